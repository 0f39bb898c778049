import { reviewWords } from 'virtual:chalktalk/words/review';
import type { ComponentChildren } from 'preact';
import { readChoice } from '../../browser/choice.ts';
import { address } from '../../browser/here.ts';
import { latestPlan } from '../../coaching/plan/plan-log.ts';
import { weekNow } from '../../coaching/plan/week-now.ts';
import { comingUp } from '../../learner/coming-up.ts';
import { assignmentPath, type Catalogue } from '../../learner/learning-catalogue.ts';
import { minutesFor } from '../../learner/minutes.ts';
import { today } from '../../learner/queue.ts';
import { assignments, continueWhere } from '../../learner/reading.ts';
import type { Card } from '../../learner/schedule.ts';
import type { Log } from '../../learner/union.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { daysBetween, noonOf } from '../../playbook/days/days.ts';
import { Own } from '../reader/Own.tsx';

const says = reviewWords.home;

/** A promise further ahead than this many days is none for today. */
const SOON = 7;
const PROMISES = 3;

interface Props {
  /** Id of the playbook. */
  playbook: string;
  base: string;
  catalogue: Catalogue;
  log: Log;
  cards: ReadonlyMap<string, Card>;
  now: number;
  /** On the page of progress: it lists every promise itself, and home leads to it. */
  own?: boolean;
}

/** What there is to do today: the review, what was promised, the week of the plan, the skill in focus, the next page. */
export function GoOn({ playbook, base, catalogue, log, cards, now, own = false }: Props) {
  const queue = today(cards, catalogue, { now }).map(({ question }) => question);
  const next = comingUp(cards, catalogue, now);
  const on = continueWhere(log, catalogue);
  const day = dayOf(now);
  const promised = assignments(log, catalogue, day)
    .filter(({ state, until = day }) => state !== 'done' && daysBetween(day, until) <= SOON)
    .slice(0, PROMISES);
  const plan = latestPlan(log, catalogue).now?.plan;
  const week = plan && weekNow(plan, day);
  const reading = week?.read && catalogue.pages.find(({ url }) => url === week.read);
  const nameOf = (id: string | undefined) => catalogue.skills.find((skill) => skill.id === id)?.name;
  const focus = week ? undefined : readChoice(playbook, 'focus');
  return (
    <ul class="go-on plain">
      {queue.length > 0 ? (
        <Line first to={`${base}review/`} mark={queue.length} title={says.review} note={says.due(queue.length, minutesFor(queue))} />
      ) : (
        <Line mark="✓" title={says.noneDue} note={next && says.nextDue(next.at)} />
      )}
      {!own &&
        promised.map(({ assignment, state, until = day }) => (
          <Line
            key={assignment.id}
            to={address(base, assignmentPath(assignment))}
            mark="!"
            title={
              <span class="folded">
                <Own>{assignment.title}</Own>
              </span>
            }
            note={(state === 'overdue' ? says.overdue : says.promised)(noonOf(until))}
            late={state === 'overdue'}
          />
        ))}
      {week && (
        <Line
          to={`${base}plan/`}
          mark="→"
          title={<Own>{nameOf(week.skill) ?? week.skill}</Own>}
          note={says.week({ meets: week.meets ? noonOf(week.on) : undefined, read: reading ? reading.title : undefined })}
        />
      )}
      {nameOf(focus) && <Line to={`${base}skills/${focus}/`} mark="→" title={<Own>{nameOf(focus)}</Own>} note={says.focus} />}
      {on && <Line to={address(base, on.page.url)} mark={on.page.number ?? '→'} title={<Own>{on.page.title}</Own>} note={says.continue} />}
      {!own && (
        <li class="go-on-ways ui">
          <a href={`${base}progress/`}>{says.progress}</a> <a href={`${base}coaching/`}>{says.coaching}</a>
        </li>
      )}
    </ul>
  );
}

interface LineProps {
  /** Where it leads; what needs nothing leads nowhere. */
  to?: string;
  mark: string | number;
  title: ComponentChildren;
  note: string | undefined;
  first?: boolean;
  late?: boolean;
}

function Line({ to, mark, title, note, first = false, late = false }: LineProps) {
  const inside = (
    <>
      <b aria-hidden="true">{mark}</b>
      <span>
        {title}
        {note && <small class={late ? 'overdue' : undefined}>{note}</small>}
      </span>
    </>
  );
  return <li class={first ? 'go-on-first' : undefined}>{to ? <a href={to}>{inside}</a> : <p>{inside}</p>}</li>;
}
