import { parseArgs } from 'node:util';

export const USAGE = `npm run bench -- build <pages>… [--rounds <n>]

Builds the same made-up playbook with Chalktalk and with a stock Astro site, in turn, and compares time and memory.

  <pages>         sizes to measure, 20 to 20000          (200 1000)
  --rounds <n>    how often each build runs, 1 to 25     (3)

npm run bench -- check <pages> [--rounds <n>]

Checks a made-up playbook, cold and warm, and parses the same files with nothing else done, in turn.

  <pages>         20 to 20000                        (1000)

npm run bench -- dev [pages]… [--rounds <n>]

Previews a made-up playbook in a browser, with the compiled program and with Astro's development server, in turn.

  [pages]         20 to 20000                        (200 1000)

npm run bench -- commands [rounds]

Runs commands that have next to nothing to do, and says how long each takes beside the start of Node.

  [rounds]        how often each runs                (5)

npm run bench -- progress [events]

Derives what /progress/ shows from a made-up log, and says how long that takes.

  [events]        how many, 1 to 999999                  (20000)

npm run bench -- progress-page [events]

Opens /progress/ of the built playbook (npm run build) in a browser with such a log, and says how long its scripts run.

npm run bench -- desk [people] [skills] [events]

Derives the board of a coach's desk, and opens /desk/ of the built playbook (npm run build) in a browser with that desk.

  [people] [skills] [events]   events of each person     (30 20 2000)

npm run bench -- ask [set] [--each]

Asks the sample playbook what customers, reps and coaches ask, beside plain Pagefind, and says how often the right practice comes first.

  [set]           report, or build                (report)
  --each          names every query whose first result is not right

npm run bench -- policy [folder]

Reads the pages of a built playbook for the security policy, as a build does and with the parser alone.

  [folder]        what was built                     (dist)

Exit codes: 0 within the limits, 1 a limit is broken at the biggest size, 2 the arguments are not understood.`;

/** What a bench is asked to do; `undefined` where the arguments make no sense. */
export function ask(args: readonly string[]): { command: 'build' | 'check' | 'dev'; sizes: number[]; rounds: number } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { rounds: { type: 'string', default: '3' } },
      allowPositionals: true,
    });
    const [command, ...sizes] = positionals;
    if (command !== 'build' && command !== 'dev' && (command !== 'check' || sizes.length > 1)) return undefined;
    const usual = command === 'check' ? [1000] : [200, 1000];
    const numbers = sizes.map((size) => whole(size, 20, 20_000));
    return { command, sizes: numbers.length > 0 ? numbers : usual, rounds: whole(values.rounds, 1, 25) };
  } catch {
    return undefined;
  }
}

function whole(text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) throw new RangeError(text);
  return number;
}
