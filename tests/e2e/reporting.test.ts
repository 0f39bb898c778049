import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../cli/serve/server.ts';
import { axeViolations, launchBrowser, type TestBrowser } from '../support/browser.ts';
import { chalktalk, root } from '../support/playbook.ts';

interface Sent {
  method: string | undefined;
  authorization: string | undefined;
  version: string | string[] | undefined;
  statements: { id: string; verb: { id: string }; actor: { account: { name: string } } }[];
}

let browser: TestBrowser;
let lrs: Server;
let site: { url: string; close(): Promise<void> };
let folder: string;
const sent: Sent[] = [];
let status = 200;

beforeAll(async () => {
  lrs = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type, x-experience-api-version');
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const { authorization, 'x-experience-api-version': version } = request.headers;
      if (status < 300) sent.push({ method: request.method, authorization, version, statements: JSON.parse(body) });
      response.writeHead(status, { 'Content-Type': 'application/json' }).end('[]');
    });
  });
  await new Promise<void>((resolve) => lrs.listen(0, '127.0.0.1', resolve));
  const { port } = lrs.address() as AddressInfo;
  folder = await mkdtemp(join(tmpdir(), 'chalktalk-lrs-'));
  const content = join(folder, 'content');
  await cp(join(root, 'examples/minimal'), content, { recursive: true });
  await writeFile(
    join(content, 'playbook.yaml'),
    `id: reported\nname: Reported\nreporting:\n  lrs:\n    endpoint: http://127.0.0.1:${port}/xapi\n    authorization: Basic a2V5\n    name: the store of Acme\n`,
  );
  const built = await chalktalk(['build'], { PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: join(folder, 'out') });
  expect(built.output).toContain('Built');
  const serving = await startServer(join(folder, 'out'), 0);
  if (!serving.ok) throw new Error(serving.problem);
  site = serving.value;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  lrs.closeAllConnections();
  await new Promise((resolve) => lrs.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

test('asks before the first report, sends what was agreed, waits out a store that is down, and stops when told', async () => {
  const practice = /href="(\/practices\/[^"]+\/)"/.exec(await (await fetch(`${site.url}practices/`)).text())?.[1] ?? '';
  const { page, assertClean, close } = await browser.openPage(new URL(practice, site.url).href, {
    tolerate: [
      /^request to another origin: http:\/\/127\.0\.0\.1:\d+\/xapi\/statements/,
      /status 50\d|console error: Failed to load resource/,
    ],
  });
  const say = (kind: string, detail: object) =>
    page.evaluate(([name, about]) => document.dispatchEvent(new CustomEvent(`chalktalk:${name}`, { detail: { kind: name, ...about } })), [
      kind,
      detail,
    ] as const);
  const answer = (question: string) => say('answered', { question, rev: 1, key: 'k', options: ['a'], score: 1 });
  // What happens before the page knows which store it is counts, too: on a slow line that takes seconds.
  await page.route('**/reporting.json', async (route) => {
    await setTimeout(800);
    await route.continue();
  });
  await page.reload();
  await say('reflected', { prompt: 'p', text: 'private' });
  await answer('one');
  await page.getByText('May this browser report to the store of Acme?').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(sent).toEqual([]);
  await page.getByLabel(/What they know you by/).fill('kim@acme.example');
  await page.getByRole('button', { name: 'Report it' }).click();
  await expect.poll(() => sent.length).toBe(1);
  expect(sent[0]).toMatchObject({ method: 'POST', authorization: 'Basic a2V5', version: '1.0.3' });
  expect(sent[0]?.statements.map(({ verb, actor }) => [verb.id, actor.account.name])).toEqual([
    ['http://adlnet.gov/expapi/verbs/answered', 'kim@acme.example'],
  ]);
  expect(JSON.stringify(sent)).not.toContain('private');

  status = 503;
  await answer('two');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':report:wait:')).length)).toBe(1);
  await page.waitForTimeout(2500);
  await page.goto(`${site.url}progress/record/`);
  await page.getByText('1 entry is waiting for a connection').waitFor();
  status = 200;
  await page.goto(new URL(practice, site.url).href);
  await expect.poll(() => sent.length, { timeout: 8000 }).toBe(2);

  await page.goto(`${site.url}progress/record/`);
  await page.getByText('Everything was sent.').waitFor();
  await page.getByRole('button', { name: 'Stop reporting' }).click();
  await page.getByText('This browser reports nothing to the store of Acme.').waitFor();
  await page.goto(new URL(practice, site.url).href);
  await answer('three');
  await page.waitForTimeout(2500);
  expect(sent.length).toBe(2);
  await assertClean();
  await close();
});
