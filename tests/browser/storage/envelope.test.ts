import { describe, expect, test, vi } from 'vitest';
import { backupName, download, readBackup } from '../../../src/browser/storage/backup.ts';
import { makeEnvelope, readEnvelope } from '../../../src/browser/storage/envelope.ts';
import { mergePersons, tidyName } from '../../../src/browser/storage/person.ts';
import { encode } from '../../../src/learner/encode.ts';
import { newId } from '../../../src/learner/events.ts';
import * as fc from '../../support/properties.ts';
import { answer, event, NOW, PLAYBOOK, someEvents } from './support/events.ts';

const PERSON = { id: newId(NOW), name: 'Ines' };
const read = (given: unknown) => readEnvelope(given, { playbook: PLAYBOOK, now: NOW });
/** A good envelope, parsed, with something else in it. */
const changed = (change: Record<string, unknown>) => ({ ...JSON.parse(makeEnvelope('backup', PLAYBOOK, PERSON, [event()])), ...change });

describe('an envelope', () => {
  test('comes back as it was made', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const result = read(makeEnvelope('backup', PLAYBOOK, PERSON, events));
        expect(result).toEqual({
          ok: true,
          envelope: { kind: 'backup', playbook: PLAYBOOK, person: PERSON, events },
          refused: { date: 0, malformed: 0 },
        });
      }),
    );
  });

  test('takes no alias along, and keeps kinds of events that it does not know', () => {
    const later = ['zz', newId(NOW), { later: [true] }];
    const text = makeEnvelope('device', PLAYBOOK, { ...PERSON, aliases: ['x'] } as never, []).replace(
      '"events":[]',
      `"events":${JSON.stringify([later])}`,
    );
    const result = read(text);
    expect(result.ok && result.envelope.events.map(encode)).toEqual([later]);
  });

  const date = (at: number) => ['r', newId(at), '/practices/open/'];
  test.each([
    ['half a file', '{"format":"chalktalk","ver', 'not-json'],
    ['nothing', '', 'not-json'],
    ['null', 'null', 'foreign'],
    ['a list', '[]', 'foreign'],
    ['something else', '{"format":"other"}', 'foreign'],
    ['a number', 7, 'foreign'],
    ['a later version', changed({ version: 2, events: {} }), 'newer'],
    ['version nothing', changed({ version: '1' }), 'malformed'],
    ['another kind', changed({ kind: 'virus' }), 'malformed'],
    ['a key more', changed({ extra: 1 }), 'malformed'],
    ['no events', changed({ events: 'all' }), 'malformed'],
    ['a person more than a person', changed({ person: { ...PERSON, admin: true } }), 'malformed'],
    ['an id that is none', changed({ person: { id: '../../x', name: 'Ines' } }), 'malformed'],
    ['another playbook', changed({ playbook: 'other' }), 'other-playbook'],
    ['a name with a line break', changed({ person: { ...PERSON, name: 'Ines\nAdmin' } }), 'name'],
    ['a name that turns round', changed({ person: { ...PERSON, name: 'Ines \u202eexe' } }), 'name'],
    ['an endless name', changed({ person: { ...PERSON, name: 'x'.repeat(500) } }), 'name'],
    ['events that are none', changed({ events: [null, 1, 'x', {}, [[]], ['a', 'b']] }), 'no-events'],
    ['the year 5000', changed({ events: [date(Date.UTC(5000, 0))] }), 'dates'],
    ['twenty years ahead', changed({ events: [date(NOW + 7300 * 86_400_000)] }), 'dates'],
    ['1999', changed({ events: [date(Date.UTC(1999, 0))] }), 'dates'],
    ['__proto__', JSON.stringify(changed({})).replace('{', '{"__proto__":{"admin":true},'), 'forbidden-key'],
    [
      'constructor, deep inside',
      JSON.stringify(changed({ events: [['zz', newId(NOW), { a: [{ constructor: { prototype: {} } }] }]] })),
      'forbidden-key',
    ],
    ['a million brackets', `{"format":"chalktalk","events":${'['.repeat(1e6)}${']'.repeat(1e6)}}`, 'malformed'],
    ['six megabytes', ' '.repeat(6 * 1024 * 1024), 'too-large'],
    ['100,001 events', changed({ events: Array.from({ length: 100_001 }, () => 0) }), 'malformed'],
  ])('of %s is refused with a reason', (_name, given, reason) => {
    expect(read(given)).toMatchObject({ ok: false, reason });
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  test('counts what it refuses and gives the rest', () => {
    const good = event();
    const by = (name: string) => encode(event({ kind: 'observed', skill: 's', level: 2, by: name, for: PERSON.id }));
    const result = read(changed({ events: [encode(good), date(Date.UTC(5000, 0)), date(0), 7, by('A\u0000B'), ['a', newId(NOW), 'q']] }));
    expect(result).toMatchObject({ ok: true, envelope: { events: [good] }, refused: { date: 2, malformed: 3 } });
  });

  test('shows a name with a script in it as the text that it is', () => {
    const name = '<script>alert(1)</script>';
    expect(read(changed({ person: { ...PERSON, name } }))).toMatchObject({ ok: true, envelope: { person: { name } } });
  });

  test('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (given) => void read(given)));
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom('version', 'kind', 'playbook', 'person', 'events'), (given, field) => {
        const result = read(changed({ [field]: field === 'events' ? [given] : given }));
        if (result.ok) for (const one of result.envelope.events) expect(encode(one).length).toBeGreaterThan(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a backup file', () => {
  const file = (text: string, size = text.length) => ({ size, text: () => Promise.resolve(text) });

  test('is called after the playbook, the person and the day, without a sign that a file system refuses', () => {
    expect(backupName(PLAYBOOK, '', NOW)).toBe('acme-2026-11-21.chalktalk.json');
    for (const [name, part] of [
      ['Kim Berg', 'kim-berg'],
      ['Zoe\u0308 / "K": <x>|?*\\..', 'zoë-k-x'],
      ['../../etc', 'etc'],
      ['\u202egnp.exe', 'gnp-exe'],
      ['हिन्दी 山田', 'हिन्दी-山田'],
      ['😀', ''],
      ['x'.repeat(300), 'x'.repeat(40)],
    ] as const) {
      expect(backupName(PLAYBOOK, name, NOW)).toBe(`acme-${part && `${part}-`}2026-11-21.chalktalk.json`);
    }
  });

  test('is read, with a byte order mark too', async () => {
    const text = makeEnvelope('backup', PLAYBOOK, PERSON, [event(answer('a'))]);
    expect(await readBackup(file(`\ufeff${text}`), { now: NOW })).toMatchObject({ ok: true });
  });

  test('is handed over as a download that holds all of it', async () => {
    vi.useFakeTimers();
    const clicked: { href: string; download: string }[] = [];
    const link = { href: '', download: '', hidden: false, click: () => clicked.push({ ...link }), remove: () => {} };
    const page = { createElement: () => link, body: { append: () => {} } } as unknown as Document;
    const envelope = makeEnvelope('backup', PLAYBOOK, PERSON, [event()]);
    download(page, 'acme.chalktalk.json', envelope);
    expect(clicked).toMatchObject([{ download: 'acme.chalktalk.json' }]);
    expect(await (await fetch(link.href)).text()).toBe(envelope);
    vi.runAllTimers();
    vi.useRealTimers();
    await expect(fetch(link.href)).rejects.toThrow();
  });

  test('of 200 MB is not even opened', async () => {
    const opened = { size: 200 * 1024 * 1024, text: () => Promise.reject(new Error('opened')) };
    expect(await readBackup(opened)).toEqual({ ok: false, reason: 'too-large' });
  });

  test('that is gone is a reason, not an exception', async () => {
    expect(await readBackup({ size: 1, text: () => Promise.reject(new Error('gone')) })).toEqual({ ok: false, reason: 'not-json' });
  });
});

describe('two ids of one person', () => {
  test('become the older one, whichever way round', () => {
    const id = fc.nat().map((at) => newId(at));
    const person = fc.record({ id, name: fc.constant(''), aliases: fc.array(id, { maxLength: 3 }) });
    fc.assert(
      fc.property(person, person, person, (a, b, c) => {
        expect(mergePersons(a, b)).toEqual(mergePersons(b, a));
        expect(mergePersons(mergePersons(a, b), c)).toEqual(mergePersons(a, mergePersons(b, c)));
      }),
    );
  });

  test('keep a name that is one line', () => {
    expect(tidyName('  Ines\r\n\u202eAdmin ')).toBe('Ines Admin');
    expect(tidyName('🙂'.repeat(200))).toBe('🙂'.repeat(100));
  });
});
