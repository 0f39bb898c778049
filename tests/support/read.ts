import { type ReadOptions, type ReadPlaybook, readPlaybook } from '../../integrations/content/read.ts';
import { settingsFrom } from '../../src/playbook/settings.ts';
import { temporaryFolder } from './playbook.ts';

/** Reads a playbook as a build does, with a cache of its own unless one is given. Hints are left out: small playbooks of tests leave much to hint at. */
export async function read(content: string, env: Record<string, string> = {}, options: Partial<ReadOptions> = {}): Promise<ReadPlaybook> {
  const cache = options.cache ?? (await temporaryFolder());
  const settings = settingsFrom({ PLAYBOOK_CONTENT: content, ...env }, '/');
  const book = await readPlaybook({ settings, drafts: false, ...options, cache });
  return { ...book, problems: book.problems.filter(({ severity }) => severity !== 'hint') };
}
