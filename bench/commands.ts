import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpus, writeCorpus } from './corpus.ts';
import { medianRun } from './figures.ts';
import { measure, type Run } from './measure.ts';
import { ours } from './sites.ts';

/** Seconds of processor time that a command may take of its own where there is nothing to do, beside the start of Node. */
const OWN = 0.5;

/** It reads the playbook and writes a page: it is shown beside the others, without a limit. */
const WRITES = 'new practice';

const COMMANDS = {
  'Node alone': { args: ['-e', '0'] },
  '--version': { args: ['cli/main.ts', '--version'] },
  help: { args: ['cli/main.ts', 'help'] },
  'a wrong option': { args: ['cli/main.ts', 'check', '--fast'], code: 2 },
  [WRITES]: { args: ['cli/main.ts', 'new', 'practice'] },
};

/**
 * Runs commands that have next to nothing to do.
 *
 * @returns 0 where each keeps the limit, 1 where not
 */
export async function benchCommands(rounds: number): Promise<0 | 1> {
  const work = await mkdtemp(join(tmpdir(), 'chalktalk-bench-commands-'));
  try {
    const content = join(work, 'content');
    await writeCorpus(content, corpus(20));
    const { build } = ours(content, work);
    const runs = new Map<string, Run[]>(Object.keys(COMMANDS).map((name) => [name, []]));
    // One round more: in the first each command keeps what it compiled for all later ones.
    for (let round = 0; round <= rounds; round++) {
      for (const [name, command] of Object.entries(COMMANDS)) {
        const args = name === WRITES ? [...command.args, `Round ${round}`] : command.args;
        const run = await measure({ ...build, ...command, args }, work);
        if (round > 0) runs.get(name)?.push(run);
      }
    }
    const medians = [...runs].map(([name, taken]) => ({ name, ...medianRun(taken) }));
    const start = medians[0]?.cpu ?? 0;
    console.log(`| medians of ${rounds} | wall s | CPU s | of its own s |\n| --- | ---: | ---: | ---: |`);
    for (const { name, wall, cpu } of medians)
      console.log(`| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${(cpu - start).toFixed(2)} |`);
    const kept = medians.every(({ name, cpu }) => name === WRITES || cpu - start <= OWN);
    console.log(`\n${kept ? 'kept  ' : 'BROKEN'}  what only answers takes at most ${OWN} s of its own`);
    return kept ? 0 : 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
