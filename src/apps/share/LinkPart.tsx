import { shareWords } from 'virtual:chalktalk/words/share';
import { useId, useState } from 'preact/hooks';
import { copyText } from '../../browser/copy.ts';
import type { Here } from '../../browser/here.ts';
import { canSeal } from '../../browser/link/seal.ts';
import { LinkField } from '../forms/LinkField.tsx';
import { QrCode } from './QrCode.tsx';
import { MAIL_LENGTH } from './travel.ts';
import { type MadeLink, type Reach, useLink } from './use-link.ts';

const says = shareWords;
const { reach: words } = says;

interface Props {
  here: Here;
  envelope: string;
  page: string;
  title: string;
  /** Something was done: tells it, and whether it went well. */
  onDone(done: boolean, yes: string, no: string): void;
  onShared?: (() => void) | undefined;
}

/** The link: who can open it, the code that it is sealed with, and the ways in which it goes. */
export function LinkPart({ here, envelope, page, title, onDone, onShared }: Props) {
  const copy = ({ link, code }: MadeLink) =>
    void copyText(link).then((done) => onDone(done, code ? says.copiedSealed : says.copied, says.notCopied));
  const { reach, made, choose } = useLink(here, page, envelope, copy);
  const sealing = canSeal();
  if (reach === undefined) {
    return (
      <div class="reach-choice">
        <p class="reach-ask">{words.ask}</p>
        {(['code', 'open'] as const).map((each) => (
          <div class="reach-way" key={each}>
            <button
              class={each === 'code' ? 'go' : undefined}
              type="button"
              disabled={each === 'code' && !sealing}
              onClick={() => choose(each)}
            >
              {words[each].copy}
            </button>
            <p class="hint">{each === 'code' && !sealing ? words.cannot : words[each].text}</p>
          </div>
        ))}
      </div>
    );
  }
  return (
    <>
      {made === undefined && <p class="ui hint">{reach === 'code' ? words.sealing : says.making}</p>}
      {made === 'none' && <p class="ui">{says.noLink}</p>}
      {made && made !== 'none' && (
        <>
          {made.code && <Code code={made.code} onDone={onDone} />}
          <Link made={made} onCopy={() => copy(made)} title={title} onShared={onShared} />
        </>
      )}
      <Who reach={reach} sealing={sealing} onChange={choose} />
    </>
  );
}

/** Who can open it, as plainly as that, and the other choice. */
function Who({ reach, sealing, onChange }: { reach: Reach; sealing: boolean; onChange(reach: Reach): void }) {
  const other = reach === 'code' ? 'open' : 'code';
  return (
    <div class="reach-now">
      <p class="hint">{words[reach].now}</p>
      {(other === 'open' || sealing) && (
        <button class="quiet" type="button" onClick={() => onChange(other)}>
          {words[other].instead}
        </button>
      )}
    </div>
  );
}

/** Six words, large enough to be read out. */
function Code({ code: { words: six, language }, onDone }: { code: NonNullable<MadeLink['code']>; onDone: Props['onDone'] }) {
  return (
    <div class="code-shown">
      <p class="code-title">{words.code.title}</p>
      <ol class="code-words plain" lang={language} aria-label={words.code.title}>
        {six.map((word) => (
          <li key={word}>
            <code>{word}</code>
          </li>
        ))}
      </ol>
      <p class="hint">{words.code.say}</p>
      <button
        type="button"
        onClick={() => void copyText(six.join(' ')).then((done) => onDone(done, words.code.copied, words.code.notCopied))}
      >
        {words.code.copyCode}
      </button>
    </div>
  );
}

interface LinkProps {
  made: MadeLink;
  title: string;
  onCopy(): void;
  onShared?: (() => void) | undefined;
}

function Link({ made: { link }, title, onCopy, onShared }: LinkProps) {
  const id = useId();
  const [coded, setCoded] = useState(false);
  return (
    <>
      <div class="share-link ui">
        <LinkField id={id} label={says.link} link={link}>
          <button class="go" type="button" onClick={onCopy}>
            {says.copy}
          </button>
        </LinkField>
        <p class={link.length > MAIL_LENGTH ? 'too-long' : 'hint'}>
          {(link.length > MAIL_LENGTH ? says.tooLongForMail : says.fits)(link.length)}
        </p>
      </div>
      {typeof navigator.share === 'function' && (
        // Whoever changes their mind there has not shared: that is no failure.
        <button type="button" onClick={() => void navigator.share({ title, url: link }).then(onShared, () => undefined)}>
          {says.send}
        </button>
      )}
      <details onToggle={({ currentTarget }) => setCoded(currentTarget.open)}>
        <summary>{says.showQr}</summary>
        {coded && <QrCode link={link} says={says} />}
      </details>
    </>
  );
}
