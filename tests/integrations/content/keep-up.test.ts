import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type KeepingUp, keepUp, type Watcher } from '../../../integrations/content/keep-up.ts';
import { temporaryFolder, write } from '../../support/playbook.ts';

/** Keeps up with a folder by looking alone, and knows whether its page was there at the last reading. */
async function lookingAt(folder: string): Promise<{ keeping: KeepingUp; there: () => boolean; readings: () => number }> {
  let there = false;
  let readings = 0;
  const read = async () => {
    readings += 1;
    there = existsSync(join(folder, 'practices/new/one.md'));
  };
  const keeping = keepUp(folder, read, 5);
  onTestFinished(keeping.stop);
  await keeping.ready;
  return { keeping, there: () => there, readings: () => readings };
}

test('a page in a new folder that is made and soon removed comes and goes, though no watcher tells of it, thirty times', async () => {
  const folder = await temporaryFolder();
  await write(folder, { 'practices/ask.md': 'Text.' });
  const { there } = await lookingAt(folder);
  for (let round = 0; round < 30; round++) {
    await write(folder, { 'practices/new/one.md': 'A new text.' });
    await expect.poll(there, { timeout: 10_000, interval: 2 }).toBe(true);
    await rm(join(folder, 'practices/new'), { recursive: true });
    await expect.poll(there, { timeout: 10_000, interval: 2 }).toBe(false);
  }
});

test('a text of the same length is seen, and an empty folder that goes away', async () => {
  const folder = await temporaryFolder();
  await write(folder, { 'ask.md': 'One.' });
  const { readings } = await lookingAt(folder);
  await write(folder, { 'ask.md': 'Two.' });
  await expect.poll(readings).toBeGreaterThan(0);
  const before = readings();
  await rm(folder, { recursive: true });
  await expect.poll(readings).toBeGreaterThan(before);
});

test('what has not changed is not read again, and hidden files are no change', async () => {
  const folder = await temporaryFolder();
  await write(folder, { 'ask.md': 'One.' });
  const { readings } = await lookingAt(folder);
  await write(folder, { '.ask.md.swp': 'draft', 'node_modules/x/index.md': 'x' });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(readings()).toBe(0);
});

test('an event of a watcher leads to a reading, however often it was told to listen', async () => {
  const folder = await temporaryFolder();
  await write(folder, { 'ask.md': 'One.' });
  const { keeping, readings } = await lookingAt(folder);
  const watcher: Watcher & EventEmitter = new EventEmitter();
  keeping.listen(watcher);
  keeping.listen(watcher);
  expect(watcher.listenerCount('all')).toBe(1);
  watcher.emit('all', 'change', `${folder}-other/ask.md`);
  watcher.emit('all', 'change', join(folder, 'ask.md'));
  await expect.poll(readings).toBe(1);
});
