import { useEffect, useState } from 'preact/hooks';
import { progressWords } from '../../../site/words-progress.ts';

const says = progressWords.mine.device;
/** Denser codes than this many characters make are hard to scan off a screen. */
const MOST = 1700;
const BORDER = 3;

/** A text as a QR code. The encoder is loaded when there is something to encode. */
export function QrCode({ text }: { text: string }) {
  const [code, setCode] = useState<{ size: number; path: string }>();
  const fits = text.length <= MOST;
  useEffect(() => {
    let shown = true;
    setCode(undefined);
    if (fits) {
      void import('uqr').then(({ encode }) => {
        const { size, data } = encode(text, { ecc: 'L', border: BORDER });
        if (shown) setCode({ size, path: squares(data) });
      });
    }
    return () => {
      shown = false;
    };
  }, [text]);
  if (!fits) return <p class="hint">{says.tooLong}</p>;
  if (!code) return null;
  return (
    <figure class="qr">
      <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={says.qr} shape-rendering="crispEdges">
        <path d={code.path} />
      </svg>
      <figcaption class="ui">{says.scan}</figcaption>
    </figure>
  );
}

/** Dark squares, joined along each row. */
function squares(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark && !row[x - 1] ? [`M${x} ${y}h${runFrom(row, x)}v1h-${runFrom(row, x)}z`] : [])))
    .join('');
}

function runFrom(row: readonly boolean[], start: number): number {
  const end = row.indexOf(false, start);
  return (end < 0 ? row.length : end) - start;
}
