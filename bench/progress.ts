import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { decode } from '../src/learner/decode.ts';
import { encode } from '../src/learner/encode.ts';
import { type Confidence, type Event, newId } from '../src/learner/events.ts';
import { changedSinceLearned, comebacks, confidentlyWrong, timeline } from '../src/learner/history.ts';
import type { Catalogue } from '../src/learner/learning-catalogue.ts';
import { skillMap } from '../src/learner/mastery.ts';
import { nextDue, today } from '../src/learner/queue.ts';
import { assignments, bookmarks, continueWhere, notes, readPages, ticks } from '../src/learner/reading.ts';
import { cards } from '../src/learner/schedule.ts';
import { union } from '../src/learner/union.ts';
import { QUESTION_KINDS } from '../src/playbook/model/question.ts';
import { median } from './figures.ts';

/** Milliseconds of scripting that `/progress/` may take. */
const LIMIT = 200;
const ROUNDS = 9;
const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1, 9);
const QUESTIONS = 400;
const SKILLS = 13;

type Figures = Record<string, number>;

/**
 * Derives all that `/progress/` shows from a made-up log, each round in a process of its own: a page that is opened has
 * nothing compiled yet.
 *
 * @returns 0 where the median is within the limit, 1 where not, 2 where the number makes no sense
 */
export async function benchProgress(count: string): Promise<0 | 1 | 2> {
  if (!/^[1-9]\d{0,5}$/.test(count)) return 2;
  const rounds: Figures[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), count]);
    rounds.push(JSON.parse(stdout) as Figures);
  }
  const of = (name: string) => median(rounds.map((round) => round[name] ?? Number.NaN));
  for (const name of Object.keys(rounds[0] ?? {})) console.log(`${name.padEnd(10)} ${of(name).toFixed(1).padStart(7)} ms`);
  const kept = of('all') <= LIMIT;
  console.log(`${kept ? 'kept  ' : 'BROKEN'}  ${count} events: at most ${LIMIT} ms, median of ${ROUNDS} fresh processes`);
  return kept ? 0 : 1;
}

/** One round: milliseconds of this thread's own time for each step and all, and those on the clock. */
function once(count: number): Figures {
  const catalogue = madeUpCatalogue();
  const stored = JSON.stringify({ v: 1, events: madeUpEvents(count).map(encode) });
  const now = START + count * (DAY / 20);
  const figures: Figures = {};
  const spent = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const started = performance.now();
  const begun = spent();
  const timed = <T>(name: string, work: () => T): T => {
    const before = spent();
    const made = work();
    figures[name] = spent() - before;
    return made;
  };
  const read = timed('read', () => (JSON.parse(stored) as { events: unknown[] }).events.flatMap((event) => decode(event) ?? []));
  const log = timed('union', () => union(read));
  const known = timed('cards', () => cards(log, catalogue, now));
  timed('mastery', () => [now, now + 30 * DAY].map((at) => skillMap(log, known, catalogue, { at, role: 'rep' })));
  timed('history', () => [
    confidentlyWrong(log, catalogue),
    changedSinceLearned(known, catalogue),
    comebacks(log, catalogue),
    timeline(log),
  ]);
  timed('queue', () => [today(known, catalogue, { now, focus: 'skill-1' }), nextDue(known, catalogue, { now })]);
  timed('reading', () => [
    continueWhere(log, catalogue),
    bookmarks(log, catalogue),
    readPages(log, catalogue),
    ticks(log),
    notes(log),
    assignments(log, catalogue, '2026-01-01'),
  ]);
  return { ...figures, all: spent() - begun, clock: performance.now() - started };
}

/** As large as a large playbook; a tenth of its questions have changed since. */
function madeUpCatalogue(): Catalogue {
  const skills = Array.from({ length: SKILLS }, (_, at) => ({ id: `skill-${at}`, name: `Skill ${at}`, group: 'Group' }));
  return {
    playbook: { id: 'bench', name: 'Bench' },
    skills,
    roles: [{ id: 'rep', name: 'Rep', expects: Object.fromEntries(skills.map(({ id }) => [id, 3])) }],
    questions: Array.from({ length: QUESTIONS }, (_, at) => ({
      id: `question-${at}`,
      kind: QUESTION_KINDS[at % QUESTION_KINDS.length] ?? 'single',
      skill: `skill-${at % SKILLS}`,
      rev: at % 10 === 0 ? 2 : 1,
      key: `key${at}`,
      url: `/practices/p${at % 200}/`,
      title: `Question ${at}`,
    })),
    prompts: [],
    assignments: Array.from({ length: 50 }, (_, at) => ({ id: `task-${at}`, url: `/practices/p${at}/`, title: `Task ${at}` })),
    pages: Array.from({ length: 200 }, (_, at) => ({
      url: `/practices/p${at}/`,
      title: `Practice ${at}`,
      kind: 'practice' as const,
      minutes: 5,
    })),
  };
}

/** Twenty a day, four of five of them answers; the same for the same count. */
function madeUpEvents(count: number): Event[] {
  let state = 1;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(random() * limit);
  return Array.from({ length: count }, (_, index): Event => {
    const at = START + index * (DAY / 20);
    const fact = { id: newId(at, random), at };
    const which = below(40);
    if (which === 0) return { ...fact, kind: 'read', page: `/practices/p${below(200)}/` };
    if (which === 1) return { ...fact, kind: 'bookmarked', page: `/practices/p${below(200)}/`, on: random() > 0.5 };
    if (which === 2) return { ...fact, kind: 'observed', skill: `skill-${below(SKILLS)}`, level: 2, by: 'Coach', for: 'me' };
    if (which === 3) return { ...fact, kind: 'reflected', prompt: `prompt-${below(100)}`, text: 'What I will say next time.' };
    if (which === 4) return { ...fact, kind: 'committed', assignment: `task-${below(50)}`, until: '2026-01-01' };
    if (which < 8) return { ...fact, kind: 'ticked', checklist: `list-${below(40)}`, item: `item-${below(8)}`, on: random() > 0.3 };
    const question = below(QUESTIONS);
    const confidence = ([undefined, 1, 2, 3] as const)[below(4)] satisfies Confidence | undefined;
    const score = random() > 0.25 ? 1 : 0;
    return {
      ...fact,
      kind: 'answered',
      question: `question-${question}`,
      rev: 1,
      key: `key${question}`,
      options: [`k${below(4)}`],
      score,
      ...(confidence && { confidence }),
    };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(once(Number(process.argv[2] ?? 20_000))));
