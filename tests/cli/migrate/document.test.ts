import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { migrate as command } from '../../../cli/migrate/command.ts';
import { KINDS } from '../../../cli/migrate/kinds.ts';
import { FIELDS, mapSchema } from '../../../cli/migrate/map.ts';
import { documentText, fences } from '../../docs/support.ts';
import { migrate } from '../../support/migration.ts';
import { playbook } from '../../support/playbook.ts';

describe('docs/migrating.md', () => {
  let text: string;

  beforeAll(async () => {
    text = await documentText('docs/migrating.md');
  });

  test('shows a map that works, and names all of its keys', async () => {
    const map = fences(text).find(({ file }) => file === 'map.yaml')?.text ?? '';
    const folder = await playbook({ 'map.yaml': map, 'from/a.md': '# A\n\nSome words for a summary.\n' });
    expect(await migrate(join(folder, 'from'), undefined, '--map', join(folder, 'map.yaml'))).toMatchObject({ code: 0 });
    for (const key of Object.keys(mapSchema.shape)) expect(text, key).toMatch(new RegExp(`^${key}:|\`${key}\``, 'm'));
    for (const field of FIELDS) expect(map, field).toMatch(new RegExp(`\\b${field}\\b`));
  });

  test('names every option and every kind of source', () => {
    for (const option of Object.keys(command.options ?? {})) expect(text).toContain(`--${option}`);
    for (const kind of KINDS) expect(text).toContain(`\`${kind}\``);
  });
});
