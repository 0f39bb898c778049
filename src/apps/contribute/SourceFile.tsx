import { contributeWords } from 'virtual:chalktalk/words/contribute';
import { useState } from 'preact/hooks';
import { copyText } from '../../browser/copy.ts';
import { saveFile } from '../../browser/save-file.ts';
import { newFileAddress } from '../../coaching/contribution/contribution.ts';

const says = contributeWords.file;

interface Props {
  path: string;
  source: string;
  /** Address template of the repository; missing where the playbook names none. */
  newFile: string | undefined;
}

/** The file as text, and the ways into the playbook. Nothing is sent: the reader opens, copies or saves it. */
export function SourceFile({ path, source, newFile }: Props) {
  const [message, setMessage] = useState('');
  const open = newFile === undefined ? undefined : newFileAddress(newFile, path, source);
  const copy = () => void copyText(source).then((done) => setMessage(done ? says.copied : says.notCopied));
  const save = () => {
    saveFile(document, path.replace(/^.*\//, ''), new Blob([source], { type: 'text/markdown;charset=utf-8' }));
    setMessage(says.saved);
  };
  return (
    <>
      <p class="hint">{says.about(path)}</p>
      <textarea class="source" readOnly rows={18} aria-label={says.source} value={source} spellcheck={false} />
      <p class="hint">{open ? says.openAbout : newFile === undefined ? says.noRepository : says.tooLong}</p>
      <div class="ways-on">
        {open && (
          <a class="button go ui" href={open} target="_blank" rel="noopener noreferrer">
            {says.open}
          </a>
        )}
        <button type="button" onClick={copy}>
          {says.copy}
        </button>
        <button type="button" onClick={save}>
          {says.save}
        </button>
      </div>
      <p class="ui" role="status">
        {message}
      </p>
    </>
  );
}
