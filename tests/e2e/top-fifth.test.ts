import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { axeViolations, launchBrowser, type PageOptions, type TestBrowser, type WatchedPage } from '../support/browser.ts';

const { url } = inject('site');
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };
let browser: TestBrowser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(text = '', options: PageOptions = {}): Promise<WatchedPage> {
  const watched = await browser.openPage(new URL('/top-20/', url).href, { viewport: DESK, ...options });
  onTestFinished(() => watched.close());
  await table(watched.page).waitFor();
  if (text) await table(watched.page).fill(text);
  return watched;
}

const table = (page: Page) => page.getByLabel('Table', { exact: true });
const says = (page: Page, text: string) => page.locator('.fifth-sentence', { hasText: text }).waitFor();
const read = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const people = (page: Page) => page.locator('.fifth-table.people tbody tr');
const cells = (page: Page, row: number) => people(page).nth(row).locator('td, th').allTextContents();
const noOverflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const choose = (page: Page, name: string, buffer: Buffer) =>
  page.getByLabel('Or choose a CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer });
const seven = 'Name,Result\nA,60\nB,20\nC,4\nD,4\nE,4\nF,4\nG,4\n';

describe('the figures', () => {
  test('four times and 2.8 times are exact; an empty page says what the number does not', async () => {
    const { page, assertClean } = await open();
    await page.getByText('Territory and market').waitFor();
    await page.getByText('It is not sent.').waitFor();
    expect(await page.getByRole('link', { name: 'The evidence behind the arithmetic' }).getAttribute('href')).toBe(
      '/evidence/#top-fifth-arithmetic',
    );
    await table(page).fill('Name,Result\nA,80\nB,5\nC,5\nD,5\nE,5\n');
    await says(page, '1 of 5 people sells 80%. If all sold like them on average: 4 times as much, growth of 300%.');
    await expect.poll(() => page.locator('.fifth-number').textContent()).toBe('4×');
    await table(page).fill(seven);
    await says(page, '2 of 7 people sell 80%. If all sold like them on average: 2.8 times as much, growth of 180%.');
    await expect.poll(() => cells(page, 1)).toEqual(['2', 'B', '20', '20%', '80%', 'top fifth']);
    await expect.poll(() => page.locator('.fifth-chart rect.top').count()).toBe(2);
    expect(await page.locator('.fifth-chart rect.rest').count()).toBe(5);
    expect(await page.locator('.fifth-chart .dot-name').textContent()).toBe('80%');
    await page.reload();
    await says(page, '2 of 7 people sell 80%. If all sold like them on average: 2.8 times as much, growth of 180%.');
    expect(await table(page).inputValue()).toBe(seven);
    // And how it is read, where somebody said otherwise.
    await page.locator('#fifth-use-0').selectOption('none');
    await page.reload();
    await expect.poll(() => page.locator('#fifth-use-0').inputValue()).toBe('none');
    // Kept by the tab alone, until it is cleared.
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('Result');
    await page.getByRole('button', { name: 'Clear the table' }).click();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('Result');
    await page.reload();
    await table(page).waitFor();
    expect(await table(page).inputValue()).toBe('');
    await assertClean();
  });

  test('a German table with a total: read, left out, put back, by keyboard', async () => {
    const { page, assertClean } = await open(
      'sep=;\nMitarbeiter;Umsatz;Coaching-Stunden;Discovery\nJürgen Groß;"8.000,50 €";1;4\nAnna;(500,25);2;2\nBo;1 250,00;3;1\nCy;1.249,75;4;2\nDi;0;5;\nEd;;;\nFee;viel;;\nSumme;10.000,00;15;\n',
    );
    await expect.poll(() => cells(page, 0)).toEqual(['1', 'Jürgen Groß', '8,000.5', '80%', '80%', '1', 'top fifth']);
    await says(page, '1 of 5 people sells about 80.0%.');
    await read(page, '5 people read, 3 rows left out.');
    const out = await page.locator('.fifth-out li').allTextContents();
    expect(out.map((text) => text.replace(/Count it$/, ''))).toEqual([
      'Line 8 Ed: no result: write 0 if there was none',
      'Line 9 Fee · viel: cannot be read as a number',
      'Line 10 Summe · 10.000,00: looks like a total',
    ]);
    await page.getByText('1 result is below zero.').waitFor();
    await page.getByRole('button', { name: 'Count it: Summe, line 10' }).focus();
    await page.keyboard.press('Enter');
    await read(page, '6 people read, 2 rows left out.');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Leave out again');
    await page.keyboard.press('Enter');
    await read(page, '5 people read, 3 rows left out.');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('left-out');
    await assertClean();
  });

  test('ties, losses, totals of 0 and a single person are said in words', async () => {
    const { page, assertClean } = await open('A;5\nB;5\nC;5\nD;1\nE;1\nF;1\n');
    await page.getByText('The line runs between equals: A, B and C have the same result. The top fifth stays at 2').waitFor();
    await table(page).fill('A;150\nB;-10\nC;-10\nD;-10\nE;-20');
    await says(page, 'sells 150%. If all sold like them on average: 7.5 times as much');
    await page.getByText('The share is above 100%').waitFor();
    await table(page).fill('A;5\nB;-5');
    await says(page, 'there is no share and no ceiling');
    expect(await page.locator('.fifth-number').count()).toBe(0);
    await table(page).fill('A;-5\nB;-15');
    await says(page, 'together are -20, below zero');
    await table(page).fill('Name;Result\nA;7');
    await page.getByText('With one person there is nothing to compare').waitFor();
    expect(await page.getByRole('heading', { name: 'Does time follow results?' }).count()).toBe(0);
    await says(page, '1 of 1 person sells 100%');
    await assertClean();
  });

  test('numbers that can be read in two ways, columns that were guessed wrong, names that stand twice', async () => {
    const { page, assertClean } = await open('Who\tSales\tQuota\nAnn\t1,234\t2\nBo\t2,468\t3\nann\t1,234\t9\n');
    await page.getByText('“1,234” in Sales can be read in two ways.').waitFor();
    await expect.poll(async () => (await cells(page, 0))[2]).toBe('2,468');
    await page.getByRole('button', { name: 'The comma is decimal' }).click();
    await expect.poll(async () => (await cells(page, 0))[2]).toBe('2.47');
    await expect.poll(() => page.getByRole('button', { name: 'The comma is decimal' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByText('This name is in several rows: Ann (lines 2 and 4).').waitFor();
    await page.getByRole('button', { name: 'Add them up' }).click();
    await read(page, '2 people read.');
    await page.getByRole('button', { name: 'Keep them apart' }).waitFor();
    await page.getByLabel('Quota', { exact: true }).selectOption('result');
    await expect.poll(() => page.getByLabel('Sales', { exact: true }).inputValue()).toBe('none');
    await expect.poll(async () => (await cells(page, 0)).slice(1, 3)).toEqual(['Ann', '11']);
    await page.getByText('First line, separators, decimal marks').click();
    await page.getByLabel('Cells are separated by').selectOption(';');
    await page.getByText('There is one column, and it holds no numbers.').waitFor();
    await assertClean();
  });
});

describe('what it is compared with', () => {
  test('the made-up example: hours, competences, and plans for those that divide', async () => {
    const { page, assertClean } = await open();
    await page.getByRole('button', { name: 'Try it with made-up numbers' }).click();
    await page.getByText('These numbers are made up.').waitFor();
    await page.getByText('The top fifth gets 10% of the hours and brings 53.8% of the results.').waitFor();
    await page.getByText('Rank correlation of hours and results: −0.83.').waitFor();
    await page.getByText('not a cause: hours may help results').waitFor();
    await page.getByText('In the order of your table').waitFor();
    expect(await page.locator('tr.divides th').allTextContents()).toEqual(['Discovery', 'Listening']);
    expect(await page.getByRole('link', { name: 'Plan Discovery' }).getAttribute('href')).toBe('/plan/?skill=discovery');
    expect(await page.getByRole('link', { name: 'Open the coach’s desk' }).getAttribute('href')).toBe('/desk/');
    await page.getByRole('button', { name: 'Clear the table' }).click();
    await page.getByText('The table is cleared.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('fifth-table');
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByRole('link', { name: 'Plan Listening' }).waitFor();
    await assertClean();
  });
});

describe('files', () => {
  test('UTF-16 is dropped, a spreadsheet is refused with a way out, formulas are text and stay text when saved', async () => {
    const { page, assertClean } = await open();
    const text = '\uFEFFName;Result\r\n"=HYPERLINK(""http://x.invalid"";""click"")";5,5\r\n<b>Bo</b>;-1,5\r\n';
    await page.evaluate(
      (letters) => {
        const file = new File([Uint16Array.from(letters)], 'team.csv', { type: 'text/csv' });
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(file);
        document.querySelector('.fifth-input')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [...text].map((letter) => letter.charCodeAt(0)),
    );
    await read(page, '2 people read.');
    await expect.poll(async () => (await cells(page, 0))[1]).toBe('=HYPERLINK("http://x.invalid";"click")');
    await expect.poll(async () => (await cells(page, 1))[1]).toBe('<b>Bo</b>');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const saved = await readFile(await (await saving).path(), 'utf8');
    expect(saved).toContain(`1;"'=HYPERLINK(""http://x.invalid"";""click"")";5,5;`);
    expect(saved).toContain('2;<b>Bo</b>;-1,5;');
    await choose(page, 'team.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    await page.getByText('This is a spreadsheet file.').waitFor();
    await expect.poll(() => people(page).count()).toBe(2);
    await assertClean();
  });

  test('50,000 rows: a hundred bars and a hundred rows, and both say so', async () => {
    const { page, assertClean } = await open();
    const rows = Array.from({ length: 50_000 }, (_, at) => `Person ${at};${(at * 7919) % 99_991},5;${at % 7}`);
    await choose(page, 'all.csv', Buffer.from(`Name;Result;Hours\n${rows.join('\n')}\n`));
    await read(page, '50,000 people read.');
    await page.getByText('all.csv: 50,001 rows, too long to show here.').waitFor();
    await expect.poll(() => page.locator('.fifth-chart rect').count()).toBe(100);
    await page.getByText('50,000 people are drawn in 100 bars').waitFor();
    await page.getByText('This tab cannot hold on to this table').waitFor();
    await expect.poll(() => people(page).count()).toBe(100);
    await page.getByRole('button', { name: 'Show 100 more' }).click();
    await page.getByText('The first 200 of 50,000 people.').waitFor();
    await expect.poll(() => people(page).count()).toBe(200);
    // A long paste is put in whole, where the cursor is.
    await page.getByRole('button', { name: 'Clear the table' }).click();
    await table(page).evaluate((field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, rows.slice(0, 400).join('\n'));
    await read(page, '400 people read.');
    expect(await table(page).inputValue()).toContain('Person 399;');
    await assertClean();
  });
});

describe('every state', () => {
  test.each([
    ['a phone, light', PHONE, 'light'],
    ['a phone, dark', PHONE, 'dark'],
    ['a desk, dark', DESK, 'dark'],
  ] as const)('is accessible on %s, and nothing hangs over the edge', async (_name, viewport, colorScheme) => {
    const { page, assertClean } = await open('', { viewport, colorScheme });
    expect(await axeViolations(page)).toEqual([]);
    expect(await noOverflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Try it with made-up numbers' }).click();
    await page.getByRole('link', { name: 'Plan Discovery' }).waitFor();
    await page.getByText('First line, separators, decimal marks').click();
    expect(await axeViolations(page)).toEqual([]);
    expect(await noOverflow(page)).toBeLessThanOrEqual(0);
    await table(page).fill(
      `Name;Result;Hours\n${'Maximiliane-von-und-zu-'.repeat(5)};1.234;1\n${'Ottokar'.repeat(20)};1.234;2\nBo;-5;x\nTotal;9;1\n`,
    );
    await read(page, '3 people read');
    expect(await axeViolations(page)).toEqual([]);
    expect(await noOverflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('region', { name: 'People and results' }).focus();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SECTION');
    await assertClean();
  });

  test('on paper it is one page with the answer, and no controls', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Try it with made-up numbers' }).click();
    await page.getByRole('link', { name: 'Plan Discovery' }).waitFor();
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.fifth-sentence').isVisible()).toBe(true);
    await page.locator('.fifth-paper', { hasText: '12 people read, 1 row left out.' }).waitFor();
    for (const gone of [table(page), page.getByRole('button', { name: 'Save as CSV' })]) expect(await gone.isVisible()).toBe(false);
  });
});
