import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/playbook.ts';
import { chalktalkNew, filesIn } from './support.ts';

let cwd: string;

beforeEach(async () => {
  cwd = await temporaryFolder();
  await chalktalkNew(cwd, ['playbook', '.', '--empty']);
});

const renew = () => chalktalkNew(cwd, ['editor']);

describe('new editor', () => {
  test('puts the schemas and snippets of this version in the place of older ones', async () => {
    const begun = await filesIn(cwd);
    await writeFile(join(cwd, '.vscode/schemas/practice.schema.json'), '{}');
    await rm(join(cwd, '.vscode/chalktalk.code-snippets'));
    expect(await renew()).toEqual({
      code: 0,
      output: [
        'Wrote .vscode/chalktalk.code-snippets',
        'Wrote .vscode/schemas/practice.schema.json',
        'Commit these files: the editor knows this version now',
      ].join('\n'),
    });
    expect(await filesIn(cwd)).toEqual(begun);
    expect(await renew()).toEqual({ code: 0, output: 'The editor knows this version already' });
  });

  test('leaves the settings of the project as they are', async () => {
    const settings = join(cwd, '.vscode/settings.json');
    await writeFile(settings, '{ "editor.tabSize": 4 }');
    await renew();
    expect(await readFile(settings, 'utf8')).toBe('{ "editor.tabSize": 4 }');
  });

  test('says where a folder is none that the editor opens', async () => {
    await rm(join(cwd, '.vscode'), { recursive: true });
    expect(await renew()).toEqual({
      code: 1,
      output: 'chalktalk: there is no .vscode/settings.json above content: what new playbook makes has one',
    });
    expect(await chalktalkNew(cwd, ['editor', 'now'])).toMatchObject({
      code: 2,
      output: expect.stringContaining('new editor takes no more'),
    });
  });
});
