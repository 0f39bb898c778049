import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundled, STORAGE } from './support/lab.ts';

test.each([
  ['the writer', `export { pageWriter } from '${STORAGE}/page-writer.ts'`, 2048],
  ['the whole recorder of content pages', `import '${STORAGE}/page-recorder.ts'`, 2560],
  ['the log with its store', `export { openLog } from '${STORAGE}/log-store.ts'`, 7168],
])('%s is small', async (_name, entry, most) => {
  expect(gzipSync(await bundled(entry), { level: 9 }).length).toBeLessThanOrEqual(most);
});
