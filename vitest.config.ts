import { defineConfig } from 'vitest/config';

/** Suites that build whole sites or drive a browser: one file after another, with time to do it. */
const slow = (name: string) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], maxWorkers: 1, fileParallelism: false, testTimeout: 300_000, hookTimeout: 600_000 },
});

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/build/**', 'tests/e2e/**'], testTimeout: 20_000 } },
      slow('build'),
      slow('e2e'),
    ],
  },
});
