import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { BuiltSite } from '../built-site.ts';
import { chalktalk } from '../playbook.ts';
import { type LmsServer, serveLms } from './lms-server.ts';
import { SMALL } from './small-playbook.ts';
import type { StrictLrs } from './strict-lrs.ts';
import { strictLms } from './strict-scorm12.ts';

const HOST = `<!doctype html><html lang="en"><head><title>LMS</title><link rel="icon" href="data:,"><style>iframe{width:100%;height:90vh;border:0}</style><script src="/scorm12.js"></script><script>(${strictLms})()</script></head><body><main><h1>LMS</h1></main></body></html>`;
const BACK = '<!doctype html><html lang="en"><head><title>Back</title></head><body>Back</body></html>';

/** The small course as a package of each standard, in an LMS that is strict about it. */
export async function serveCourse(site: BuiltSite, lrs: StrictLrs): Promise<Record<'scorm' | 'cmi5', LmsServer>> {
  await site.write(SMALL);
  const make = async (standard: string): Promise<Uint8Array> => {
    const file = join(site.folder, `${standard}.zip`);
    const made = await chalktalk(['package', standard, 'calls', '--out', file], { PLAYBOOK_CONTENT: site.content });
    expect(made.output).toMatch(/\.zip: 4 pages, 3 questions, \d+ KB/);
    return readFile(file);
  };
  return {
    scorm: await serveLms(await make('scorm12'), { 'host.html': HOST }),
    cmi5: await serveLms(await make('cmi5'), { 'back.html': BACK }, (request, response) => lrs.handle(request, response)),
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
