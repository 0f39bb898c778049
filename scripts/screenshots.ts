import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { startServer } from '../cli/serve/server.ts';
import { launchBrowser } from '../tests/support/browser.ts';
import { chalktalk } from '../tests/support/playbook.ts';
import { drawCheck, drawTextBesidePage } from './author-pictures.ts';

/** A picture of the sample playbook for the README. Sizes are in CSS pixels. */
interface Picture {
  name: string;
  /** Site path; or what draws a page of its own. */
  path: string | ((page: Page, origin: string) => Promise<void>);
  width: number;
  height: number;
  /** Device pixels to a CSS pixel. */
  scale: number;
  colours: 'light' | 'dark';
  /** Brings the page into the state that is wanted. */
  prepare?: (page: Page) => Promise<void>;
}

const PICTURES: Picture[] = [
  { name: 'home', path: '/', width: 1280, height: 860, scale: 1, colours: 'light' },
  { name: 'practice', path: '/practices/ask-to-be-coached/', width: 1280, height: 1000, scale: 1, colours: 'dark' },
  { name: 'phone', path: '/practices/ask-to-be-coached/', width: 360, height: 760, scale: 2, colours: 'light', prepare: scrollToPlay },
  { name: 'search', path: '/search/?q=price', width: 1280, height: 860, scale: 1, colours: 'light', prepare: chooseFacet },
  { name: 'text-and-page', path: drawTextBesidePage, width: 1280, height: 900, scale: 1, colours: 'light' },
  { name: 'check', path: drawCheck, width: 800, height: 480, scale: 1, colours: 'light' },
  { name: 'authors', path: '/authors/', width: 1280, height: 860, scale: 1, colours: 'light' },
];

/** Narrows a search down to practices. */
async function chooseFacet(page: Page): Promise<void> {
  const facet = page.getByRole('main').getByRole('checkbox', { name: /^Practice/ });
  await facet.check();
  await page.waitForLoadState('networkidle');
}

/** Scrolls to the play of the page, as far up as it goes. */
async function scrollToPlay(page: Page): Promise<void> {
  await page
    .locator('figure.play')
    .first()
    .evaluate((play) => scrollTo({ top: play.getBoundingClientRect().top + scrollY - 20, behavior: 'instant' }));
}

async function take(browser: Browser, origin: string, { path, width, height, scale, colours, prepare }: Picture): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: colours,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  if (typeof path === 'string') await page.goto(new URL(path, origin).href, { waitUntil: 'networkidle' });
  else await path(page, origin);
  await prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  const taken = await page.screenshot({ type: 'png' });
  await context.close();
  // A page has few colours: a palette makes the file a third of the size.
  return sharp(taken).png({ palette: true, quality: 90, effort: 10 }).toBuffer();
}

/** Names of pictures behind the command: these alone are taken. */
const wanted = process.argv.slice(2);
const images = fileURLToPath(new URL('../docs/images/', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'chalktalk-screenshots-'));
try {
  const out = join(folder, 'site');
  const built = await chalktalk(['build'], { PLAYBOOK_OUT: out });
  if (built.code !== 0) throw new Error(`The sample playbook does not build:\n${built.output}`);
  const serving = await startServer(out, 0);
  if (!serving.ok) throw new Error(serving.problem);
  const { browser, close } = await launchBrowser();
  await mkdir(images, { recursive: true });
  for (const picture of PICTURES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const png = await take(browser, serving.value.url, picture);
    await writeFile(join(images, `${picture.name}.png`), png);
    console.log(`docs/images/${picture.name}.png  ${Math.round(png.byteLength / 1024)} KB`);
  }
  await close();
  await serving.value.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
