import { progressWords as says } from 'virtual:chalktalk/words/progress';
import { useMemo, useState } from 'preact/hooks';
import { readChoice } from '../../browser/choice.ts';
import type { Here } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { type AssignmentState, assignments } from '../../learner/reading.ts';
import { cards as cardsOf } from '../../learner/schedule.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { GoOn } from '../continue/GoOn.tsx';
import { Drawing } from '../reader/Drawing.tsx';
import { useAtom } from '../reader/use-atom.ts';
import { Agenda } from './Agenda.tsx';
import { Field } from './Field.tsx';
import { Promises } from './Promises.tsx';
import { Section } from './Section.tsx';
import { SkillMap } from './SkillMap.tsx';
import { Stretch } from './Stretch.tsx';

interface Props {
  here: Here;
  store: LogStore;
  catalogue: Catalogue;
  now: number;
  empty: boolean;
}

/** What has been learned: where to go on, what deserves attention, the field, the skill map. */
export function Learning({ here, store, catalogue, now, empty }: Props) {
  const log = useAtom(store.log);
  const person = useAtom(store.person);
  const cards = useMemo(() => cardsOf(log, catalogue, now), [log, catalogue, now]);
  const ids = useMemo(() => [person.id, ...person.aliases], [person]);
  const tasks = useMemo(() => assignments(log, catalogue, dayOf(now)), [log, catalogue, now]);
  // What is said to be done while the page is read stays where it is, so that it can be taken back.
  const isOpen = ({ state, done = 0 }: AssignmentState) => state !== 'done' || done > now;
  const { playbook, base } = here;
  const [role, setRole] = useState(() => readChoice(playbook, 'role'));
  if (empty) return <Empty base={base} />;
  return (
    <>
      <Section id="go-on" title={says.today.title}>
        <GoOn playbook={playbook} base={base} catalogue={catalogue} log={log} cards={cards} now={now} own />
        <Promises tasks={tasks.filter(isOpen)} store={store} base={base} />
      </Section>
      <Agenda base={base} catalogue={catalogue} log={log} cards={cards} name={person.name} />
      <Field
        base={base}
        catalogue={catalogue}
        log={log}
        done={tasks.filter((task) => !isOpen(task))}
        onUnmark={(page) => void store.record({ kind: 'bookmarked', page, on: false })}
      />
      <Section id="skill-map" title={says.map.title}>
        <p class="hint">{says.map.about}</p>
        <SkillMap playbook={playbook} base={base} catalogue={catalogue} log={log} cards={cards} person={ids} now={now} onRole={setRole} />
      </Section>
      <Section id="stretch" title={says.stretch.title}>
        <Stretch base={base} store={store} catalogue={catalogue} log={log} cards={cards} person={ids} role={role} now={now} />
      </Section>
    </>
  );
}

function Empty({ base }: { base: string }) {
  return (
    <section class="progress-empty">
      <Drawing template="progress-start" />
      <h2>{says.empty.title}</h2>
      <p>{says.empty.text}</p>
      <p class="offer-ways">
        <a class="button go ui" href={`${base}practices/`}>
          {says.empty.start}
        </a>
        <a class="button ui" href={`${base}progress/record/`}>
          {says.empty.restore}
        </a>
      </p>
    </section>
  );
}
