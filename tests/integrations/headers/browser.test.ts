import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { policyFor } from '../../../integrations/headers/policy.ts';
import { axeViolations, launchBrowser, type TestBrowser } from '../../support/browser.ts';
import { installedChromium } from '../../support/chromium.ts';

const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Page</title><link rel="icon" href="data:,">${head}</head><body><main><h1>Page</h1>${body}</main></body></html>`;

const PAGES: Record<string, string> = {
  '/clean': html('<p>Text</p>', '<script>document.documentElement.dataset.theme = "dark"</script>'),
  '/style': html('<p style="color:red">x</p>'),
  '/script': html('<script>evil()</script>'),
  '/eval': html('', '<script src="/eval.js"></script>'),
  '/console': html('', '<script src="/console.js"></script>'),
  '/throw': html('', '<script src="/throw.js"></script>'),
  '/missing-image': html('<img alt="" src="/missing.png">'),
  '/elsewhere': html('<a href="https://elsewhere.example/">Elsewhere</a>', '<link rel="dns-prefetch" href="//elsewhere.example">'),
  '/fetch': html('', '<script src="/fetch.js"></script>'),
  '/open/fetch': html('', '<script src="/fetch.js"></script>'),
  '/frame': html('<iframe title="inner" src="/style"></iframe>'),
  '/inaccessible': html('<p class="faint">faint</p><img src="data:,"><h4>Skipped</h4>', '<link rel="stylesheet" href="/faint.css">'),
  '/eval.js': 'try { new Function("1")() } catch {}',
  '/console.js': 'console.warn("careful"); console.error("wrong"); console.log("fine")',
  '/throw.js': 'throw new TypeError("boom")',
  '/fetch.js': 'fetch("https://elsewhere.example/").catch(() => {})',
  '/faint.css': '.faint { color: #ddd; background: #fff }',
};

const { csp } = policyFor([{ path: 'clean', html: PAGES['/clean'] ?? '' }]);

let server: Server;
let origin: string;
let browser: TestBrowser;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const body = PAGES[url];
    const type = url.endsWith('.js') ? 'text/javascript' : url.endsWith('.css') ? 'text/css' : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': `${type}; charset=utf-8`,
      ...(url.startsWith('/open/') ? {} : { 'Content-Security-Policy': csp }),
    });
    response.end(body ?? html('<p>Not found</p>'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://localhost:${address && typeof address === 'object' ? address.port : 0}`;
  browser = await launchBrowser();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

/** Everything found on one page. */
async function findingsOn(path: string, tolerate: RegExp[] = []): Promise<string> {
  const opened = await browser.openPage(origin + path, { tolerate });
  const findings = await opened.findings();
  await opened.close();
  return findings.join('\n');
}

describe('a page in the browser', () => {
  test('is clean when nothing goes wrong, and its inline script runs under the policy', async () => {
    const { page, assertClean, close } = await browser.openPage(`${origin}/clean`);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await assertClean();
    await close();
  });

  test.each([
    ['a style that the policy blocks', '/style', /CSP: style-src-attr blocked inline/],
    ['a script that the policy blocks', '/script', /CSP: script-src-elem blocked inline/],
    ['a frame with something blocked', '/frame', /CSP: style-src-attr blocked inline/],
    ['eval', '/eval', /CSP: script-src blocked eval/],
    ['a warning on the console', '/console', /console warning: careful/],
    ['an error on the console', '/console', /console error: wrong/],
    ['an uncaught error', '/throw', /page error: TypeError: boom/],
    ['a missing file', '/missing-image', /status 404: .*\/missing\.png/],
    ['a page that is not there', '/nowhere', /status 404: .*\/nowhere/],
    ['a request to another origin, blocked by the policy', '/fetch', /CSP: connect-src blocked https:\/\/elsewhere\.example/],
    [
      'a request to another origin',
      '/open/fetch',
      /request to another origin: https:\/\/elsewhere\.example\/\n.*request failed: https:\/\/elsewhere\.example\/ net::ERR_NAME_NOT_RESOLVED/s,
    ],
  ])('is not clean with %s', async (_, path, finding) => {
    const opened = await browser.openPage(origin + path);
    onTestFinished(() => opened.close());
    // What the network says of a request comes when it comes.
    await expect.poll(async () => (await opened.findings()).join('\n')).toMatch(finding);
  });

  test('is clean with links to elsewhere and ordinary news on the console', async () => {
    expect(await findingsOn('/elsewhere')).toBe('');
    expect(await findingsOn('/console')).not.toContain('fine');
  });

  test('may have what a test expects', async () => {
    expect(await findingsOn('/nowhere', [/404/])).toBe('');
  });

  test('fails with all that was found', async () => {
    const { assertClean, close } = await browser.openPage(`${origin}/console`);
    await expect(assertClean()).rejects.toThrow(/\/console is not clean:\n {2}console warning: careful .*\n {2}console error: wrong/);
    await close();
  });
});

describe('axe', () => {
  test('looks at a page under its policy without leaving a trace', async () => {
    const { page, assertClean, close } = await browser.openPage(`${origin}/clean`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => 'axe' in window)).toBe(false);
    await assertClean();
    await close();
  });

  test('finds what keeps people out, from moderate impact upwards', async () => {
    const { page, close } = await browser.openPage(`${origin}/inaccessible`);
    const violations = await axeViolations(page);
    expect(violations.map(({ rule, impact }) => `${impact} ${rule}`).sort()).toEqual([
      'critical image-alt',
      'moderate heading-order',
      'serious color-contrast',
    ]);
    expect(violations.find(({ rule }) => rule === 'color-contrast')?.elements).toMatchObject([{ at: 'p' }]);
    expect((await axeViolations(page, '.faint')).map(({ rule }) => rule)).toEqual(['color-contrast']);
    await close();
  });
});

describe('an installed Chromium', () => {
  test('is the one that is named', () => {
    expect(installedChromium({ CHROME_PATH: '/opt/my/chrome' }, 'linux', () => true)).toBe('/opt/my/chrome');
    expect(() => installedChromium({ CHROME_PATH: '/missing' }, 'linux', () => false)).toThrow(
      'CHROME_PATH is "/missing": there is no such file',
    );
  });

  test('is the shell where there is one beside the whole browser', () => {
    const both = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];
    expect(installedChromium({}, 'linux', (one) => both.includes(one))).toBe('/usr/bin/chromium-headless-shell');
  });

  test.each([
    ['linux', {}, '/usr/bin/google-chrome'],
    ['darwin', { HOME: '/Users/me' }, '/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Local\\Google\\Chrome\\Application\\chrome.exe'],
  ])('is looked for in the usual places of %s', (platform, env, path) => {
    expect(installedChromium(env, platform, (one) => one === path)).toBe(path);
    expect(installedChromium(env, platform, () => false)).toBeUndefined();
  });
});
