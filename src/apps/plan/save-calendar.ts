import { planWords } from 'virtual:chalktalk/words/plan';
import { calendarFile } from '../../browser/calendar.ts';
import { zoneHere } from '../../browser/calendar-zone.ts';
import { address } from '../../browser/here.ts';
import { saveFile } from '../../browser/save-file.ts';
import type { PlanCalendar } from '../../coaching/plan/calendar.ts';
import type { Plan } from '../../learner/events.ts';
import { type Context, skillName } from './context.ts';

const says = planWords.calendar;

/** Puts the days of a plan into words and hands them over as a file. */
export function saveCalendar(context: Context, plan: Plan, calendar: PlanCalendar, fileName: string): void {
  const { here, catalogue } = context;
  const link = (path: string) => new URL(address(here.base, path), location.href).href;
  const page = (path: string) => catalogue.pages.find(({ url }) => url === path)?.title ?? path;
  const task = (id: string) => catalogue.assignments.find((each) => each.id === id);
  const weeks = plan.weeks.filter(({ skill }) => skill !== '');
  const each = weeks.map((week) =>
    [
      `${planWords.day(week.on)}: ${skillName(context, week.skill)}`,
      ...(week.read ? [`${page(week.read)}\n${link(week.read)}`] : []),
      ...(week.note ? [week.note] : []),
    ].join('\n'),
  );
  const description = [`${says.open}: ${link('/plan/')}`, `${says.prepare}: ${link('/brief/')}`, ...each].join('\n\n');
  const text = calendarFile(
    {
      name: says.name(catalogue.playbook.name),
      zone: plan.zone ?? zoneHere(),
      sessions: calendar.series.map((series) => ({
        ...series,
        time: plan.time,
        minutes: plan.session,
        summary: says.session(plan.coach),
        description,
        url: link('/plan/'),
      })),
      days: calendar.deadlines.map(({ uid, on, assignment, skill }) => {
        const known = task(assignment);
        const url = known ? `${link(known.url)}#${encodeURIComponent(assignment)}` : link('/plan/');
        return {
          uid,
          on,
          summary: says.due(known?.title ?? assignment),
          description: [skillName(context, skill), url, `${says.open}: ${link('/plan/')}`].join('\n'),
          url,
        };
      }),
    },
    Date.now(),
  );
  saveFile(document, fileName, new Blob([text], { type: 'text/calendar' }));
}
