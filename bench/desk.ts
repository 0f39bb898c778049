import type { BrowserContext, Page } from 'playwright-core';
import { startServer } from '../cli/serve/server.ts';
import { makeDeskFile } from '../src/browser/desk/desk-file.ts';
import type { CoachingCatalogue } from '../src/coaching/coaching-catalogue.ts';
import { boardRow, skillLines } from '../src/coaching/desk/board.ts';
import { cadences } from '../src/coaching/desk/cadence.ts';
import { conflicts } from '../src/coaching/desk/conflicts.ts';
import { type Desk, EMPTY_DESK } from '../src/coaching/desk/desk.ts';
import { take } from '../src/coaching/desk/desk-take.ts';
import { progressOf } from '../src/coaching/desk/module-progress.ts';
import { peopleOf } from '../src/coaching/desk/people.ts';
import type { Catalogue } from '../src/learner/learning-catalogue.ts';
import { launchChromium } from '../tests/support/chromium.ts';
import { type MadeUpPerson, madeUpPeople } from '../tests/support/desk-people.ts';
import { median } from './figures.ts';

/** Milliseconds: from opening the page to the whole board, and the longest stretch in which it does not listen. */
const LIMITS = { derive: 500, open: 2500, task: 100 } as const;
const ROUNDS = 7;
const QUESTIONS_PER_SKILL = 12;

/**
 * Derives the board of a desk, then opens `/desk/` of the built playbook in a real browser with that desk in its database.
 *
 * @param out web root of the built sample playbook: its page, with a made-up catalogue
 * @param given people, skills, events each
 * @returns 0 where all medians are within their limits, 1 where not, 2 where the numbers make no sense
 */
export async function benchDesk(out: string, given: readonly string[]): Promise<0 | 1 | 2> {
  const [people = Number.NaN, skills = Number.NaN, events = Number.NaN] = ['30', '20', '2000'].map((usual, place) =>
    whole(given[place] ?? usual),
  );
  if (given.length > 3 || Number.isNaN(people + skills + events)) return 2;
  const [catalogue, coaching] = madeUpBook(skills);
  const all = madeUpPeople(people, events, catalogue, coaching);
  const derive = Array.from({ length: ROUNDS }, () => derived(all, catalogue, coaching));
  const { open, task } = await opened(out, makeDeskFile('sample', deskOf(all)), people, catalogue, coaching);
  console.log(`${people} people × ${skills} skills × ${events} events, medians of ${ROUNDS} rounds`);
  const kept = [
    verdict('derive the board', derive, LIMITS.derive),
    verdict('from opening to the board', open, LIMITS.open),
    verdict('longest task', task, LIMITS.task),
  ];
  return kept.every(Boolean) ? 0 : 1;
}

function verdict(name: string, rounds: readonly number[], limit: number): boolean {
  const kept = median(rounds) <= limit;
  const each = rounds.map((ms) => ms.toFixed(0)).join(', ');
  console.log(`${kept ? 'kept  ' : 'BROKEN'}  ${name}: ${median(rounds).toFixed(0)} ms, at most ${limit} (${each})`);
  return kept;
}

function whole(text: string): number {
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : Number.NaN;
}

function deskOf(all: readonly MadeUpPerson[]): Desk {
  return all.reduce(
    (desk, { id, name, events }) =>
      take(desk, { id: `${id.slice(0, 14)}s`, file: `${name}.json`, at: Date.now(), kind: 'backup', from: { id, name }, events }).desk,
    EMPTY_DESK,
  );
}

/** Milliseconds for everything that the page derives: new logs each time, so that nothing is remembered. */
function derived(all: readonly MadeUpPerson[], catalogue: Catalogue, coaching: CoachingCatalogue): number {
  const desk = deskOf(all);
  const at = Date.now();
  const today = new Date(at).toISOString().slice(0, 10);
  const began = performance.now();
  const { people } = peopleOf(desk);
  const rows = people.map((person) => boardRow(person, catalogue, coaching, { at, role: 'rep' }));
  for (const { log } of people) progressOf(log, catalogue, coaching, today);
  skillLines(rows, catalogue, 'role');
  conflicts(desk, people);
  cadences(people, today);
  return performance.now() - began;
}

interface Opened {
  open: number[];
  task: number[];
}

async function opened(out: string, file: string, people: number, catalogue: Catalogue, coaching: CoachingCatalogue): Promise<Opened> {
  const site = await startServer(out, 0);
  if (!site.ok) throw new Error(`${site.problem} (npm run build makes it)`);
  const browser = await launchChromium({});
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    for (const [name, body] of Object.entries({ practice: catalogue, coaching })) {
      await context.route(`**/${name}.json`, (route) => route.fulfill({ json: body }));
    }
    await watchTasks(context);
    const page = await context.newPage();
    const address = new URL('desk/', site.value.url).href;
    await page.goto(address);
    await page.locator('.desk-drop input').setInputFiles({ name: 'desk.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await drawn(page, people);
    // What was brought is written behind the drawing.
    await page.waitForTimeout(1500);
    const found: Opened = { open: [], task: [] };
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'commit' });
      await drawn(page, people);
      const { ready, longest } = await page.evaluate(() => {
        const at = performance.getEntriesByName('desk-drawn')[0]?.startTime ?? Number.NaN;
        return { ready: at, longest: Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks) };
      });
      found.open.push(ready);
      found.task.push(longest);
    }
    return found;
  } finally {
    await browser.close();
    await site.value.close();
  }
}

/** Takes down every stretch of more than 50 ms in which a page did not listen, and when its board was there. */
async function watchTasks(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.heat tbody tr')) return;
      performance.mark('desk-drawn');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
}

async function drawn(page: Page, people: number): Promise<void> {
  await page
    .locator('.heat tbody tr')
    .nth(people - 1)
    .waitFor();
  // Long tasks are reported a moment after they ended.
  await page.waitForTimeout(300);
}

/** A playbook with so many skills, a role that asks for all of them, and eight modules. */
function madeUpBook(count: number): [Catalogue, CoachingCatalogue] {
  const skills = Array.from({ length: count }, (_, at) => ({ id: `skill-${at}`, name: `Skill number ${at}`, group: 'Group' }));
  const questions = Array.from({ length: count * QUESTIONS_PER_SKILL }, (_, at) => ({
    id: `question-${at}`,
    kind: 'single' as const,
    skill: `skill-${at % count}`,
    rev: 1,
    key: 'k',
    url: `/practices/p${at}/`,
    title: `Question ${at}`,
  }));
  const levels = Object.fromEntries(skills.map(({ id }) => [id, 3 as const]));
  const modules = Array.from({ length: 8 }, (_, module) => ({
    id: `module-${module}`,
    title: `Module ${module}`,
    url: `/modules/m${module}/`,
    minutes: 30,
    skills: [],
    prerequisites: [],
    lessons: Array.from({ length: 5 }, (__, lesson) => ({
      title: `Lesson ${lesson}`,
      url: `/modules/m${module}/l${lesson}/`,
      minutes: 6,
      skills: [],
      questions: questions.slice(module * 10 + lesson * 2, module * 10 + lesson * 2 + 2).map(({ id }) => id),
      assignments: [],
    })),
  }));
  return [
    {
      playbook: { id: 'sample', name: 'Bench' },
      questions,
      skills,
      roles: [{ id: 'rep', name: 'Rep', expects: levels }],
      prompts: [],
      assignments: [],
      pages: [],
    },
    {
      levels: ['1', '2', '3', '4'],
      skills: skills.map((skill) => ({ ...skill, levels: [] })),
      roles: [{ id: 'rep', name: 'Rep', expects: levels, topPerformer: levels }],
      modules,
      practices: [],
    },
  ];
}
