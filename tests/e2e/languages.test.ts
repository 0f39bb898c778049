import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../cli/serve/server.ts';
import { toLink } from '../../src/browser/link/link.ts';
import { makeEnvelope } from '../../src/browser/storage/envelope.ts';
import type { CoachingCatalogue } from '../../src/coaching/coaching-catalogue.ts';
import type { Event } from '../../src/learner/events.ts';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';
import { launchBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { builtSite } from '../support/built-site.ts';
import { madeUpPeople } from '../support/desk-people.ts';
import { ago, storedLog } from '../support/learner-log.ts';
import { root } from '../support/playbook.ts';
import { authorsOf, type SaidText, saidTexts, wrongWith } from '../support/said-texts.ts';

// The sample, as if it were written in Arabic, under an interface whose every word from the catalogue is in marks.
// One build for both questions: is every word of the interface marked, and does every text say its language?
let browser: TestBrowser;
let url: string;
let out: string;
let isContent: (text: string) => boolean;
let catalogue: Catalogue;
let coaching: CoachingCatalogue;

const ME = '0mi2k4x7abc1234';
const at = (path: string) => new URL(path, url).href;
const load = async <T>(path: string) => (await (await fetch(at(path))).json()) as T;

beforeAll(async () => {
  const site = builtSite(afterAll);
  await cp(join(root, 'src/content'), site.content, { recursive: true });
  const config = await readFile(join(site.content, 'playbook.yaml'), 'utf8');
  await site.write({ 'playbook.yaml': config.replace(/^language: .*$/m, 'language: ar-XA') });
  const [built, launched, known] = await Promise.all([site.build(), launchBrowser(), authorsOf(site.content)]);
  browser = launched;
  expect(built.output).toContain('Built');
  const serving = await startServer(site.out, 0);
  if (!serving.ok) throw new Error(serving.problem);
  afterAll(() => serving.value.close());
  [url, out, isContent] = [serving.value.url, site.out, known];
  [catalogue, coaching] = await Promise.all([load<Catalogue>('/practice.json'), load<CoachingCatalogue>('/coaching.json')]);
});
afterAll(() => browser?.close());

/** What is wrong with texts, each place once. */
function faults(said: readonly SaidText[], isKnown = isContent): string[] {
  const found = said.flatMap((each) => {
    const wrong = wrongWith(each, isKnown);
    const { attribute, where } = each;
    return wrong ? [[`${wrong}: ${where}${attribute ? `[${attribute}]` : ''}`, each.text] as const] : [];
  });
  return [...new Map(found)].map(([what, text]) => `${what} says “${text.slice(0, 80)}”`);
}

test('on every page as it is built, what is not of the content comes from the catalogue, and each text says its language', async () => {
  const files = (await readdir(out, { recursive: true })).filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThan(100);
  const { page, close } = await browser.openPage(at('/privacy/'));
  onTestFinished(close);
  const said = await Promise.all(
    files.map(async (file) => {
      const html = JSON.stringify(await readFile(join(out, file), 'utf8'));
      return JSON.parse(
        await page.evaluate<string>(`JSON.stringify((${saidTexts})(new DOMParser().parseFromString(${html}, 'text/html')))`),
      ) as SaidText[];
    }),
  );
  expect(said.flat().length).toBeGreaterThan(5_000);
  expect(faults(said.flat())).toEqual([]);
});

/** Uses what there is of an app, one after another, and takes down every text that comes up; runs in the browser. */
const EXPLORE = `async (fill, most) => {
  const scope = ':is(main, dialog)';
  ${saidTexts}
  const said = new Set();
  const look = () => {
    for (const each of [...document.querySelectorAll('main, dialog')].flatMap(saidTexts)) said.add(JSON.stringify(each));
  };
  const settled = () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)), 15));
  const write = (field, value) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, value);
    for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }));
  };
  const day = new Date().toISOString().slice(0, 10);
  const fillAll = () => {
    for (const field of document.querySelectorAll(scope + ' :is(input, select, textarea)')) {
      if (!field.offsetParent || field.disabled || field.readOnly || field.value) continue;
      if (field instanceof HTMLSelectElement) write(field, field.options[Math.min(1, field.options.length - 1)].value);
      else if (field instanceof HTMLTextAreaElement) write(field, '⟦I⟧');
      else if (!/checkbox|radio|file|button|submit|search/.test(field.type)) write(field, { number: '3', date: day, time: '10:30', range: '3' }[field.type] ?? '⟦I⟧');
      else if (field.type === 'radio' && !document.querySelector('input[name="' + field.name + '"]:checked')) field.click();
    }
  };
  const used = new Set();
  const next = () => {
    for (const each of document.querySelectorAll(scope + ' :is(button, summary, select, input:is([type=radio], [type=checkbox]))')) {
      if (!each.offsetParent || each.disabled) continue;
      const name = [each.localName, each.name ?? '', each.value ?? '', each.matches('button, summary') ? (each.getAttribute('aria-label') ?? each.textContent).slice(0, 24) : ''].join(' ');
      if (used.has(name)) continue;
      used.add(name);
      return each;
    }
  };
  window.print = () => {};
  addEventListener('submit', (event) => event.preventDefault(), true);
  look();
  for (let turn = 0; turn < most; turn += 1) {
    if (fill) fillAll();
    const each = next();
    if (!each) break;
    if (each instanceof HTMLSelectElement) write(each, each.options[each.options.length - 1]?.value ?? '');
    else each.click();
    await settled();
    look();
  }
  return '[' + [...said].join() + ']';
}`;

/** Something of everything, under names and texts of the reader’s own, which are in marks. */
function events(): Event[] {
  const { questions, pages, skills, assignments, prompts } = catalogue;
  const id = (place: number) => skills[place]?.id ?? '';
  const day = (after: number) => new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
  const [task] = assignments;
  return [
    ...questions.slice(0, 24).map(({ id: question, rev, key }, place) =>
      ago(40 - place, {
        kind: 'answered',
        question,
        rev,
        key: place === 3 ? 'another' : key,
        options: [],
        score: [0, 1, 1, 0.5][place % 4] ?? 1,
        confidence: 3,
      }),
    ),
    ...questions.slice(0, 3).map(({ id: question, rev, key }) => ago(2, { kind: 'answered', question, rev, key, options: [], score: 1 })),
    ...pages.slice(0, 6).map((page) => ago(20, { kind: 'read', page: page.url })),
    ago(10, { kind: 'self-rated', skill: id(0), level: 2 }),
    ago(9, { kind: 'observed', skill: id(0), level: 1, by: '⟦B⟧', for: ME, strength: '⟦S⟧', next: '⟦N⟧', note: '⟦C⟧' }),
    ago(9, { kind: 'observed', skill: 'gone', level: 3, by: '⟦B⟧', for: ME }),
    ago(8, { kind: 'wished', skill: id(1), text: '⟦W⟧', mine: true, now: true }),
    ago(8, {
      kind: 'planned',
      plan: {
        time: '10:00',
        minutes: { rep: 60, coach: 30 },
        session: 30,
        coach: '⟦B⟧',
        weeks: [
          { on: day(-7), skill: id(0), read: pages[0]?.url, assignment: task?.id, meets: true },
          { on: day(0), skill: id(1), read: pages[1]?.url, meets: true, note: '⟦O⟧' },
          { on: day(7), skill: '', meets: false },
          { on: day(14), skill: 'gone', read: '/practices/gone/', assignment: 'gone', meets: false },
        ],
      },
    }),
    ago(7, { kind: 'session', on: day(-7), minutes: 30, coach: '⟦B⟧', for: ME, skill: id(0) }),
    ago(6, { kind: 'briefed', skill: id(0), topic: '⟦T⟧', tried: '⟦T⟧', happened: '⟦H⟧', ask: '⟦A⟧' }),
    ago(6, { kind: 'retro', outcome: 'win', title: '⟦R⟧', skill: id(0), happened: '⟦H⟧', reason: '⟦R⟧', keep: '⟦K⟧', change: '⟦C⟧' }),
    ago(5, { kind: 'audited', yes: ['took-over', 'told', 'saw-it'], no: ['one-skill'] }),
    ago(4, { kind: 'audited', yes: ['told', 'one-skill'], no: ['took-over'] }),
    ...(task ? [ago(6, { kind: 'committed', assignment: task.id, until: '2020-01-31' })] : []),
    ago(5, { kind: 'bookmarked', page: pages[2]?.url ?? '', on: true }),
    ago(4, { kind: 'reflected', prompt: prompts[0]?.id ?? 'p', text: '⟦P⟧' }),
  ];
}

/** Opens a page as somebody with a log or without one, and explores it. */
async function explored({ page }: WatchedPage, path: string, { log = true, fill = false, most = 40, before }: Visit): Promise<SaidText[]> {
  await page.goto(at('/privacy/'));
  await page.evaluate(
    ([id, entries]) => {
      for (const store of [localStorage, sessionStorage]) store.clear();
      const person = { id, name: '⟦Me⟧', aliases: [] };
      if (entries) localStorage.setItem('chalktalk:sample:meta', JSON.stringify({ version: 1, person }));
      localStorage.setItem('chalktalk:sample:asked', '[{"said":"⟦Who signs⟧","times":2,"day":"2026-11-02"}]');
      for (const [key, text] of Object.entries(entries ?? {})) localStorage.setItem(key, text);
    },
    [ME, log ? storedLog('sample', events()) : undefined] as const,
  );
  await page.goto(at(path));
  await page.locator('main .wait').waitFor({ state: 'detached' });
  await before?.(page);
  return JSON.parse(await page.evaluate<string>(`(${EXPLORE})(${fill}, ${most})`)) as SaidText[];
}

interface Visit {
  log?: boolean;
  fill?: boolean;
  /** Buttons to press, at most. */
  most?: number;
  before?(page: Page): Promise<unknown>;
}

/** Not an excerpt, which begins and ends anywhere, and no word that this test wrote into a table. */
const isWhole = ({ where, text }: SaidText) =>
  !/\bhit-(text|part)\b.*> p\b|p\.hit-text/.test(where) && !/^(total|discovery|hours)\b/.test(text);

/** What no catalogue has: ids of people and pages, and addresses. */
const isKnown = (text: string) => /^#?[0-9a-z]{15}$|^\/[\w/-]+\/$|^gone$/.test(text) || isContent(text);

describe('in every state of an app, each word of the interface comes from the catalogue, and each text says its language', () => {
  let visit: WatchedPage;
  beforeAll(async () => {
    visit = await browser.openPage(at('/privacy/'), { viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  });
  afterAll(() => visit?.close());

  test.each<[string, string, Visit]>([
    ['search', '/search/?q=price', { before: (page) => page.locator('.hit').first().waitFor() }],
    ['search over a page', '/privacy/', { log: false, before: dialog }],
    ['search without result', '/search/?q=qqxxzz', {}],
    ['review', '/review/', { fill: true }],
    ['review of a first visit', '/review/', { log: false }],
    ['progress', '/progress/', { most: 60 }],
    ['history', '/progress/history/', { most: 60 }],
    ['your record', '/progress/record/', { most: 4 }],
    ['progress of a first visit', '/progress/', { log: false }],
    ['an observation that was sent', '/progress/', { most: 4, before: (page) => sent(page, 'observation', '/progress/') }],
    ['a brief that is sealed with a code', '/brief/', { most: 3, fill: true, before: (page) => sent(page, 'brief', '/brief/', CODE) }],
    ['a brief that was sent', '/brief/', { most: 8, before: (page) => sent(page, 'brief', '/brief/') }],
    ['plan', '/plan/', { most: 60 }],
    ['plan of a first visit', '/plan/', { log: false, fill: true }],
    ['brief, filled in', '/brief/', { fill: true }],
    ['observation, filled in', '/observe/', { fill: true }],
    ['desk', '/desk/', {}],
    ['desk with people', '/desk/', { most: 60, before: people }],
    ['top 20 %', '/top-20/', {}],
    ['top 20 % with a table', '/top-20/', { before: table }],
    ['retro, filled in', '/retro/', { fill: true }],
    ['self-audit', '/self-audit/', { most: 60 }],
    ['what was asked in vain', '/authors/', { most: 2 }],
    ['contribute', '/contribute/', { fill: true }],
    ['embed', '/embed/', {}],
    ['home', '/', { most: 0 }],
    ['practices', '/practices/', {}],
    ['questions', '/practices/trade-do-not-give/', { most: 60 }],
    ['questions, filled in', '/modules/first-call/questions-that-open/', { fill: true, most: 60 }],
  ])('%s', async (_state, path, options) => {
    const said = await explored(visit, path, options);
    expect(said.length).toBeGreaterThan(10);
    expect(faults(said.filter(isWhole), isKnown)).toEqual([]);
  });
});

describe('from right to left', () => {
  // No catalogue is in such a language yet: the interface of a page is turned as one would turn it.
  const turn = (page: Page) =>
    page.evaluate(() => {
      document.body.dir = 'rtl';
    });

  test('no kind of page is wider than a phone, and a chart begins where the text does', async () => {
    const { page, close } = await browser.openPage(at('/top-20/'), { viewport: { width: 360, height: 760 } });
    onTestFinished(close);
    await table(page);
    await page.locator('.fifth-chart svg').waitFor();
    await turn(page);
    const middles = await page
      .locator('.fifth-chart rect:is(.top, .rest)')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect()).map(({ left, right }) => (left + right) / 2));
    expect(middles.length).toBe(12);
    expect(middles).toEqual(middles.toSorted((a, b) => b - a));
    const [chart, name] = await Promise.all(['svg', '.cut-name'].map((part) => page.locator(`.fifth-chart ${part}`).boundingBox()));
    expect((name?.x ?? 0) + (name?.width ?? 0)).toBeGreaterThan((chart?.x ?? 0) + (chart?.width ?? 0) * 0.75);
    for (const path of [
      ...['', 'practices/', 'practices/trade-do-not-give/', 'modules/', 'modules/first-call/questions-that-open/', 'skills/objections/'],
      ...[
        'roles/new-rep/',
        'programs/first-ninety-days/',
        'search/?q=price',
        'review/',
        'progress/',
        'plan/',
        'brief/',
        'observe/',
        'desk/',
      ],
      ...['top-20/', 'retro/', 'self-audit/', 'contribute/', 'coaching/', 'authors/', 'evidence/'],
    ]) {
      await page.goto(at(`/${path}`));
      await turn(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
  });
});

async function dialog(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog input').fill('price');
  await page.locator('dialog .hit').first().waitFor();
}

const CODE = 'zebra zero zone zoo able about';

/** Opens what somebody handed over, as whoever gets it. */
async function sent(page: Page, kind: 'observation' | 'brief', path: string, code?: string): Promise<void> {
  const [kinds, person] = kind === 'brief' ? [['briefed', 'answered'], ME] : [['observed', 'session'], '0mi2k4x7zzz9999'];
  const all = events().filter((event) => kinds.includes(event.kind));
  await page.goto('about:blank');
  await page.goto(await toLink(makeEnvelope(kind, 'sample', { id: person, name: '⟦Me⟧' }, all), at(path), { code }));
  await page.locator('main .wait').waitFor({ state: 'detached' });
  await page
    .locator(kind === 'brief' && !code ? '.brief-sheet' : '.offer')
    .first()
    .waitFor();
}

async function people(page: Page): Promise<void> {
  const files = madeUpPeople(4, 60, catalogue, coaching).map((person) => ({
    name: '1',
    mimeType: 'application/json',
    buffer: Buffer.from(makeEnvelope('backup', 'sample', { ...person, name: `⟦${person.name}⟧` }, person.events)),
  }));
  await page.locator('.desk-drop input').setInputFiles([...files, { name: '2', mimeType: 'text/plain', buffer: Buffer.from('-') }]);
  await page.locator('.heat tbody tr').first().waitFor();
}

async function table(page: Page): Promise<void> {
  const rows = Array.from({ length: 12 }, (_, place) => `⟦P⟧ ${place};${place * place * 10};${place};${1 + (place % 4)}`);
  await page.locator('textarea').fill(['⟦N⟧;⟦R⟧;hours;discovery', ...rows, 'total;9999;1;1'].join('\n'));
}
