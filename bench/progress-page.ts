import { startServer } from '../cli/serve/server.ts';
import { type Confidence, type Event, newId } from '../src/learner/events.ts';
import { launchChromium } from '../tests/support/chromium.ts';
import { storedLog } from '../tests/support/learner-log.ts';
import { median } from './figures.ts';

/** Milliseconds of scripting that `/progress/` may take. */
const LIMIT = 200;
const ROUNDS = 9;
const DAY = 86_400_000;

interface Question {
  id: string;
  rev: number;
  key: string;
}

/**
 * Opens `/progress/` of the built playbook in a real browser with a long log in it, and says how long its scripts run:
 * reading the log, deriving, drawing. The browser's own count (`ScriptDuration`), a fresh page each round.
 *
 * @param out web root of the built sample playbook
 * @returns 0 where the median is within the limit, 1 where not, 2 where the number makes no sense
 */
export async function benchProgressPage(out: string, count: string): Promise<0 | 1 | 2> {
  if (!/^[1-9]\d{0,5}$/.test(count)) return 2;
  const site = await startServer(out, 0);
  if (!site.ok) throw new Error(`${site.problem} (npm run build makes it)`);
  const { url } = site.value;
  const { questions } = (await (await fetch(new URL('practice.json', url))).json()) as { questions: Question[] };
  const log = storedLog('sample', madeUp(Number(count), questions));
  const browser = await launchChromium({});
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(new URL('skills/', url).href);
    await page.evaluate((entries) => {
      for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
    }, log);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const scripting: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto('about:blank');
      await page.goto(new URL('progress/', url).href);
      await page.locator('.agenda, .history-day').first().waitFor();
      const { metrics } = await cdp.send('Performance.getMetrics');
      scripting.push((metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN) * 1000);
    }
    const kept = median(scripting) <= LIMIT;
    console.log(
      `${kept ? 'kept  ' : 'BROKEN'}  ${count} events: ${median(scripting).toFixed(0)} ms of scripting, at most ${LIMIT}; ${ROUNDS} rounds: ${scripting.map((ms) => ms.toFixed(0)).join(', ')}`,
    );
    return kept ? 0 : 1;
  } finally {
    await browser.close();
    await site.value.close();
  }
}

/** Answers to the playbook's own questions, spread over two years. */
function madeUp(count: number, questions: readonly Question[]): Event[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, at) => {
    const { id, rev, key } = questions[at % questions.length] ?? { id: 'q', rev: 1, key: 'k' };
    const when = Math.floor(now - ((count - at) / count) * 700 * DAY);
    const confidence = ((at % 3) + 1) as Confidence;
    return { id: newId(when), at: when, kind: 'answered', question: id, rev, key, options: ['abcde'], score: at % 7 ? 1 : 0, confidence };
  });
}
