import { ofContent, ofInterface } from 'virtual:chalktalk/language';
import { planWords } from 'virtual:chalktalk/words/plan';
import { useEffect, useRef } from 'preact/hooks';
import { address } from '../../browser/here.ts';
import { type Load, weekMinutes } from '../../coaching/plan/plan-minutes.ts';
import type { Plan, PlannedWeek } from '../../learner/events.ts';
import { useSettled } from '../reader/if-saved.ts';
import type { Said, WeekActs } from './acts.ts';
import { type Context, skillName } from './context.ts';
import { takeFocus } from './take-focus.ts';
import { WeekEdit } from './WeekEdit.tsx';
import { FieldLine, SessionLine } from './WeekLines.tsx';

const says = planWords.week;

interface Props {
  context: Context;
  plan: Plan;
  week: PlannedWeek;
  /** Which week of the plan it is, from 1. */
  number: number;
  load: Load;
  acts: WeekActs;
  /** What just happened to it. */
  said: Said | undefined;
  /** The next session is in this week. */
  isNext: boolean;
}

/** A week: its day, its skill, what is read, tried and talked about, and what of it is done. */
export function WeekItem({ context, plan, week, number, load, acts, said, isNext }: Props) {
  const settled = useSettled(context.store, said?.text ?? '');
  const { here, catalogue, read } = context;
  const { on, skill, note } = week;
  const page = week.read === undefined ? undefined : catalogue.pages.find(({ url }) => url === week.read);
  const status = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said) takeFocus(status.current);
  }, [said]);
  const over = load.total > plan.minutes.rep;
  return (
    <li class={skill === '' ? 'week paused' : 'week'}>
      <h3>
        <span class="week-number">
          <span class="vh">{says.week}</span>
          {number}
        </span>{' '}
        <time datetime={on}>{planWords.day(on)}</time>{' '}
        <span {...(skill === '' ? ofInterface : ofContent)}>{skill === '' ? says.pause : skillName(context, skill)}</span>
      </h3>
      {skill !== '' && (
        <dl class="week-lines">
          <div>
            <dt>{says.read}</dt>
            <dd>
              {week.read === undefined ? (
                withoutPage(week, plan)
              ) : (
                <>
                  <a href={address(here.base, week.read)} {...ofContent}>
                    {page?.title ?? week.read}
                  </a>{' '}
                  <small>
                    {page ? says.minutes(load.reading) : says.gone}
                    {load.parts > 1 && `, ${says.part(load.part, load.parts)}`}
                  </small>
                  {read.has(week.read) && <span class="is-done">{says.readDone}</span>}
                </>
              )}
            </dd>
          </div>
          {week.assignment !== undefined && <FieldLine context={context} week={week} assignment={week.assignment} />}
          <div>
            <dt>{says.review}</dt>
            <dd>
              <a href={address(here.base, '/review/')}>{says.due}</a> <small>{says.reviewMinutes(load.review)}</small>
            </dd>
          </div>
          <SessionLine context={context} plan={plan} week={week} isNext={isNext} />
        </dl>
      )}
      {note && <p class="week-note">{note}</p>}
      {skill !== '' && (
        <p class={over ? 'week-total over' : 'week-total'}>
          {over ? says.over(load.total, plan.minutes.rep) : says.total(load.total, plan.minutes.rep)}
        </p>
      )}
      <div class="week-said">
        <p class="said ui" role="status" tabindex={-1} ref={status}>
          {settled}
        </p>
        {said && (
          <button type="button" class="quiet" onClick={acts.undo}>
            {planWords.plan.undo}
          </button>
        )}
      </div>
      <WeekEdit context={context} plan={plan} week={week} number={number} acts={acts} />
    </li>
  );
}

/** Why there is nothing to read. */
function withoutPage({ assignment, meets }: PlannedWeek, plan: Plan): string {
  if (weekMinutes(plan, meets).room === 0) return says.noTime;
  return assignment === undefined ? says.again : says.onlyTry;
}
