import { briefWords } from 'virtual:chalktalk/words/brief';
import { useEffect, useRef } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { makeEnvelope } from '../../browser/storage/envelope.ts';
import type { Person } from '../../browser/storage/log-store.ts';
import { type Brief, briefEvents } from '../../coaching/brief/brief.ts';
import type { Both } from '../reader/use-catalogue.ts';
import { Share } from '../share/Share.tsx';
import { fileName } from '../share/travel.ts';
import { briefText } from './as-text.ts';
import { BriefView } from './BriefView.tsx';

const says = briefWords.finished;

interface Props {
  here: Here;
  both: Both;
  brief: Brief;
  person: Person;
  /** It is written into the log. */
  saved: boolean;
  onChange(): void;
  onAnother(): void;
}

/** A finished brief, as the coach will see it, and the ways to hand it over. */
export function Finished({ here, both, brief, person, saved, onChange, onAnother }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const { briefed, items } = brief;
  return (
    <section class="part brief-finished">
      <h2 ref={head} tabindex={-1} class="no-print">
        {says.title}
      </h2>
      <p class="hint no-print">{saved ? says.about : says.aboutWaiting}</p>
      <div class="handing">
        <BriefView base={here.base} both={both} brief={brief} person={person} />
        <div class="no-print">
          <h3>{says.share}</h3>
          <Share
            here={here}
            page="/brief/"
            envelope={makeEnvelope('brief', here.playbook, person, briefEvents(briefed, items))}
            file={fileName(['brief', person.name], briefed.at)}
            title={briefWords.text.title(briefed.topic)}
            text={briefText(brief, person.name, both)}
          />
          <p class="ways-on">
            <button type="button" onClick={onChange}>
              {says.change}
            </button>
            <button type="button" onClick={onAnother}>
              {says.another}
            </button>
          </p>
          <p class="ui hint">{says.changeHint}</p>
        </div>
      </div>
    </section>
  );
}
