import { serve } from '../cli/serve.ts';
import { launchChromium } from '../tests/support/chromium.ts';

const s = await serve('/tmp/qsite2', 0);
if (!s.ok) throw new Error(s.problem);
const b = await launchChromium();
for (const [w, scheme] of [
  [360, 'light'],
  [1280, 'dark'],
] as const) {
  const c = await b.newContext({ viewport: { width: w, height: 800 }, colorScheme: scheme, hasTouch: w === 360 });
  const p = await c.newPage();
  p.on('console', (m) => console.log(m.type(), m.text()));
  p.on('pageerror', (e) => console.log('ERR', e));
  await p.addInitScript(() => {
    (globalThis as any).cls = 0;
    new PerformanceObserver((l) => {
      for (const e of l.getEntries() as any[]) if (!e.hadRecentInput) (globalThis as any).cls += e.value;
    }).observe({ type: 'layout-shift', buffered: true });
    document.addEventListener('chalktalk:answered', (e) => console.log(JSON.stringify((e as CustomEvent).detail)));
    document.addEventListener('chalktalk:quiz', (e) => console.log(JSON.stringify((e as CustomEvent).detail)));
  });
  await p.goto(s.value.url + 'practices/kinds/');
  await p.waitForTimeout(300);
  console.log('cls', await p.evaluate(() => (globalThis as any).cls));
  const main = p.locator('.text').first();
  await main.screenshot({ path: `/tmp/shots/${w}-0.png` });
  await p.locator('#single .options li').nth(0).click();
  await p.locator('#single .sure label').nth(2).click();
  await p.locator('#single [data-act=check]').click();
  for (const i of [0, 1]) await p.locator('#multiple .options li').nth(i).click();
  await p.locator('#multiple [data-act=check]').click();
  await p.locator('#ordering [data-move=down]').first().click();
  await p.locator('#ordering [data-act=check]').click();
  await p.locator('#matching select').nth(0).selectOption({ index: 1 });
  await p.locator('#matching select').nth(1).selectOption({ index: 2 });
  await p.locator('#matching [data-act=check]').click();
  await p.locator('#blank input[type=text]').nth(0).fill('Next  Step.');
  await p.locator('#blank input[type=text]').nth(1).fill('kalender');
  await p.locator('#blank input[type=text]').nth(1).press('Enter');
  await p.locator('#scenario .options [data-option=what]').click();
  await p.locator('#scenario [data-act=check]').click();
  await p.locator('#scenario .options [data-option=cheap]').click();
  await main.screenshot({ path: `/tmp/shots/${w}-1.png` });
  await p.locator('#scenario [data-act=check]').click();
  await p.locator('#note textarea').fill('On Tuesday.');
  await p.locator('#note button').click();
  await p.locator('#list li').first().click();
  await p.locator('#wait [data-act=commit]').click();
  await main.screenshot({ path: `/tmp/shots/${w}-2.png` });
  await p.goto(s.value.url + 'practices/hard/');
  await p
    .locator('#rich .options li')
    .nth(1)
    .click({ position: { x: 20, y: 20 } });
  await p.locator('#rich [data-act=check]').click();
  await p.locator('#rich').screenshot({ path: `/tmp/shots/${w}-rich.png` });
  await p.goto(s.value.url + 'practices/quiz/');
  for (const id of ['q-one', 'q-two']) {
    await p.locator(`#${id} .options [data-option=r]`).click();
    await p.locator(`#${id} [data-act=check]`).click();
  }
  await p.locator('#check').screenshot({ path: `/tmp/shots/${w}-quiz.png` });
  await c.close();
}
const c = await b.newContext({ viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
const p = await c.newPage();
await p.goto(s.value.url + 'practices/kinds/');
await p.locator('.text').first().screenshot({ path: '/tmp/shots/nojs.png' });
await b.close();
await s.value.close();
