import { describe, expect, test } from 'vitest';
import { fixture, migrate, problemsOf } from '../../support/migration.ts';
import { readFiles } from '../support/folders.ts';

/** Everything that was written, one file after another; of pictures their names. */
function shown(folder: string): string {
  return Object.entries(readFiles(folder))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => (/\.(md|yaml)$/.test(path) ? `=== ${path}\n${text}` : `=== ${path}\n`))
    .join('\n');
}

describe.each(['docusaurus', 'hugo', 'mkdocs', 'notion', 'confluence', 'markdown'])('%s', (name) => {
  test('becomes a playbook', async () => {
    const { code, to, said } = await migrate(await fixture(name));
    expect(code).toBe(0);
    await expect(`${said}\n\n${shown(to)}`).toMatchFileSnapshot(`expected/${name}.txt`);
  });

  test('has no problem but those that it had before', async () => {
    const { to } = await migrate(await fixture(name));
    expect(await problemsOf(to)).toMatchSnapshot();
  });

  test('is not changed by being read, and migrating again writes nothing but a report', async () => {
    const from = await fixture(name);
    const before = readFiles(from);
    const { to } = await migrate(from);
    expect(readFiles(from)).toEqual(before);
    const written = readFiles(to);
    const again = await migrate(from, to);
    expect(again.code).toBe(0);
    const { 'migration-report-2.md': report, ...rest } = readFiles(to);
    expect(report).toContain('A page that TO holds already was left as it is there');
    expect(rest).toEqual(written);
  });

  test('--dry-run names every file, and writes none', async () => {
    const from = await fixture(name);
    const { code, said, to } = await migrate(from, undefined, '--dry-run');
    expect(code).toBe(0);
    expect(readFiles(to)).toEqual({});
    const { to: real } = await migrate(from);
    for (const path of Object.keys(readFiles(real))) if (path !== 'migration-report.md') expect(said).toContain(`  ${path}`);
  });
});
