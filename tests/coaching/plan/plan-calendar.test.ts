import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarTexts, calendarFile } from '../../../src/browser/calendar.ts';
import { calendarOf, seriesOf } from '../../../src/coaching/plan/calendar.ts';
import type { Plan, PlannedWeek } from '../../../src/learner/events.ts';
import { plusDays } from '../../../src/playbook/days/days.ts';
import * as fc from '../../support/properties.ts';

const NOW = Date.UTC(2027, 1, 27, 8);
const owner = { playbook: 'sample', person: '0'.repeat(15) };
const week = (on: string, more: Partial<PlannedWeek> = {}): PlannedWeek => ({ on, skill: 'price', meets: true, ...more });
const plan = (weeks: PlannedWeek[]): Plan => ({ time: '09:30', minutes: { rep: 60, coach: 30 }, session: 45, coach: 'Ana', weeks });

function file(of: Plan, texts: Partial<CalendarTexts['sessions'][number]> = {}, now = NOW): string {
  const { series, deadlines } = calendarOf(of, owner);
  const common = { summary: 'Coaching', description: 'Your plan', url: 'https://play.example/plan/', ...texts };
  return calendarFile(
    {
      name: 'Coaching',
      sessions: series.map((each) => ({ ...each, time: of.time, minutes: of.session, ...common })),
      days: deadlines.map((each) => ({ ...common, uid: each.uid, on: each.on })),
    },
    now,
  );
}

const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

/** The days on which something with an hour takes place, as another program reads them. */
function sessionDays(text: string): string[] {
  return events(text)
    .filter(({ startDate }) => !startDate.isDate)
    .flatMap((each) => {
      const found: string[] = [];
      const all = each.iterator();
      for (let next = all.next(); next; next = all.next()) {
        expect(`${next.hour}:${next.minute} ${next.zone.tzid}`).toBe('9:30 floating');
        found.push(next.toString().slice(0, 10));
      }
      return found;
    })
    .toSorted();
}

describe('the days of a plan as rules', () => {
  test('every week, with a pause as an exception', () => {
    const days = [0, 7, 21, 28].map((after) => plusDays('2027-03-02', after));
    expect(seriesOf(days)).toEqual([{ first: '2027-03-02', every: 1, count: 5, except: ['2027-03-16'] }]);
  });

  test('every second week is a rule of its own, without exceptions', () => {
    expect(seriesOf(['2027-03-02', '2027-03-16', '2027-03-30'])).toEqual([{ first: '2027-03-02', every: 2, count: 3, except: [] }]);
  });

  test('another day of the week is another rule; one day is no rule; none is nothing', () => {
    expect(seriesOf(['2027-03-02', '2027-03-11', '2027-03-16']).map(({ first, count }) => [first, count])).toEqual([
      ['2027-03-02', 2],
      ['2027-03-11', 1],
    ]);
    expect(seriesOf(['2027-03-02'])).toEqual([{ first: '2027-03-02', every: 1, count: 1, except: [] }]);
    expect(seriesOf([])).toEqual([]);
  });

  test('pauses and weeks without a session are none; an assignment is due in the last week that has it', () => {
    const { series, deadlines } = calendarOf(
      plan([
        week('2027-03-02', { assignment: 'try' }),
        week('2027-03-09', { skill: '', meets: false }),
        week('2027-03-16', { meets: false, assignment: 'try' }),
      ]),
      owner,
    );
    expect(series).toMatchObject([{ first: '2027-03-02', count: 1 }]);
    expect(deadlines).toMatchObject([{ on: '2027-03-16', assignment: 'try', skill: 'price' }]);
  });
});

describe('another program reads the file', () => {
  test('and finds exactly the days of the sessions, whatever they are', () => {
    const some = fc.uniqueArray(fc.nat(120), { maxLength: 25 }).map((list) => list.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(some, (list) => {
        const days = list.map((after) => plusDays('2027-02-20', after));
        expect(sessionDays(file(plan(days.map((on) => week(on)))))).toEqual(days);
      }),
    );
  });

  test('a deadline is a whole day, the address is whole', () => {
    const url = 'https://play.example/base/practices/a,b;c/#try-it';
    const [session, due] = events(file(plan([week('2027-03-02', { assignment: 'try' })]), { url }));
    expect(session?.duration.toSeconds()).toBe(45 * 60);
    expect(due?.startDate.isDate).toBe(true);
    expect(due?.startDate.toString()).toBe('2027-03-02');
    expect(due?.component.getFirstPropertyValue('url')).toBe('https://play.example/base/practices/a%2Cb%3Bc/#try-it');
  });

  test('a changed plan has the same names and a higher number: what was there is replaced', () => {
    const before = plan([week('2027-03-02', { assignment: 'try' }), week('2027-03-09')]);
    const after = plan([week('2027-03-02'), week('2027-03-16', { assignment: 'try' })]);
    const [old, now] = [events(file(before)), events(file(after, {}, NOW + 60_000))];
    expect(now.map(({ uid }) => uid)).toEqual(old.map(({ uid }) => uid));
    expect(new Set(old.map(({ uid }) => uid)).size).toBe(2);
    for (const [at, { sequence }] of now.entries()) expect(sequence).toBeGreaterThan(old[at]?.sequence ?? Number.NaN);
    const other = calendarOf(before, { ...owner, person: '1'.repeat(15) });
    expect(other.series[0]?.uid).not.toBe(old[0]?.uid);
  });

  test('any text comes back as it was, in lines of 75 octets at most', () => {
    const hard = fc.oneof(
      fc.constant('Ana, Ben; “price”\nand \\ back\\n 🏏🏏'),
      fc.constant(`${'é'.repeat(200)}, ${'🏏'.repeat(90)}; ${'x'.repeat(300)}`),
      fc
        .array(fc.constantFrom(',', ';', '\n', '\\', '🏏', 'é', 'long word ', ':', '"', 'END:VEVENT', '漢字'), { maxLength: 60 })
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(hard, hard, (summary, description) => {
        const text = file(plan([week('2027-03-02'), week('2027-03-09')]), { summary: `S ${summary}`, description: `D ${description}` });
        const [event] = events(text);
        expect(event?.summary).toBe(`S ${summary}`);
        expect(event?.description).toBe(`D ${description}`);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe('times with a zone', () => {
  const weeks = ['2027-03-16', '2027-03-23', '2027-03-30', '2027-10-26', '2027-11-09'].map((on) => week(on, { assignment: 'try' }));
  const zoned = (zone: string) => {
    const { series, deadlines } = calendarOf(plan(weeks), owner);
    const common = { summary: 'Coaching', description: 'Your plan', url: 'https://play.example/plan/' };
    const sessions = series.map((each) => ({ ...each, time: '09:30', minutes: 45, ...common }));
    return calendarFile({ name: 'A, b; c\\d\nE', sessions, days: deadlines.map((each) => ({ ...common, ...each })), zone }, NOW);
  };
  /** The moments of the sessions, as a program elsewhere understands them by what the file says of the zone. */
  const moments = (text: string): string[] => {
    const root = new ICAL.Component(ICAL.parse(text));
    const zones = root.getAllSubcomponents('vtimezone').map((component) => new ICAL.Timezone(component));
    return events(text)
      .filter(({ startDate }) => !startDate.isDate)
      .flatMap((each) => {
        const found: string[] = [];
        const all = each.iterator();
        for (let next = all.next(); next; next = all.next()) {
          const zone = zones.find(({ tzid }) => tzid === Reflect.get(next, 'timezone') || tzid === next.zone.tzid);
          if (zone) next.zone = zone;
          found.push(`${next.convertToZone(ICAL.Timezone.utcTimezone).toString()}`);
        }
        return found;
      })
      .toSorted();
  };

  test.each([
    ['Europe/Berlin', ['2027-03-16T08:30', '2027-03-23T08:30', '2027-03-30T07:30', '2027-10-26T07:30', '2027-11-09T08:30']],
    ['America/Los_Angeles', ['2027-03-16T16:30', '2027-03-23T16:30', '2027-03-30T16:30', '2027-10-26T16:30', '2027-11-09T17:30']],
    ['Pacific/Auckland', ['2027-03-15T20:30', '2027-03-22T20:30', '2027-03-29T20:30', '2027-10-25T20:30', '2027-11-08T20:30']],
    ['Asia/Kolkata', ['2027-03-16T04:00', '2027-03-23T04:00', '2027-03-30T04:00', '2027-10-26T04:00', '2027-11-09T04:00']],
  ])('are the same moments for whoever opens the file: %s', (zone, expected) => {
    expect(moments(zoned(zone))).toEqual(expected.map((moment) => `${moment}:00Z`));
  });

  test('keep a deadline a whole day, and say in UTC when the file was written', () => {
    for (const zone of ['Pacific/Auckland', 'America/Los_Angeles']) {
      const text = zoned(zone);
      const [due] = events(text).filter(({ startDate }) => startDate.isDate);
      expect(due?.startDate.toString()).toBe('2027-11-09');
      expect([...new Set(text.match(/^DTSTAMP.*$/gm))]).toEqual(['DTSTAMP:20270227T080000Z']);
    }
  });

  test('leave the name of the calendar as it was', () => {
    const root = new ICAL.Component(ICAL.parse(zoned('Europe/Berlin')));
    for (const name of ['name', 'x-wr-calname']) expect(zoned('Europe/Berlin')).toContain(`${name.toUpperCase()}:A\\, b\\; c\\\\d\\nE\r\n`);
    expect(root.getFirstPropertyValue('name')).toBeDefined();
  });
});
