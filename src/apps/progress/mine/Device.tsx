import { progressWords } from 'virtual:chalktalk/words/progress';
import { useState } from 'preact/hooks';
import { copyText } from '../../../browser/copy.ts';
import type { Here } from '../../../browser/here.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { LinkField } from '../../forms/LinkField.tsx';
import { QrCode } from '../../share/QrCode.tsx';
import { makeLink } from './travel.ts';

const says = progressWords.mine.device;

/** A link, and the same as a picture, that carry the log to another device of the reader. */
export function Device({ here, store, count }: { here: Here; store: LogStore; count: number }) {
  const [link, setLink] = useState<string>();
  const [tooLong, setTooLong] = useState(false);
  const [copied, setCopied] = useState('');
  const make = async () => {
    const made = await makeLink(here, store);
    setLink(made);
    setTooLong(made === undefined);
    setCopied('');
  };
  const copy = () => void copyText(link ?? '').then((done) => setCopied(done ? says.copied : says.notCopied));
  return (
    <>
      <p>{says.text}</p>
      <div class="mine-act">
        <button type="button" disabled={count === 0} onClick={() => void make()}>
          {says.make}
        </button>
        <p class="ui" role="status">
          {count === 0 ? says.nothing : tooLong ? says.tooLongLink : copied}
        </p>
      </div>
      {link && (
        <>
          <LinkField id="mine-made" label={says.link} link={link}>
            <button type="button" onClick={copy}>
              {says.copy}
            </button>
          </LinkField>
          <QrCode link={link} says={says} />
        </>
      )}
    </>
  );
}
