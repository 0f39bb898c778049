import { progressWords } from 'virtual:chalktalk/words/progress';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Here } from '../../../browser/here.ts';
import { loadCoaching } from '../../../browser/load-catalogues.ts';
import type { Envelope } from '../../../browser/storage/envelope.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import type { CoachingCatalogue } from '../../../coaching/coaching-catalogue.ts';
import { received } from '../../../coaching/observation/observation.ts';
import { noonOf } from '../../../playbook/days/days.ts';
import { ObservationView } from '../../observe/ObservationView.tsx';
import { useAtom } from '../../reader/use-atom.ts';
import { Unusable } from '../../share/Unusable.tsx';

const { offer, restore } = progressWords.mine;
const says = offer.observation;

interface Props {
  here: Here;
  store: LogStore;
  envelope: Envelope;
  onAdded: (() => void) | undefined;
  onClose(): void;
}

/** What a coach saw, before it becomes part of the log. What is for somebody else is not added. */
export function ObservationOffer({ here, store, envelope, onAdded, onClose }: Props) {
  const box = useRef<HTMLElement>(null);
  const { id, aliases } = useAtom(store.person);
  const log = useAtom(store.log);
  const [coaching, setCoaching] = useState<CoachingCatalogue>();
  const [done, setDone] = useState<'added' | 'erased'>();
  useEffect(() => box.current?.focus(), [envelope]);
  // Without it the observation is shown in fewer words.
  useEffect(() => void loadCoaching(here.base).then(setCoaching, () => undefined), [here]);
  const { mine, others } = received(envelope.events, [id, ...aliases]);
  const coach = envelope.person.name;
  if (mine.length === 0) {
    const [other] = others;
    return other === undefined ? (
      <Unusable title={restore.refused} reason={{ text: says.nothing }} onClose={onClose} />
    ) : (
      <Unusable title={says.otherTitle} reason={{ text: says.other(other, id), how: says.otherHow(coach) }} onClose={onClose} />
    );
  }
  const seen = mine.filter((event) => event.kind === 'observed');
  const sessions = mine.filter((event) => event.kind === 'session');
  const title = seen.length > 0 ? says.title : says.sessionsTitle(sessions.length);
  const open = !done && mine.some((event) => !log.has(event.id));
  const add = async () => {
    await store.merge(mine);
    // What was deleted once stays deleted.
    setDone(mine.some((event) => store.log.get().has(event.id)) ? 'added' : 'erased');
    // The button that had the focus goes.
    box.current?.focus();
    onAdded?.();
  };
  return (
    <section class="offer" ref={box} tabindex={-1} aria-label={title}>
      <p class="offer-title">{title}</p>
      <p class="offer-who">{says.from(coach, seen.length > 0)}</p>
      {seen.map((event) => (
        <ObservationView key={event.id} seen={event} coaching={coaching} />
      ))}
      {sessions.length > 0 && (
        <ul class="rows plain">
          {sessions.map(({ id: session, on, minutes, note }) => (
            <li key={session}>
              {says.session(progressWords.day(noonOf(on)), minutes)}
              {note && <small>{note}</small>}
            </li>
          ))}
        </ul>
      )}
      <p class="hint" role="status">
        {done ? says[done](seen.length > 0) : open ? says.about : says.known}
      </p>
      <p class="offer-ways">
        {open && (
          <button class="go" type="button" onClick={() => void add()}>
            {says.add}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {open ? offer.cancel : offer.close}
        </button>
      </p>
    </section>
  );
}
