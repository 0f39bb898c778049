import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launchBrowser, type PageOptions, type TestBrowser, type WatchedPage } from '../browser.ts';
import { chalktalk, write } from '../playbook.ts';
import { takeTurn } from '../turn.ts';
import { shown } from './learner.ts';
import { type LmsServer, serveLms } from './lms-server.ts';
import { SMALL } from './small-playbook.ts';
import type { StrictLrs } from './strict-lrs.ts';
import { strictLms } from './strict-scorm12.ts';

const HOST = `<!doctype html><html lang="en"><head><title>LMS</title><link rel="icon" href="data:,"><style>iframe{width:100%;height:90vh;border:0}</style><script src="/scorm12.js"></script><script>(${strictLms})()</script></head><body><main><h1>LMS</h1></main></body></html>`;
const BACK = '<!doctype html><html lang="en"><head><title>Back</title></head><body>Back</body></html>';

/** The small course as a package of a standard: made by the first who asks, kept in a folder that all test files share. */
async function packaged(standard: string, folder: string): Promise<Uint8Array> {
  const file = join(folder, `${standard}.zip`);
  const giveBack = await takeTurn(folder);
  try {
    if (!existsSync(file)) {
      const content = join(folder, 'content');
      await write(content, SMALL);
      const made = await chalktalk(['package', standard, 'calls', '--out', file], { PLAYBOOK_CONTENT: content });
      expect(made.output).toMatch(/\.zip: 4 pages, 3 questions, \d+ KB/);
    }
  } finally {
    giveBack();
  }
  return readFile(file);
}

/** A browser, and the small course in an LMS of each standard that is strict about it. */
export interface Lab {
  readonly browser: TestBrowser;
  readonly scorm: LmsServer;
  readonly cmi5: LmsServer;
  /** The page of the LMS with SCORM 1.2. */
  open(options?: PageOptions): Promise<WatchedPage>;
}

/** Sets it up before the tests of a file, and takes it down after them. */
export function lmsLab(lrs: StrictLrs): Lab {
  let lab: Omit<Lab, 'open'>;
  beforeAll(async () => {
    const { course } = inject('site');
    lab = {
      scorm: await serveLms(await packaged('scorm12', course), { 'host.html': HOST }),
      cmi5: await serveLms(await packaged('cmi5', course), { 'back.html': BACK }, (request, response) => lrs.handle(request, response)),
      browser: await launchBrowser(),
    };
  });
  afterAll(async () => {
    await lab?.browser.close();
    await lab?.scorm.close();
    await lab?.cmi5.close();
  });
  return {
    get browser() {
      return lab.browser;
    },
    get scorm() {
      return lab.scorm;
    },
    get cmi5() {
      return lab.cmi5;
    },
    open: (options = {}) => lab.browser.openPage(`${lab.scorm.url}host.html`, options),
  };
}

/** What a test sees of the LMS with SCORM 1.2. */
export interface Seen {
  records: Record<string, Record<string, string>>;
  calls: string[];
  wrong: string[];
  session: string;
}

/** The LMS with SCORM 1.2 as its page `host.html` has it. */
export const lms = {
  launch: (page: Page, learner: string, values: Record<string, string> = {}) =>
    page.evaluate(([who, more]) => Reflect.get(window, 'lms').launch(who, more), [learner, values] as const),
  close: (page: Page) => page.evaluate(() => Reflect.get(window, 'lms').close()),
  set: (page: Page, what: 'connection' | 'records', value: unknown) =>
    page.evaluate(([name, now]) => Reflect.set(Reflect.get(window, 'lms'), name, now), [what, value] as const),
  seen: (page: Page): Promise<Seen> => page.evaluate(() => JSON.parse(JSON.stringify(Reflect.get(window, 'lms')))),
};

/** The frame of a package in an LMS; the lesson that is shown in it; a text of it that appears. */
export const shell = (page: Page): FrameLocator => page.frameLocator('iframe');
export const lesson = (page: Page): FrameLocator => shown(shell(page));
export const status = (page: Page, text: string) => shell(page).getByText(text).waitFor();
