import { planWords } from 'virtual:chalktalk/words/plan';
import { useState } from 'preact/hooks';
import { calendarOf } from '../../coaching/plan/calendar.ts';
import type { Context } from './context.ts';

const says = planWords.calendar;

/** The plan as a calendar file. What writes it is loaded when it is asked for. */
export function CalendarPart({ context }: { context: Context }) {
  const { plan, here, store, today } = context;
  const [said, setSaid] = useState('');
  if (!plan) return null;
  const save = async () => {
    const calendar = calendarOf(plan.plan, { playbook: here.playbook, person: store.person.get().id });
    if (calendar.series.length + calendar.deadlines.length === 0) {
      setSaid(says.nothing);
      return;
    }
    setSaid('');
    try {
      const { saveCalendar } = await import('./save-calendar.ts');
      saveCalendar(context, plan.plan, calendar, `coaching-plan-${today}.ics`);
      setSaid(says.saved);
    } catch {
      setSaid(says.failed);
    }
  };
  return (
    <>
      <p class="hint">{says.about}</p>
      <div class="ways-on">
        <button type="button" onClick={() => void save()}>
          {says.save}
        </button>
        <p class="ui" role="status">
          {said}
        </p>
      </div>
    </>
  );
}
