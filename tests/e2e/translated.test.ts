import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Event } from '../../src/learner/events.ts';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';
import { launchBrowser, type TestBrowser, type WatchedPage } from '../support/browser.ts';
import { visitAfresh } from '../support/fresh-visit.ts';
import { ago, storedLog } from '../support/learner-log.ts';

const { url } = inject('site');
let browser: TestBrowser;
let events: Event[];
let control: WatchedPage;
let translated: WatchedPage;

beforeAll(async () => {
  browser = await launchBrowser();
  const open = async (translates: boolean) => {
    const watched = await browser.openPage(new URL('/privacy/', url).href, {
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
    });
    await watched.page.addInitScript(script(translates));
    return watched;
  };
  [control, translated] = await Promise.all([open(false), open(true)]);
  const { questions, pages, skills } = (await (await fetch(new URL('/practice.json', url))).json()) as Catalogue;
  events = [
    ...questions.slice(0, 20).map(({ id, rev, key }, place) =>
      ago(30 - place, {
        kind: 'answered',
        question: id,
        rev,
        key,
        options: [],
        score: place % 3 === 0 ? 0 : 1,
        confidence: 3,
      }),
    ),
    ...pages.slice(0, 6).map((page) => ago(20, { kind: 'read', page: page.url })),
    ...skills.slice(0, 3).map((skill) => ago(10, { kind: 'self-rated', skill: skill.id, level: 2 })),
  ];
});
afterAll(() => browser.close());

/** The same chance in both browsers, and a translator in one of them, at work on everything that comes into the page. */
const script = (translates: boolean) => `{
  let state = 7;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  Math.random = random;
  crypto.getRandomValues = (list) => { for (let at = 0; at < list.length; at += 1) list[at] = Math.floor(random() * 256); return list; };
  window.print = () => {};
  // What can be used of an app, each by a name that is the same in both browsers, however far each of them has come.
  window.controls = () => {
    const found = new Map();
    for (const each of document.querySelectorAll('main :is(input:not([type=file]), select, textarea, button, summary)')) {
      if (!each.offsetParent || each.disabled || each.closest('.embed-code')) continue;
      const fixed = /checkbox|radio/.test(each.type ?? '') ? each.value : '';
      const name = [each.localName, each.getAttribute('name') ?? '', fixed, each.matches('button, summary') ? each.textContent.trim() : ''].join(' ');
      let count = 1;
      while (found.has(name + count)) count += 1;
      found.set(name + count, each);
    }
    return found;
  };
  if (${translates}) {
    const translate = (root) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (!text.data.trim() || !text.parentElement || text.parentElement.closest('font, script, style, textarea, svg, title, select')) continue;
        const inner = document.createElement('font');
        inner.textContent = text.data;
        const outer = document.createElement('font');
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    addEventListener('DOMContentLoaded', () => {
      translate(document.body);
      new MutationObserver((records) => {
        for (const { addedNodes, target } of records) if (addedNodes.length > 0 && target.isConnected) translate(target);
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
  }
}`;

/** What stands in the app, the state of its fields with it; an id that was made just now differs, and so does a link that holds it. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector<HTMLElement>('main');
    const fields = [...(main?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [])].map((field) => [
      field.value.replace(/#ct2\..*/s, '#ct2'),
      field.checked,
    ]);
    return JSON.stringify({ text: main?.textContent.replace(/\s+/g, ' ').replace(/\b0m[0-9a-z]{12,}/g, 'id'), fields });
  });

interface WithControls {
  controls(): Map<string, HTMLElement>;
}

/** The name of one of the fields and buttons of an app: the one at `turn`, counted round. */
const choose = (page: Page, turn: number) =>
  page.evaluate((at) => {
    const names = [...(window as unknown as WithControls).controls().keys()];
    return names[at % Math.max(1, names.length)];
  }, turn);

/** Uses a field or button, as soon as it is there. */
async function use(page: Page, name: string, turn: number): Promise<void> {
  await page.waitForFunction((wanted) => (window as unknown as WithControls).controls().has(wanted), name);
  await page.evaluate(
    ([wanted, at]) => {
      const found = (window as unknown as WithControls).controls().get(wanted);
      const write = (value: string) => {
        const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(found), 'value') ?? {};
        set?.call(found, value);
        for (const event of ['input', 'change']) found?.dispatchEvent(new Event(event, { bubbles: true }));
      };
      if (found instanceof HTMLSelectElement) write(found.options[found.options.length - 1]?.value ?? '');
      else if (found instanceof HTMLTextAreaElement) write(`Name,Result\nAnn,${at * 40}\nBo,20\nCy,${at}\n`);
      else if (found instanceof HTMLInputElement && !/checkbox|radio|button|submit/.test(found.type))
        write({ number: String(10 + at), date: '2026-12-07', time: '10:30', range: '3', search: 'price' }[found.type] ?? `Word ${at}`);
      else found?.click();
    },
    [name, turn] as const,
  );
}

describe('translated by the browser, an app says what it says untranslated', () => {
  test.each([
    '/top-20/',
    '/search/?q=price',
    '/review/',
    '/progress/',
    '/plan/',
    '/brief/',
    '/observe/',
    '/desk/',
    '/retro/',
    '/self-audit/',
    '/contribute/',
    '/embed/',
  ])('%s', async (path) => {
    await Promise.all(
      [control, translated].map(async ({ page }) => {
        await visitAfresh(page, new URL(path, url).href, storedLog('sample', events));
        await page.locator('main .wait').waitFor({ state: 'detached' });
      }),
    );
    const same = (when: string) =>
      expect.poll(async () => ((await seen(translated.page)) === (await seen(control.page)) ? 'same' : await seen(translated.page)), {
        message: when,
      });
    await translated.page.locator('main font').first().waitFor();
    await same('at first').toBe('same');
    const done: string[] = [];
    // A stride that shares no factor with most counts, so that the walk comes past everything.
    for (let turn = 0; turn < 12; turn += 1) {
      const name = await choose(control.page, turn * 5);
      if (name === undefined) break;
      await Promise.all([use(control.page, name, turn * 5), use(translated.page, name, turn * 5)]);
      done.push(name);
      await same(done.join(' → ')).toBe('same');
    }
    expect(done.length).toBe(12);
    await translated.assertClean();
  });
});
