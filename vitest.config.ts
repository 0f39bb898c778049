import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import LongestFirst from './tests/support/longest-first.ts';

// Two groups, one after another: what needs nothing beside what looks at the repository, then what builds whole sites.
// Two builds of one project root at the same time harm each other: tests/support/turn.ts has them wait for one another.
/** Vitest would leave one processor idle: of two, half of all. */
const maxWorkers = Math.max(2, availableParallelism());

/** Rooms without state, and what stands on them. */
const PURE = '{playbook,learner,coaching,words,styles,components,cache}';

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/last-line-reporter.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'pure',
          include: [`tests/${PURE}/**/*.test.ts`],
          sequence: { groupOrder: 0 },
          maxWorkers,
          // What they look at keeps nothing: a process loads it once for all of them.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{house,build,e2e}/**', `tests/${PURE}/**`, 'node_modules/**'],
          sequence: { groupOrder: 0 },
          maxWorkers,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'house',
          include: ['tests/house/**/*.test.ts'],
          sequence: { groupOrder: 0 },
          maxWorkers,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // It imports JSON as bundlers do, which Node alone refuses.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{build,e2e}/**/*.test.ts'],
          globalSetup: ['tests/support/sample-site.ts'],
          sequence: { groupOrder: 1 },
          // Each file may hold a browser and a build; while it waits for one of them, another file can work.
          maxWorkers: maxWorkers + 1,
          // A browser beside a build takes its time.
          expect: { poll: { timeout: 15_000 } },
          // On a busy machine a browser is late now and then. Whoever needs a second attempt is named at the end.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
