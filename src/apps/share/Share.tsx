import { shareWords as says } from 'virtual:chalktalk/words/share';
import { useEffect, useId, useState } from 'preact/hooks';
import { copyText } from '../../browser/copy.ts';
import type { Here } from '../../browser/here.ts';
import { download } from '../../browser/storage/backup.ts';
import { LinkField } from '../forms/LinkField.tsx';
import { QrCode } from './QrCode.tsx';
import { linkTo, MAIL_LENGTH } from './travel.ts';

interface Props {
  here: Here;
  /** As `makeEnvelope` writes it. */
  envelope: string;
  /** Site path, without the base, of the page that opens it. */
  page: string;
  /** Name of the file: `fileName`. */
  file: string;
  /** What it is, in a line: the name that a phone gives to what it sends on. */
  title: string;
  /** The same in words, for a chat. */
  text: string;
  /** Left out where the page as it stands is nothing to print. */
  print?: boolean;
  /** It was handed over in one of the ways. */
  onShared?(): void;
}

/** Hands something over: by link, code, file, as text or on paper. Nothing is sent by the page itself. */
export function Share({ here, envelope, page, file, title, text, print = true, onShared }: Props) {
  const id = useId();
  const [link, setLink] = useState<string | 'none'>();
  const [message, setMessage] = useState('');
  const [coded, setCoded] = useState(false);
  useEffect(() => {
    let shown = true;
    setLink(undefined);
    setMessage('');
    void linkTo(here, page, envelope).then((made) => shown && setLink(made ?? 'none'));
    return () => {
      shown = false;
    };
  }, [here, page, envelope]);
  const told = (done: boolean, yes: string, no: string) => {
    setMessage(done ? yes : no);
    if (done) onShared?.();
  };
  const made = link === 'none' ? undefined : link;
  return (
    <div class="share">
      <p class="hint">{says.about}</p>
      {!link && <p class="ui hint">{says.making}</p>}
      {link === 'none' && <p class="ui">{says.noLink}</p>}
      {made && (
        <>
          <div class="share-link ui">
            <LinkField id={id} label={says.link} link={made}>
              <button class="go" type="button" onClick={() => void copyText(made).then((done) => told(done, says.copied, says.notCopied))}>
                {says.copy}
              </button>
            </LinkField>
            <p class={made.length > MAIL_LENGTH ? 'too-long' : 'hint'}>
              {(made.length > MAIL_LENGTH ? says.tooLongForMail : says.fits)(made.length)}
            </p>
          </div>
          <details onToggle={({ currentTarget }) => setCoded(currentTarget.open)}>
            <summary>{says.showQr}</summary>
            {coded && <QrCode link={made} says={says} />}
          </details>
        </>
      )}
      <p class="ways-on">
        {made && typeof navigator.share === 'function' && (
          // Whoever changes their mind there has not shared: that is no failure.
          <button type="button" onClick={() => void navigator.share({ title, url: made }).then(onShared, () => undefined)}>
            {says.send}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            download(document, file, envelope);
            told(true, says.saved, '');
          }}
        >
          {says.save}
        </button>
        <button type="button" onClick={() => void copyText(text).then((done) => told(done, says.textCopied, says.textNotCopied))}>
          {says.text}
        </button>
        {print && (
          <button type="button" onClick={() => window.print()}>
            {says.print}
          </button>
        )}
      </p>
      <p class="ui" role="status">
        {message}
      </p>
    </div>
  );
}
