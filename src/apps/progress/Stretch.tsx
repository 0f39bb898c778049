import { ofContent } from 'virtual:chalktalk/language';
import { progressWords } from 'virtual:chalktalk/words/progress';
import { useMemo, useState } from 'preact/hooks';
import { address } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import type { CoachingCatalogue } from '../../coaching/coaching-catalogue.ts';
import { type Step, stretch } from '../../coaching/contribution/stretch.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { skillMap } from '../../learner/mastery.ts';
import type { Card } from '../../learner/schedule.ts';
import type { Log } from '../../learner/union.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { noonOf, plusDays } from '../../playbook/days/days.ts';
import { ifSaved, useSettled } from '../reader/if-saved.ts';
import { useRubrics } from '../reader/use-catalogue.ts';
import { Rows } from './Agenda.tsx';

const says = progressWords.stretch;
const FIRST = 3;
const TWO_WEEKS = 14;

interface Props {
  base: string;
  store: LogStore;
  catalogue: Catalogue;
  log: Log;
  cards: ReadonlyMap<string, Card>;
  person: readonly string[];
  role: string | undefined;
  now: number;
}

/** What the reader might do next that is not mastered, and a way to promise it. */
export function Stretch({ base, store, catalogue, log, cards, person, role, now }: Props) {
  const [loaded, again] = useRubrics(base);
  const [whole, setWhole] = useState(false);
  const [message, setMessage] = useState('');
  const said = useSettled(store, message);
  const coaching = loaded.status === 'ready' ? loaded.value : undefined;
  const steps = useMemo(
    () => coaching && stretch(skillMap(log, cards, catalogue, { at: now, role, person }), { coaching, catalogue, log, role }),
    [coaching, log, cards, catalogue, role, person],
  );
  if (loaded.status === 'failed') {
    return (
      <p class="hint">
        {says.failed}{' '}
        <button type="button" class="quiet" onClick={again}>
          {progressWords.failed.again}
        </button>
      </p>
    );
  }
  if (!role || !catalogue.roles.some(({ id }) => id === role)) return <p class="hint">{says.noRole}</p>;
  if (!steps) return <p class="hint">{progressWords.loading}</p>;
  if (steps.length === 0) return <p class="hint">{asksFor(role, coaching) ? says.none : says.noLevels}</p>;
  return (
    <>
      <p class="hint">{says.about}</p>
      <p class="vh" role="status">
        {said}
      </p>
      <Rows>
        {steps.slice(0, whole ? steps.length : FIRST).map((step) => (
          <Line key={step.kind + step.skill} step={step} base={base} store={store} onTold={setMessage} />
        ))}
      </Rows>
      {steps.length > FIRST && !whole && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          {progressWords.agenda.more(steps.length - FIRST)}
        </button>
      )}
    </>
  );
}

/** Does a role name any level to go towards? */
function asksFor(role: string, coaching: CoachingCatalogue | undefined): boolean {
  const { expects = {}, topPerformer = {} } = coaching?.roles.find(({ id }) => id === role) ?? {};
  return Object.keys({ ...expects, ...topPerformer }).length > 0;
}

function Line({ step, base, store, onTold }: { step: Step; base: string; store: LogStore; onTold(text: string): void }) {
  const { kind, name, skill, seen, to, aim, page, assignment, promised } = step;
  const promise = (id: string) => {
    const until = plusDays(dayOf(Date.now()), TWO_WEEKS);
    void store
      .record({ kind: 'committed', assignment: id, until })
      .then(() => onTold(ifSaved(store, says.promised(progressWords.day(noonOf(until))))));
  };
  const takeBack = (event: string) => void store.erase(event).then(() => onTold(says.takenBack));
  return (
    <li class="with-way stretch">
      <div>
        <p>
          <b class="ui">{kind === 'teach' ? says.teach(name) : says.towards(name, seen && to, !to)}</b>
        </p>
        <small>{says.reason(kind, seen, aim)}</small>
        {kind !== 'teach' && page && (
          <p>
            <a href={address(base, page.url) + (assignment ? `#${encodeURIComponent(assignment.id)}` : '')} {...ofContent}>
              {page.title}
            </a>
          </p>
        )}
        {kind !== 'teach' && assignment && <p class="ui">{says.tryIt(assignment.title)}</p>}
        <p class="ui stretch-ways">
          {kind === 'teach' && <a href={address(base, page?.url ?? '/skills/')}>{says.rubric}</a>}
          {kind !== 'teach' && !page && !to && <a href={`${base}review/`}>{says.review}</a>}
          {kind === 'teach' ? (
            <a href={`${base}contribute/?skill=${encodeURIComponent(skill)}`}>{says.write}</a>
          ) : (
            <a href={`${base}brief/?skill=${encodeURIComponent(skill)}`}>{says.session}</a>
          )}
        </p>
        {promised && <small>{progressWords.tasks.until(progressWords.day(noonOf(promised.until)))}</small>}
      </div>
      {assignment && (
        <button
          type="button"
          class={promised ? 'quiet' : undefined}
          aria-label={`${promised ? says.takeBack : says.promise}: ${assignment.title}`}
          onClick={() => (promised ? takeBack(promised.id) : promise(assignment.id))}
        >
          {promised ? says.takeBack : says.promise}
        </button>
      )}
    </li>
  );
}
