import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpus, corpusDigest, writeCorpus } from '../../bench/corpus.ts';
import { allRelated, skillsAndRoles } from '../../bench/relations.ts';
import { type ReadPlaybook, readPlaybook } from '../../integrations/content/read.ts';
import { COMPONENTS } from '../../src/playbook/components.ts';
import { settingsFrom } from '../../src/playbook/settings.ts';

const COUNT = 12;

describe('the corpus of the bench', () => {
  let folder: string;
  let playbook: ReadPlaybook;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chalktalk-corpus-'));
    const content = join(folder, 'content');
    await writeCorpus(content, corpus(COUNT));
    playbook = await readPlaybook({
      settings: settingsFrom({ PLAYBOOK_CONTENT: content }, folder),
      cache: join(folder, 'cache'),
      drafts: false,
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is the same bytes for the same count and seed', () => {
    expect(corpusDigest(corpus(COUNT, 7))).toBe(corpusDigest(corpus(COUNT, 7)));
    expect(corpusDigest(corpus(COUNT, 7))).not.toBe(corpusDigest(corpus(COUNT, 8)));
  });

  it('replaces what stood in the folder', async () => {
    const content = join(folder, 'shrunk');
    await writeCorpus(content, corpus(5));
    await writeCorpus(content, corpus(3));
    expect(await readdir(join(content, 'practices'))).toHaveLength(3);
  });

  it('compiles without a problem', () => {
    expect(playbook.problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect(playbook.files.filter(({ compiled }) => compiled.kind === 'practice')).toHaveLength(COUNT);
  });

  it('has practices as long as those of the sample', () => {
    for (const { compiled } of playbook.files) {
      if (!compiled.text) continue;
      expect(compiled.text.words).toBeGreaterThan(750);
      expect(compiled.text.words).toBeLessThan(1250);
    }
  });

  it('holds every form of GFM', () => {
    const page = corpus(1).get('practices/practice-00001.mdx');
    for (const form of [
      '\n## ',
      '\n### ',
      '| :--- |',
      '- [ ] ',
      '- [x] ',
      '[^why]: ',
      '~~',
      'https://',
      ' www.',
      'coach@',
      '    1. ',
      '```ts',
      '```json',
      '```bash',
      '> [!TIP]',
      '](/practices/',
      '.mdx#',
      '\n***',
      '\\\n',
    ]) {
      expect(page).toContain(form);
    }
  });

  it('uses every authoring component that practices use', () => {
    const page = [...corpus(3).values()].join('\n');
    const elsewhere = ['CoachGuide', 'Quiz', 'Video'];
    const missing = Object.keys(COMPONENTS).filter((name) => !page.includes(`<${name}`) && !elsewhere.includes(name));
    expect(missing).toEqual([]);
  });
});

describe('a playbook in which everything names everything', () => {
  it.each([
    ['skills and roles', skillsAndRoles(4, 3), 8],
    ['pages', allRelated(5), 6],
  ])('%s: it has no error, and all of it is read', async (_, files, count) => {
    const folder = await mkdtemp(join(tmpdir(), 'chalktalk-relations-'));
    try {
      const content = join(folder, 'content');
      await writeCorpus(content, files);
      const settings = settingsFrom({ PLAYBOOK_CONTENT: content }, folder);
      const { problems, files: read } = await readPlaybook({ settings, cache: join(folder, 'cache'), drafts: false, threads: 0 });
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(read).toHaveLength(count);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
