import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { lookIntoFile, lookIntoLink } from '../../../src/browser/desk/bring.ts';
import { DeskDb } from '../../../src/browser/desk/desk-db.ts';
import { makeDeskFile, readDeskFile } from '../../../src/browser/desk/desk-file.ts';
import { openDesk } from '../../../src/browser/desk/desk-store.ts';
import { toLink } from '../../../src/browser/link/link.ts';
import { makeEnvelope } from '../../../src/browser/storage/envelope.ts';
import { type Brought, type Desk, EMPTY_DESK } from '../../../src/coaching/desk/desk.ts';
import { join, describe as note, remove } from '../../../src/coaching/desk/desk-edit.ts';
import { take, takeBack } from '../../../src/coaching/desk/desk-take.ts';
import { peopleOf } from '../../../src/coaching/desk/people.ts';
import { type Event, newId } from '../../../src/learner/events.ts';
import { day, event } from '../../learner/support/made-up.ts';

const ADA = newId(day(-2), () => 0.1);
const BEN = newId(day(-1), () => 0.2);
let count = 0;
const brought = (id: string, name: string, events: readonly Event[], kind: Brought['kind'] = 'backup'): Brought => ({
  id: newId(day(1), () => count++ / 1000),
  file: `${name}.json`,
  at: day(1),
  kind,
  from: { id, name },
  events,
});
const read = (page: string) => event('read', day(0), { page });
const put = (desk: Desk, ...all: Brought[]) => all.reduce((on, each) => take(on, each).desk, desk);

let books = 0;
/** A playbook of its own for each test: its database is empty. */
const freshBook = () => `book-${books++}`;
const open = (playbook: string) => openDesk(playbook, { channel: undefined });
async function reopened(playbook: string): Promise<Desk> {
  const store = open(playbook);
  await store.ready;
  return store.desk.get();
}

const full = () =>
  note(
    put(EMPTY_DESK, brought(ADA, 'Ada', [read('/a/'), read('/b/')]), brought(BEN, 'Ben', [read('/c/')]), {
      ...brought(newId(day(0)), 'Carla', [event('observed', day(0), { skill: 'value', level: 3, by: 'Carla', for: ADA })], 'observation'),
    }),
    ADA,
    { label: 'Ada B.', result: 104.5, role: 'rep', note: 'Likes mornings' },
  );

describe('the desk in the browser', () => {
  test('lies there when the page comes back', async () => {
    const playbook = freshBook();
    const store = open(playbook);
    await store.ready;
    const desk = join(full(), ADA, BEN);
    await store.change(() => desk);
    expect(store.state.get()).toEqual({ stored: 'yes' });
    expect(await reopened(playbook)).toEqual(desk);
  });

  test('forgets who was removed, what was taken back, and everything', async () => {
    const playbook = freshBook();
    const store = open(playbook);
    await store.change(full);
    await store.change((desk) => remove(desk, ADA));
    expect(peopleOf(await reopened(playbook)).people.map(({ name }) => name)).toEqual(['Ben']);
    const [source] = store.desk.get().sources.keys();
    await store.change((desk) => takeBack(desk, source ?? ''));
    expect(await reopened(playbook)).toEqual(EMPTY_DESK);
    await store.change(full);
    await store.change(() => EMPTY_DESK);
    expect(await reopened(playbook)).toEqual(EMPTY_DESK);
  });

  test('does not keep what somebody erased, although it can be undone as long as the page is open', async () => {
    const playbook = freshBook();
    const store = open(playbook);
    const secret = event('reflected', day(0), { prompt: 'p', text: 'A secret' });
    const tombstone = brought(ADA, 'Ada', [event('erased', day(1), { event: secret.id })]);
    await store.change((desk) => put(desk, brought(ADA, 'Ada', [secret]), tombstone));
    expect(makeDeskFile(playbook, store.desk.get())).not.toContain('A secret');
    expect(JSON.stringify([...((await reopened(playbook)).pools.get(ADA)?.values() ?? [])])).not.toContain('A secret');
    expect(peopleOf(takeBack(store.desk.get(), tombstone.id)).people[0]?.log.has(secret.id)).toBe(true);
  });

  test('keeps what was brought while it was still being read', async () => {
    const playbook = freshBook();
    const first = open(playbook);
    await first.change((desk) => put(desk, brought(ADA, 'Ada', [read('/a/')])));
    const second = open(playbook);
    await second.change((desk) => put(desk, brought(BEN, 'Ben', [])));
    expect(peopleOf(await reopened(playbook)).people.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  });

  test('hears of another tab', async () => {
    const playbook = freshBook();
    const listeners: (() => void)[] = [];
    const channel = {
      postMessage: () => listeners[1]?.(),
      addEventListener: (_: string, listener: unknown) => void listeners.push(listener as () => void),
    };
    const [one, two] = [openDesk(playbook, { channel }), openDesk(playbook, { channel })];
    await two.ready;
    await one.change((desk) => put(desk, brought(ADA, 'Ada', [])));
    await two.change((desk) => desk);
    expect(peopleOf(two.desk.get()).people.map(({ name }) => name)).toEqual(['Ada']);
  });

  test('is kept as soon as there is room, without another act', async () => {
    const playbook = freshBook();
    const later: (() => void)[] = [];
    let full = true;
    const opening: typeof DeskDb.open = async (...given) => {
      const db = await DeskDb.open(...given);
      const write = db.write.bind(db);
      db.write = async (...desks) => {
        if (full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        return write(...desks);
      };
      return db;
    };
    const store = openDesk(playbook, { channel: undefined, open: opening, later: (what) => later.push(what) });
    await store.change((desk) => put(desk, brought(ADA, 'Ada', [read('/a/')])));
    await store.change((desk) => put(desk, brought(BEN, 'Ben', [])));
    expect(store.state.get().stored).toBe('full');
    // Still no room: it is tried again later.
    const tries = later.splice(0);
    expect(tries.length).toBeGreaterThan(0);
    for (const again of tries) again();
    await expect.poll(() => later.length).toBe(tries.length);
    expect(await reopened(playbook)).toEqual(EMPTY_DESK);
    full = false;
    for (const again of later.splice(0)) again();
    await expect.poll(() => store.state.get().stored).toBe('yes');
    expect(peopleOf(await reopened(playbook)).people.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
    expect(later).toEqual([]);
  });

  test('says that it is full where there is no room to open it', async () => {
    const refused = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
    const store = openDesk('no-room', { channel: undefined, open: refused });
    await store.change(full);
    expect(store.state.get().stored).toBe('full');
  });

  test('lives in memory where the browser keeps nothing, and says so', async () => {
    const store = openDesk('closed', { channel: undefined, open: () => Promise.reject(new Error('blocked')) });
    await store.change(full);
    expect(store.state.get().stored).toBe('blocked');
    expect(peopleOf(store.desk.get()).people).toHaveLength(2);
  });
});

describe('a desk file', () => {
  const file = (text: string) => new File([text], 'desk.json');
  const at = day(9);

  test('brings the same desk back', async () => {
    const desk = join(full(), ADA, BEN);
    expect(await readDeskFile(file(makeDeskFile('book', desk)), 'book', at)).toEqual({ ok: true, desk, refused: 0 });
  });

  test('of another playbook, a newer version, no desk at all: each has its reason', async () => {
    const text = makeDeskFile('book', full());
    const reason = async (given: string) => {
      const result = await readDeskFile(file(given), 'book', at);
      return result.ok ? 'ok' : result.reason;
    };
    expect(await reason(text.replace('"playbook":"book"', '"playbook":"other"'))).toBe('other-playbook');
    expect(await reason(text.replace('"version":1', '"version":2'))).toBe('newer');
    expect(await reason(text.replace('"version":1', '"version":"1"'))).toBe('malformed');
    expect(await reason(text.slice(0, -20))).toBe('not-json');
    expect(await reason(text.replace(ADA, 'no-id'))).toBe('malformed');
    expect(await reason(text.replace('"people"', '"__proto__":{},"people"'))).toBe('forbidden-key');
    expect(await reason(text.replace('"kind":"backup"', '"kind":"else"'))).toBe('malformed');
  });

  test('leaves out what is no event and says how many; tames names', async () => {
    const text = makeDeskFile('book', full()).replace('/a/', 'no path').replace('Ada B.', 'Ada\u202e B.');
    const result = await readDeskFile(file(text), 'book', at);
    expect(result).toMatchObject({ ok: true, refused: 1 });
    expect(result.ok && peopleOf(result.desk).people[0]?.name).toBe('Ada B.'.replace(' ', '  '));
  });
});

describe('what a file or link is', () => {
  const person = { id: ADA, name: 'Ada' };
  const reasonOf = async (found: ReturnType<typeof lookIntoFile>) => {
    const read = await found;
    return read.what === 'refused' ? read.reason : read.what;
  };

  test('files', async () => {
    const look = (text: BlobPart) => reasonOf(lookIntoFile(new File([text], 'x.json'), 'book'));
    expect(await look(makeEnvelope('brief', 'book', person, []))).toBe('envelope');
    expect(await look(makeDeskFile('book', full()))).toBe('desk');
    expect(await look(makeEnvelope('brief', 'other', person, []))).toBe('other-playbook');
    expect(await look(makeEnvelope('brief', 'book', person, []).replace('"version":1', '"version":9'))).toBe('newer');
    expect(await look(makeEnvelope('brief', 'book', { id: ADA, name: 'Ada\u202ecod.exe' }, []))).toBe('name');
    expect(await look('name;level')).toBe('not-json');
    expect(await look('{"a":1}')).toBe('foreign');
    expect(await look(new Uint8Array(50 * 1024 * 1024))).toBe('too-large');
  });

  test('links, whole, cut off, of something else', async () => {
    const link = await toLink(makeEnvelope('brief', 'book', person, [read('/a/')]), 'https://example.org/desk/');
    const look = (text: string) =>
      reasonOf(lookIntoLink(text, 'book').then((found) => ('what' in found ? found : { what: 'refused', reason: 'foreign' })));
    expect(await look(`  ${link} `)).toBe('envelope');
    expect(await look(link.slice(0, -9))).toBe('cut');
    expect(await look('https://example.org/')).toBe('foreign');
  });
});
