import ical, { ICalEventRepeatingFreq } from 'ical-generator';

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
  /** `YYYY-MM-DD` and `HH:MM` in the calendar of whoever opens the file: no time zone. */
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
}

/** Versions of an entry are counted in minutes from here: the number must grow, even where an older plan is taken up again. */
const COUNT_FROM = Date.UTC(2020, 0, 1);
const MINUTE = 60_000;

/**
 * The text of a calendar file (RFC 5545). The same entry always has the same `UID`, and a `SEQUENCE` that grows with time:
 * who opens a later file has what is there replaced.
 *
 * @param now milliseconds since 1970
 */
export function calendarFile({ name, sessions, days }: CalendarTexts, now: number): string {
  const calendar = ical({ name, prodId: { company: 'Chalktalk', product: 'Plan', language: 'EN' } });
  const sequence = Math.max(0, Math.floor((now - COUNT_FROM) / MINUTE));
  const common = ({ uid, summary, description, url }: Entry) => ({
    id: uid,
    sequence,
    stamp: new Date(now),
    summary,
    description,
    url: plainUrl(url),
  });
  for (const session of sessions) {
    const start = floating(session.first, session.time);
    calendar.createEvent({
      ...common(session),
      start,
      end: new Date(start.getTime() + Math.max(1, session.minutes) * MINUTE),
      floating: true,
      ...(session.count > 1 && {
        repeating: {
          freq: ICalEventRepeatingFreq.WEEKLY,
          interval: session.every,
          count: session.count,
          ...(session.except.length > 0 && { exclude: session.except.map((day) => floating(day, session.time)) }),
        },
      }),
    });
  }
  for (const day of days) {
    calendar.createEvent({ ...common(day), start: floating(day.on, '00:00'), allDay: true });
  }
  // Every line ends, the last one too.
  return `${calendar.toString().trimEnd()}\r\n`;
}

/** The library writes the hours of UTC and, for floating times, says no zone: so the hours meant are put there. */
function floating(day: string, time: string): Date {
  return new Date(`${day}T${time}:00Z`);
}

/** The library escapes an address like a text, which would break it: so it gets nothing to escape. */
function plainUrl(url: string): string {
  return url.replaceAll(',', '%2C').replaceAll(';', '%3B').replaceAll('\\', '%5C');
}
