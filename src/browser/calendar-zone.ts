import { offsets } from '../playbook/days/zones.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * A time zone as a calendar file describes it (`VTIMEZONE`, RFC 5545, 3.6.5), for the days of this file alone: what the
 * browser knows of it is enough, where a table of all zones would be thirty times this program.
 *
 * @param zone name of the zone, as `Intl` has it
 * @param from milliseconds since 1970: no entry is earlier
 * @param to no entry is later
 */
export function zoneBlock(zone: string, from: number, to: number): string {
  const offset = offsets(zone);
  let before = offset(from);
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance('STANDARD', '19700101T000000', before, before)];
  for (let day = from; day < to; day += DAY) {
    const after = offset(day + DAY);
    if (after === before) continue;
    // Onset is told in the time that was valid until then.
    const onset = new Date(change(offset, day, day + DAY) + before * MINUTE).toISOString().replace(/[-:]|\.\d+Z$/g, '');
    lines.push(...observance(after > before ? 'DAYLIGHT' : 'STANDARD', onset, before, after));
    before = after;
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n');
}

/** The zone that this browser is set to; `undefined` where it does not say. */
export function zoneHere(): string | undefined {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone && timeZone !== 'Etc/Unknown' ? timeZone : undefined;
}

function observance(kind: 'STANDARD' | 'DAYLIGHT', onset: string, from: number, to: number): string[] {
  return [`BEGIN:${kind}`, `DTSTART:${onset}`, `TZOFFSETFROM:${written(from)}`, `TZOFFSETTO:${written(to)}`, `END:${kind}`];
}

/** Minutes as `+0530`. */
function written(minutes: number): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}${two(Math.abs(minutes) % 60)}`;
}

/** The moment, to the minute, from which the offset is that of the later one. */
function change(offset: (moment: number) => number, early: number, late: number): number {
  const after = offset(late);
  let [low, high] = [early, late];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (offset(middle) === after) high = middle;
    else low = middle;
  }
  return high;
}
