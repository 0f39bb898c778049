import { isDayText } from '../playbook/days/spans.ts';
import { isFlag, isMinutes, isName, isOptionText, isSitePath, isText, isTime } from './decode-values.ts';
import type { Plan, PlannedWeek } from './events.ts';

/** Two years of weeks. */
const MOST_WEEKS = 104;

/** Reads the fields of a plan; `undefined` for what is none. */
export function readPlan(stored: unknown, zone?: unknown): Plan | undefined {
  if (!Array.isArray(stored)) return undefined;
  const [time, rep, coach, session, by, role, weeks]: unknown[] = stored;
  if (!isTime(time) || !isMinutes(rep) || !isMinutes(coach) || !isMinutes(session) || !isText(by) || !isOptionText(role)) return undefined;
  if (!Array.isArray(weeks) || weeks.length > MOST_WEEKS) return undefined;
  const read = weeks.map(readWeek);
  if (!read.every((week) => week !== undefined)) return undefined;
  return { time, minutes: { rep, coach }, session, coach: by, ...(role && { role }), weeks: read, ...(isName(zone) && { zone }) };
}

function readWeek(stored: unknown): PlannedWeek | undefined {
  if (!Array.isArray(stored)) return undefined;
  const [on, skill, meets, read, assignment, note]: unknown[] = stored;
  if (!isDayText(on) || !isOptionText(skill) || !isFlag(meets)) return undefined;
  if (read !== '' && !isSitePath(read)) return undefined;
  if (!isOptionText(assignment)) return undefined;
  if (!isText(note)) return undefined;
  return { on, skill, meets: meets === 1, ...(read && { read }), ...(assignment && { assignment }), ...(note && { note }) };
}
