import { observeWords } from 'virtual:chalktalk/words/observe';
import { useEffect, useRef } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { makeEnvelope } from '../../browser/storage/envelope.ts';
import type { Person } from '../../browser/storage/log-store.ts';
import type { Observed } from '../../learner/events.ts';
import type { Both } from '../reader/use-catalogue.ts';
import { Carry } from '../share/Carry.tsx';
import { Share } from '../share/Share.tsx';
import { fileName } from '../share/travel.ts';
import { observationText } from './as-text.ts';
import { ObservationView } from './ObservationView.tsx';

const says = observeWords.sent;

interface Props {
  here: Here;
  both: Both;
  seen: Observed;
  /** Name of the rep, and the coach. */
  name: string;
  coach: Person;
  onShared(): void;
  onChange(): void;
  onAnother(): void;
}

/** The observation as it is handed over. */
export function Made({ here, both: { coaching }, seen, name, coach, onShared, onChange, onAnother }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [seen]);
  const envelope = makeEnvelope('observation', here.playbook, coach, [seen]);
  return (
    <section class="part">
      <h2 ref={head} tabindex={-1}>
        {says.title(name)}
      </h2>
      <p class="hint">{says.about}</p>
      <div class="handing">
        <ObservationView seen={seen} coaching={coaching} />
        <div class="no-print">
          <h3>{says.share}</h3>
          <Share
            here={here}
            envelope={envelope}
            page="/progress/"
            file={fileName(['observation', name], seen.at)}
            title={observeWords.text.title(coaching.skills.find(({ id }) => id === seen.skill)?.name ?? seen.skill)}
            text={observationText(seen, coaching)}
            to={seen.for}
            onShared={onShared}
          />
          <p class="ways-on">
            <Carry here={here} page="/desk/" envelope={envelope}>
              {says.desk}
            </Carry>
            <button type="button" onClick={onChange}>
              {says.change}
            </button>
            <button type="button" onClick={onAnother}>
              {says.another}
            </button>
          </p>
          <p class="ui hint">{says.deskHint}</p>
        </div>
      </div>
    </section>
  );
}
