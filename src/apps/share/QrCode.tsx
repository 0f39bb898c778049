import { useEffect, useState } from 'preact/hooks';
import type { QrResult } from '../../browser/storage/qr.ts';

interface Props {
  link: string;
  says: {
    /** The accessible name of the picture. */
    qr: string;
    scan: string;
    tooLong: string;
  };
}

/** A link as a QR code. The encoder is loaded when there is something to encode. */
export function QrCode({ link, says }: Props) {
  const [code, setCode] = useState<QrResult>();
  useEffect(() => {
    let shown = true;
    setCode(undefined);
    void import('../../browser/storage/qr.ts').then(({ qrCode }) => shown && setCode(qrCode(link, says.qr)));
    return () => {
      shown = false;
    };
  }, [link]);
  if (!code) return null;
  if (!code.ok) return <p class="hint">{says.tooLong}</p>;
  return (
    <figure class="qr">
      {/* Drawn by our own encoder: squares and a label that it escapes. */}
      <div dangerouslySetInnerHTML={{ __html: code.svg }} />
      <figcaption class="ui">{says.scan}</figcaption>
    </figure>
  );
}
