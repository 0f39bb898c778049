import { shareWords } from 'virtual:chalktalk/words/share';
import { useEffect, useId, useState } from 'preact/hooks';
import { copyText } from '../../browser/copy.ts';
import type { Here } from '../../browser/here.ts';
import type { Peer } from '../../browser/link/device-keys.ts';
import { wordsToCompare } from '../../browser/link/pair.ts';
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
  /** Id of the one person that it is for, where there is one. */
  to?: string | undefined;
  /** Something was done: tells it, and whether it went well. */
  onDone(done: boolean, yes: string, no: string): void;
  onShared?: (() => void) | undefined;
}

/** The link: who can open it, the code that it is sealed with, and the ways in which it goes. */
export function LinkPart({ here, envelope, page, title, to, onDone, onShared }: Props) {
  const copy = ({ link, code }: MadeLink) =>
    void copyText(link).then((done) => onDone(done, code ? says.copiedSealed : says.copied, says.notCopied));
  const { reach, people, made, choose } = useLink({ here, page, envelope, to, onMade: copy });
  const sealing = canSeal();
  if (people === undefined) return null;
  if (reach === undefined) {
    return (
      <div class="reach-choice">
        <p class="reach-ask">{words.ask}</p>
        {people.map(({ id, name }, place) => (
          <div class="reach-way" key={id}>
            <button class={place === 0 ? 'go' : undefined} type="button" onClick={() => choose({ to: id })}>
              <bdi>{words.person.copy(name)}</bdi>
            </button>
            <p class="hint">{words.person.text}</p>
          </div>
        ))}
        {(['code', 'open'] as const).map((each) => (
          <div class="reach-way" key={each}>
            <button
              class={each === 'code' && people.length === 0 ? 'go' : undefined}
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
          {made.pair && <Compare pair={made.pair} />}
          {made.code && <Code code={made.code} onDone={onDone} />}
          <Link made={made} onCopy={() => copy(made)} title={title} onShared={onShared} />
        </>
      )}
      <Who reach={reach} people={people} sealing={sealing} onChange={choose} />
    </>
  );
}

interface WhoProps {
  reach: Reach;
  people: readonly Peer[];
  sealing: boolean;
  onChange(reach: Reach): void;
}

/** Who can open it, as plainly as that, and the other choices. */
function Who({ reach, people, sealing, onChange }: WhoProps) {
  const to = typeof reach === 'object' ? reach.to : undefined;
  const others = (['code', 'open'] as const).filter((each) => each !== reach && (each === 'open' || sealing));
  return (
    <div class="reach-now">
      <p class="hint">
        {typeof reach === 'string' ? words[reach].now : <bdi>{words.person.now(people.find(({ id }) => id === to)?.name ?? '')}</bdi>}
      </p>
      {people
        .filter(({ id }) => id !== to)
        .map(({ id, name }) => (
          <button key={id} class="quiet" type="button" onClick={() => onChange({ to: id })}>
            <bdi>{words.person.instead(name)}</bdi>
          </button>
        ))}
      {others.map((each) => (
        <button key={each} class="quiet" type="button" onClick={() => onChange(each)}>
          {each === 'open' && reach !== 'code' ? words.open.fromPerson : words[each].instead}
        </button>
      ))}
    </div>
  );
}

/** Words that both can compare: nobody stands in between where they are the same. */
function Compare({ pair: { peer, own } }: { pair: NonNullable<MadeLink['pair']> }) {
  const [four, setFour] = useState<readonly string[]>([]);
  useEffect(() => void wordsToCompare(own.public, peer.key).then(setFour), [own.public, peer.key]);
  return (
    <details>
      <summary>{words.person.compare}</summary>
      <p class="compare-words" lang="en">
        <code>{four.join(' ')}</code>
      </p>
      <p class="hint">{words.person.compareHint(peer.name)}</p>
    </details>
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
