// npm run explore [-- FILES]: every property of the tests with values that nobody tried yet, and many more of them than in
// `npm test`. PROPERTY_SEED takes a seed that was printed again, PROPERTY_TIMES says how many times as many.

import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const seed = process.env['PROPERTY_SEED'] ?? String(randomInt(2 ** 31 - 1));
const times = process.env['PROPERTY_TIMES'] ?? '20';

const named = process.argv.slice(2);
const withProperties = globSync('tests/**/*.test.ts', { cwd: root }).filter((file) =>
  readFileSync(join(root, file), 'utf8').includes('support/properties.ts'),
);
const again = `PROPERTY_SEED=${seed} PROPERTY_TIMES=${times} npm run explore`;
console.log(`Seed ${seed}, ${times} times as many values. The same again: ${again}`);

const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--testTimeout', '0', ...(named.length > 0 ? named : withProperties)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PROPERTY_SEED: seed, PROPERTY_TIMES: times } },
);
console.log(`Seed ${seed}, ${times} times as many values. The same again: ${again}`);
process.exitCode = status ?? 1;
