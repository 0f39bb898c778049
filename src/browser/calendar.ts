import ical, { ICalEventRepeatingFreq } from 'ical-generator';
import { zoneBlock } from './calendar-zone.ts';

/** What every entry says. All texts are the caller's; they are escaped here. */
interface Entry {
  uid: string;
  summary: string;
  description: string;
  /** Absolute. */
  url: string;
}

/** Sessions at one time of day, every so many weeks. */
export interface RepeatedEntry extends Entry {
  /** `YYYY-MM-DD` and `HH:MM` where the plan was made. */
  first: string;
  time: string;
  minutes: number;
  every: number;
  count: number;
  except: readonly string[];
}

export interface DayEntry extends Entry {
  on: string;
}

export interface CalendarTexts {
  name: string;
  sessions: readonly RepeatedEntry[];
  days: readonly DayEntry[];
  /** Where the plan was made, as `Intl` names it. Left out, the times are those of whoever opens the file. */
  zone?: string | undefined;
}

/** Versions of an entry are counted in minutes from here: the number must grow, even where an older plan is taken up again. */
const COUNT_FROM = Date.UTC(2020, 0, 1);
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * The text of a calendar file (RFC 5545). The same entry always has the same `UID`, and a `SEQUENCE` that grows with time:
 * who opens a later file has what is there replaced.
 *
 * @param now milliseconds since 1970
 */
export function calendarFile({ name, sessions, days, zone }: CalendarTexts, now: number): string {
  // The library escapes every text but this one.
  const calendar = ical({ name: escaped(name), prodId: { company: 'Chalktalk', product: 'Plan', language: 'EN' } });
  const sequence = Math.max(0, Math.floor((now - COUNT_FROM) / MINUTE));
  const common = ({ uid, summary, description, url }: Entry) => ({
    id: uid,
    sequence,
    stamp: new Date(now),
    summary,
    description,
    url: plainUrl(url),
  });
  const time = zone === undefined ? floating : local;
  if (zone !== undefined) {
    const [from, to] = [
      Math.min(...sessions.map(({ first }) => Date.parse(first))),
      Math.max(...sessions.map(({ first, every, count }) => Date.parse(first) + every * (count - 1) * 7 * DAY)),
    ];
    // A zone is at most a day away from UTC.
    if (sessions.length > 0) calendar.timezone({ name: zone, generator: () => zoneBlock(zone, from - DAY, to + 2 * DAY) });
  }
  for (const session of sessions) {
    const start = time(session.first, session.time);
    calendar.createEvent({
      ...common(session),
      start,
      end: new Date(start.getTime() + Math.max(1, session.minutes) * MINUTE),
      ...(zone === undefined ? { floating: true } : { timezone: zone }),
      ...(session.count > 1 && {
        repeating: {
          freq: ICalEventRepeatingFreq.WEEKLY,
          interval: session.every,
          count: session.count,
          ...(session.except.length > 0 && { exclude: session.except.map((day) => time(day, session.time)) }),
        },
      }),
    });
  }
  for (const day of days) {
    calendar.createEvent({ ...common(day), start: time(day.on, '12:00'), allDay: true });
  }
  // When an entry was written is told in UTC always (RFC 5545, 3.8.7.2); with a zone the library takes hours of the browser.
  const written = new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const text = calendar.toString().replaceAll(/^DTSTAMP:.*$/gm, `DTSTAMP:${written}`);
  // Every line ends, the last one too.
  return `${text.trimEnd()}\r\n`;
}

/** The library writes the hours of UTC and, for floating times, says no zone: so the hours meant are put there. */
function floating(day: string, time: string): Date {
  return new Date(`${day}T${time}:00Z`);
}

/** With a zone the library writes the hours that the browser's own clock shows: so they are put there. */
function local(day: string, time: string): Date {
  return new Date(`${day}T${time}:00`);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** The library escapes an address like a text, which would break it: so it gets nothing to escape. */
function plainUrl(url: string): string {
  return url.replaceAll(',', '%2C').replaceAll(';', '%3B').replaceAll('\\', '%5C');
}
