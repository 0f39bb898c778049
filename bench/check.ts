import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpus, writeCorpus } from './corpus.ts';
import { medianRun } from './figures.ts';
import { measure, type Run } from './measure.ts';
import { ours } from './sites.ts';

/** Seconds on the clock that a check may take when nothing has changed. */
const WARM = 2;
/** How many times as long as parsing alone a check may take that knows nothing yet. */
const COLD = 1.5;

const RUNS = ['parsing alone', 'check cold', 'check warm'] as const;

/**
 * Checks a made-up playbook and parses the same files, in turn.
 *
 * @returns 0 where both limits are kept, 1 where not
 */
export async function benchCheck(pages: number, rounds: number): Promise<0 | 1> {
  const work = await mkdtemp(join(tmpdir(), 'chalktalk-bench-check-'));
  try {
    const content = join(work, 'content');
    await writeCorpus(content, corpus(pages));
    const { build, forget } = ours(content, work);
    // Parsing keeps its compiled code between runs, as a check does.
    const kept = { ...build.env, NODE_COMPILE_CACHE: join(work, 'code') };
    const commands = {
      'parsing alone': { ...build, env: kept, args: ['bench/parse-alone.ts', content] },
      'check cold': { ...build, args: ['cli/main.ts', 'check', '--quiet'] },
      'check warm': { ...build, args: ['cli/main.ts', 'check', '--quiet'] },
    };
    const runs: Record<(typeof RUNS)[number], Run[]> = { 'parsing alone': [], 'check cold': [], 'check warm': [] };
    for (let round = 0; round < rounds; round++) {
      await forget();
      for (const name of RUNS) runs[name].push(await measure(commands[name], work));
    }
    await forget();
    const parsing = medianRun(runs['parsing alone']);
    const cold = medianRun(runs['check cold']);
    const warm = medianRun(runs['check warm']);
    console.log(`| ${pages} pages, medians of ${rounds} | wall s | CPU s | peak MB |\n| --- | ---: | ---: | ---: |`);
    for (const [name, { wall, cpu, memory }] of Object.entries({ 'parsing alone': parsing, 'check cold': cold, 'check warm': warm }))
      console.log(`| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${memory.toFixed(0)} |`);
    const limits = { cold: cold.wall <= COLD * parsing.wall, warm: warm.wall <= WARM };
    const ratio = (cold.wall / parsing.wall).toFixed(2);
    console.log(`\n${limits.cold ? 'kept  ' : 'BROKEN'}  cold: ${ratio} times as long as parsing alone, at most ${COLD}`);
    console.log(`${limits.warm ? 'kept  ' : 'BROKEN'}  warm: ${warm.wall.toFixed(2)} s, at most ${WARM}`);
    return limits.cold && limits.warm ? 0 : 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
