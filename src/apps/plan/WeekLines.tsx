import { ofContent } from 'virtual:chalktalk/language';
import { planWords } from 'virtual:chalktalk/words/plan';
import { address } from '../../browser/here.ts';
import { sessionOf } from '../../coaching/plan/plan-log.ts';
import { latest, ofKind } from '../../learner/answers.ts';
import type { Plan, PlannedWeek } from '../../learner/events.ts';
import { assignments } from '../../learner/reading.ts';
import { ifSaved, useSettled } from '../reader/if-saved.ts';
import type { Context } from './context.ts';
import { useStatus } from './use-status.ts';

const says = planWords.week;

interface FieldProps {
  context: Context;
  week: PlannedWeek;
  assignment: string;
}

/** What is tried in the field: promised in one tap, noted as done in another. */
export function FieldLine({ context: { here, catalogue, log, today, store }, week: { on }, assignment }: FieldProps) {
  const { said, status, tell } = useStatus<HTMLSpanElement>();
  const settled = useSettled(store, said);
  const task = catalogue.assignments.find(({ id }) => id === assignment);
  const state = assignments(log, catalogue, today).find((each) => each.assignment.id === assignment);
  const promise = latest(ofKind(log, 'committed'), (event) => event.assignment).get(assignment);
  const open = state?.state === 'open' || state?.state === 'overdue';
  return (
    <div>
      <dt>{says.field}</dt>
      <dd>
        {task ? (
          <a href={`${address(here.base, task.url)}#${encodeURIComponent(task.id)}`} {...ofContent}>
            {task.title}
          </a>
        ) : (
          says.gone
        )}{' '}
        {state?.state === 'done' && state.done !== undefined && <span class="is-done">{says.done(planWords.dayAt(state.done))}</span>}
        {open && state.until && (
          <small class={state.state === 'overdue' ? 'overdue' : undefined}>{says.until(planWords.day(state.until))}</small>
        )}
        <span class="week-acts">
          {task && !state && on >= today && (
            <button
              type="button"
              onClick={() =>
                void store
                  .record({ kind: 'committed', assignment, until: on })
                  .then(() => tell(ifSaved(store, says.committed(planWords.day(on)))))
              }
            >
              {says.commit(planWords.day(on))}
            </button>
          )}
          {open && (
            <button
              type="button"
              onClick={() => void store.record({ kind: 'assignment-done', assignment }).then(() => tell(ifSaved(store, says.finished)))}
            >
              {says.finish}
            </button>
          )}
          {open && promise && (
            <button type="button" class="quiet" onClick={() => void store.erase(promise.id).then(() => tell(says.takenBack))}>
              {says.takeBack}
            </button>
          )}
        </span>
        <span class="vh" role="status" tabindex={-1} ref={status}>
          {settled}
        </span>
      </dd>
    </div>
  );
}

interface SessionProps {
  context: Context;
  plan: Plan;
  week: PlannedWeek;
  /** The next session is in this week. */
  isNext: boolean;
}

/** When the two meet, and whether they did. */
export function SessionLine({ context: { here, log, ids, today, store }, plan, week: { on, meets, skill }, isNext }: SessionProps) {
  const { said, status, tell } = useStatus<HTMLSpanElement>();
  const settled = useSettled(store, said);
  const held = sessionOf(on, log, ids);
  const note = () =>
    store.record({
      kind: 'session',
      on,
      minutes: plan.session,
      coach: plan.coach,
      for: store.person.get().id,
      skill,
    });
  return (
    <div>
      <dt>{says.session}</dt>
      <dd>
        {meets ? says.sessionAt(plan.time, plan.session, plan.coach) : says.noSession}{' '}
        {held && <span class="is-done">{says.held(planWords.day(held.on))}</span>}
        <span class="week-acts">
          {isNext && !held && (
            <a class="button ui" href={`${address(here.base, '/brief/')}?skill=${encodeURIComponent(skill)}`}>
              {says.brief}
            </a>
          )}
          {meets && !held && on <= today && (
            <button type="button" onClick={() => void note().then(() => tell(ifSaved(store, says.logged)))}>
              {says.log}
            </button>
          )}
          {held && (
            <button type="button" class="quiet" onClick={() => void store.erase(held.id).then(() => tell(says.takenBack))}>
              {says.takeBack}
            </button>
          )}
        </span>
        <span class="vh" role="status" tabindex={-1} ref={status}>
          {settled}
        </span>
      </dd>
    </div>
  );
}
