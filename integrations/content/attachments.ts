import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Settings } from '../../src/playbook/settings.ts';
import type { ReadPlaybook } from './read.ts';

/** Publishes the files that pages link to (decks, sheets, films) below `/files/`. */
export async function publishAttachments(webRoot: string, { content }: Settings, { attachments, onDisk }: ReadPlaybook): Promise<void> {
  for (const path of attachments) {
    const target = join(webRoot, 'files', path);
    await mkdir(dirname(target), { recursive: true });
    await cp(join(content, onDisk.get(path) ?? path), target, { dereference: true });
  }
}
