import { shareWords as says } from 'virtual:chalktalk/words/share';
import { useEffect, useState } from 'preact/hooks';
import { copyText } from '../../browser/copy.ts';
import type { Here } from '../../browser/here.ts';
import { download } from '../../browser/storage/backup.ts';
import { LinkPart } from './LinkPart.tsx';

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
  /** Id of the one person that it is for, where there is one. */
  to?: string | undefined;
  /** It was handed over in one of the ways. */
  onShared?(): void;
}

/** Hands something over: by link, code, file, as text or on paper. Nothing is sent by the page itself. */
export function Share({ here, envelope, page, file, title, text, to, print = true, onShared }: Props) {
  const [message, setMessage] = useState('');
  useEffect(() => setMessage(''), [here, page, envelope]);
  const told = (done: boolean, yes: string, no: string) => {
    setMessage(done ? yes : no);
    if (done) onShared?.();
  };
  return (
    <div class="share">
      <p class="hint">{says.about}</p>
      <LinkPart here={here} envelope={envelope} page={page} title={title} to={to} onDone={told} onShared={onShared} />
      <p class="ways-on">
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
