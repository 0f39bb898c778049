import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { axeViolations, launchBrowser, type TestBrowser } from '../support/browser.ts';
import { root } from '../support/playbook.ts';

const address = new URL('/authors/', inject('site').url).href;
let browser: TestBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Source {
  file: string;
  text: string;
  fields: { skills?: (string | { skill: string; level?: number })[]; owner?: string; reviewBy?: string; number?: number; status?: string };
}

/** The pages of the sample playbook as they are written: front matter and text, read without the compiler. */
async function sources(): Promise<Source[]> {
  const content = join(root, 'src/content');
  const files = (await readdir(content, { recursive: true })).filter((file) => /^(practices|modules)\/.*\.mdx?$/.test(file));
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(content, file), 'utf8');
      return { file, text, fields: parse(text.split('---\n')[1] ?? '') };
    }),
  );
}

/** `discovery practices 2` → how many; the place of what names no level is 0. */
async function counted(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const add = (skill: string, kind: string, level: string | number | undefined) => {
    const key = `${skill} ${kind} ${level ?? 0}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { file, text, fields } of await sources()) {
    const kind = file.startsWith('practices/') ? 'practices' : file.endsWith('/index.mdx') ? undefined : 'lessons';
    for (const tag of kind ? (fields.skills ?? []) : [])
      if (typeof tag === 'string') add(tag, String(kind), undefined);
      else add(tag.skill, String(kind), tag.level);
    for (const [, tag = ''] of text.matchAll(/^<(?:Question|Scenario)\s([^>]*)>/gm)) {
      const skill = /skill="([^"]*)"/.exec(tag)?.[1];
      if (skill) add(skill, 'questions', /level="([^"]*)"/.exec(tag)?.[1]);
    }
  }
  return counts;
}

describe('for authors', () => {
  test('every figure of skills and levels is what the files say, also without scripts', async () => {
    const { page, assertClean, close } = await browser.openPage(address, { javaScriptEnabled: false });
    const shown = await page.locator('.levels tbody tr:has(td)').evaluateAll((rows) =>
      rows.map((row) => ({
        skill: row.querySelector('a')?.pathname.split('/').at(-2) ?? '',
        cells: [...row.querySelectorAll('td')].map((cell) => Number.parseInt(cell.textContent || '0', 10)),
      })),
    );
    expect(shown.length).toBe((await readdir(join(root, 'src/content/skills'))).length);
    const counts = await counted();
    const columns = ['practices', 'lessons', 'questions'].flatMap((kind) => [1, 2, 3, 4, 0].map((level) => `${kind} ${level}`));
    for (const { skill, cells } of shown)
      expect(Object.fromEntries(columns.map((column, place) => [column, cells[place]])), skill).toEqual(
        Object.fromEntries(columns.map((column) => [column, counts.get(`${skill} ${column}`) ?? 0])),
      );
    const numbers = (await sources()).map(({ fields }) => fields.number ?? 0);
    expect(await page.locator('.numbers .next').textContent()).toBe(String(Math.max(...numbers) + 1));
    expect(await page.locator('.needs-js:visible').count()).toBe(0);
    await assertClean();
    await close();
  });

  test('what to write next says the same as the table of roles', async () => {
    const { page, close } = await browser.openPage(address);
    const next = await page.locator('#gaps ~ .reach tbody tr').evaluateAll((rows) =>
      rows.flatMap((row) => {
        const [level, , roles] = [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim());
        return (roles ?? '').split(', ').map((role) => `${row.querySelector('th')?.textContent} ${level?.[0]} ${role}`);
      }),
    );
    const board = await page.locator('.expected').evaluate((table) => {
      const roles = [...table.querySelectorAll('thead th')].slice(1).map((cell) => cell.textContent);
      return [...table.querySelectorAll('tbody tr')].flatMap((row) =>
        [...row.querySelectorAll('td')].flatMap((cell, place) =>
          cell.matches('.gap') ? `${row.querySelector('th')?.textContent} ${cell.querySelector('b')?.textContent} ${roles[place]}` : [],
        ),
      );
    });
    expect(board.length).toBeGreaterThan(5);
    expect(next.toSorted()).toEqual(board.toSorted());
    await close();
  });

  test('what is overdue is counted by owner on the day of the reader, without a new build', async () => {
    const pages = (await sources()).filter(({ file, fields }) => fields.status !== 'retired' && /^practices|index\.mdx$/.test(file));
    const { page, assertClean, close } = await browser.openPage(new URL('/', address).href, { viewport: { width: 360, height: 740 } });
    for (const today of ['2026-11-22', '2027-03-20', '2031-01-01']) {
      await page.clock.setFixedTime(new Date(`${today}T12:00:00Z`));
      await page.goto(address);
      const soon = new Date(Date.parse(today) + 60 * 86_400_000).toISOString().slice(0, 10);
      for (const row of await page.locator('[data-days]:not(.total)').all()) {
        const owner = await row.locator('th').textContent();
        const own = pages.filter(({ fields }) => fields.owner === owner).map(({ fields }) => String(fields.reviewBy));
        const count = async (name: string) => Number(await row.locator(`[data-count=${name}]`).textContent());
        expect([owner, await count('overdue'), await count('soon'), await count('fresh')]).toEqual([
          owner,
          own.filter((day) => day < today).length,
          own.filter((day) => day >= today && day <= soon).length,
          own.filter((day) => day > soon).length,
        ]);
      }
    }
    await page.locator('.which summary').first().click();
    expect(await page.locator('.which overdue-mark:visible').count()).toBeGreaterThan(0);
    expect(await axeViolations(page)).toEqual([]);
    await assertClean();
    await close();
  });

  test('is found by who writes: from the first page, from the foot, and from where a practice is begun', async () => {
    const { page, assertClean, close } = await browser.openPage(new URL('/', address).href);
    expect(await page.locator('footer a[href="/authors/"]').count()).toBe(1);
    await page.locator('.ways a[href="/authors/"]').click();
    await page.getByRole('link', { name: 'Write a practice' }).click();
    await page.getByRole('link', { name: 'See what is missing' }).click();
    await page.waitForURL(address);
    expect(await page.locator('h2').first().textContent()).toBe('What you can do here');
    await page.getByRole('link', { name: 'Forms to copy' }).click();
    await page.waitForURL(new URL('help/', address).href);
    await assertClean();
    await close();
  });

  test('the forms can be copied and tried, and nothing of that is kept, heard of or counted', async () => {
    const { page, assertClean, close } = await browser.openPage(new URL('help/', address).href);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate(() => {
      const heard: string[] = Object.assign(window, { heard: [] }).heard;
      for (const name of ['answered', 'ticked', 'committed']) document.addEventListener(`chalktalk:${name}`, () => heard.push(name));
    });
    const form = page.locator('.form').first();
    await form.locator('.source button').click();
    expect(await form.locator('chalk-question').getAttribute('id')).toBe('example:coached-first-minute');
    const source = await form.locator('.source code').textContent();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(source);
    await form.locator('shown-form label', { hasText: 'Listen to the end' }).click();
    await form.getByRole('button', { name: 'Check answer' }).click();
    await expect.poll(() => form.locator('chalk-question').getAttribute('data-result')).toBe('wrong');
    await page.locator('chalk-checklist input').first().check();
    await page.getByRole('button', { name: 'I will do it' }).click();
    expect(await page.evaluate(() => 'heard' in window && window.heard)).toEqual([]);
    await page.reload();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(await form.locator('chalk-question').getAttribute('data-result')).toBe(null);
    expect(await (await page.request.get(new URL('/practice.json', address).href)).text()).not.toContain('example:');
    await assertClean();
    await close();
  });
});
