import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, USAGE } from './arguments.ts';
import { benchAsk } from './ask.ts';
import { benchCheck } from './check.ts';
import { benchCommands } from './commands.ts';
import { changeOnePage, corpus, writeCorpus } from './corpus.ts';
import { benchDesk } from './desk.ts';
import { benchDev } from './dev.ts';
import { BUILDS, type Build, type Figures, medianRun, say, table, verdicts } from './figures.ts';
import { measure, measuredWith, type Run } from './measure.ts';
import { benchPolicy } from './policy.ts';
import { benchProgress } from './progress.ts';
import { benchProgressPage } from './progress-page.ts';
import { ours, stock } from './sites.ts';

/** Where `npm run build` puts the sample playbook. */
const OUT = fileURLToPath(new URL('../dist', import.meta.url));

const [command, count = '20000', ...more] = process.argv.slice(2);
const asked = ask(process.argv.slice(2));
if (command === 'progress' && more.length === 0) process.exitCode = await benchProgress(count);
else if (command === 'progress-page' && more.length === 0) process.exitCode = await benchProgressPage(OUT, count);
else if (command === 'policy' && process.argv.length <= 4) process.exitCode = benchPolicy(process.argv[3] ?? OUT);
else if (command === 'commands' && /^([1-9]\d?)?$/.test(process.argv[3] ?? ''))
  process.exitCode = await benchCommands(Number(process.argv[3] ?? 5));
else if (command === 'ask') process.exitCode = await benchAsk(process.argv.slice(3));
else if (command === 'desk') process.exitCode = await benchDesk(OUT, process.argv.slice(3));
else if (asked?.command === 'check') process.exitCode = await benchCheck(asked.sizes[0] ?? 1000, asked.rounds);
else if (asked?.command === 'dev') process.exitCode = await benchDev(asked.sizes, asked.rounds);
else process.exitCode = asked ? await bench(asked.sizes, asked.rounds) : 2;
if (process.exitCode === 2) console.error(USAGE);

/** Measures each size and prints what came of it. */
async function bench(sizes: readonly number[], rounds: number): Promise<0 | 1> {
  console.log(
    `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, ${measuredWith}, medians of ${rounds}\n`,
  );
  const biggest = Math.max(...sizes);
  let kept = true;
  for (const size of sizes) {
    const figures = await compare(size, rounds);
    console.log(`${table(size, figures)}\n`);
    for (const verdict of verdicts(figures)) {
      console.log(say(verdict));
      if (size === biggest && !verdict.kept) kept = false;
    }
    console.log('');
  }
  return kept ? 0 : 1;
}

/** Runs the builds of one size in turn: whatever else the machine does falls upon both sides. */
async function compare(size: number, rounds: number): Promise<Figures> {
  const work = await mkdtemp(join(tmpdir(), `chalktalk-bench-${size}-`));
  try {
    const content = join(work, 'content');
    const sites = { ours: ours(content, work), stock: stock(content, work) };
    const runs = Object.fromEntries(BUILDS.map((build) => [build, []])) as unknown as Record<Build, Run[]>;
    for (let round = 1; round <= rounds; round++) {
      await writeCorpus(content, corpus(size));
      for (const build of BUILDS) {
        const site = build.startsWith('ours') ? sites.ours : sites.stock;
        if (build.endsWith('first')) await site.forgetProgram();
        if (build.endsWith('first') || build.endsWith('cold')) await site.forget();
        if (build.endsWith('one page')) await changeOnePage(content, size, round);
        const run = await measure(site.build, work);
        runs[build].push(run);
        console.error(`${size} pages, round ${round}, ${build}: ${run.wall.toFixed(1)} s, ${run.memory.toFixed(0)} MB`);
      }
    }
    await Promise.all(Object.values(sites).map((site) => site.forget()));
    return Object.fromEntries(BUILDS.map((build) => [build, medianRun(runs[build])])) as Figures;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
