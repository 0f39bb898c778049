import { describe, expect, test } from 'vitest';
import { migrate, problemsOf } from '../../support/migration.ts';
import { playbook } from '../../support/playbook.ts';
import { readFiles } from '../support/folders.ts';

/** Migrates one page and gives back what became of it: its front matter, its text, and the report. */
async function page(text: string, { name = 'page.md', beside = {} }: { name?: string; beside?: Record<string, string> } = {}) {
  const { to, said, code } = await migrate(await playbook({ [name]: text, ...beside }));
  expect(code).toBe(0);
  const files = readFiles(to);
  const [, head = '', body = ''] =
    /^---\n([\s\S]*?)---\n\n?([\s\S]*)$/.exec(files['practices/page.md'] ?? files['practices/page.mdx'] ?? '') ?? [];
  return { head, body, said, report: files['migration-report.md'] ?? '', files, to };
}

describe('tables', () => {
  const table = [
    '<table>',
    '<tr><th colspan="2" scope="col" id="plans">Plans</th></tr>',
    '<tr><td rowspan="2" headers="plans">Small</td><td>One seat</td></tr>',
    '<tr><td>Two seats</td></tr>',
    '</table>',
    '',
  ].join('\n');

  test('keep what joins their cells and names their heads', async () => {
    const { body, said, to } = await page(`# Plans\n\nWhat they hold.\n\n${table}`);
    expect(body).toContain(table);
    expect(said).toContain('Everything was carried over as it stood');
    expect(await problemsOf(to)).toEqual([]);
  });
});

describe('lines that begin like boxes', () => {
  const lines = [
    '??? the buyer what waiting costs',
    '???? is not a blank',
    '??? Friday',
    '!!! never quote before the second call',
    '::: so it goes',
  ];

  test('and are none stay as they stand, and are listed', async () => {
    const { body, report } = await page(`# Blanks\n\nFill them in.\n\n${lines.join('\n\n')}\n`);
    for (const line of lines) expect(body).toContain(`\n${line}\n`);
    expect(report).toContain('A line begins like a box and is none: it was left as it stands (4)');
  });

  test('and are boxes lose no word', async () => {
    const { body } = await page(
      '# Boxes\n\nAll of them.\n\n!!! note "A title alone"\n\n!!! pied-piper inline end\n    Follow him.\n\n::: steps In four steps\nOne of four.\n:::\n',
    );
    expect(body).toBe(
      'All of them.\n\n> [!NOTE]\n> **A title alone**\n>\n\n> [!NOTE]\n> Follow him.\n\n**In four steps**\n\nOne of four.\n',
    );
  });
});

test('an alert with words behind its mark is an alert', async () => {
  const { body } = await page(
    '# Notes\n\nRead them.\n\n> [!NOTE] The desk answers until six.\n\n> [!WARNING] **Never** by mail.\n> It holds prices.\n\n- > [!faq]- Why so short?\n  > You have a call.\n\n`> [!NOTE] code`\n',
  );
  expect(body).toBe(
    [
      'Read them.',
      '> [!NOTE]\n> The desk answers until six.',
      '> [!WARNING]\n> **Never** by mail.\n> It holds prices.',
      '- > [!NOTE]\n  > **Why so short?**\n  >\n  > You have a call.',
      '`> [!NOTE] code`\n',
    ].join('\n\n'),
  );
});

test('what the first line of code says as a title stands above the code', async () => {
  const { body } = await page(
    '# Mail\n\nWrite it.\n\n```text title="First mail" {1}\nHello\n```\n\n- ```js {title="a b.js"}\n  x\n  ```\n',
  );
  expect(body).toBe('Write it.\n\n**First mail**\n\n```text\nHello\n```\n\n- **a b.js**\n\n  ```js\n  x\n  ```\n');
});

describe('days', () => {
  test.each([
    ['publishedAt: 2026-03-02\nupdatedAt: 2026-04-02', 'published: 2026-03-02\nupdated: 2026-04-02\n'],
    ['pubDatetime: 2026-01-01T10:00:00Z\nmodDatetime: 2026-01-02T10:00:00Z', 'published: 2026-01-01\nupdated: 2026-01-02\n'],
    ['created_at: 2025-01-01\npublished_at: 2026-01-01\nupdated_at: 2026-02-01', 'published: 2026-01-01\nupdated: 2026-02-01\n'],
    ['_createdAt: 2026-01-01\n_updatedAt: 2026-02-01', 'published: 2026-01-01\nupdated: 2026-02-01\n'],
    ['pubDate: Jan 5 2026\nlast_modified_at: 2026-02-01', 'published: 2026-01-05\nupdated: 2026-02-01\n'],
    ['last_reviewed: 2026-05-01\nnext_review: 2027-05-01', 'reviewed: 2026-05-01\nreviewBy: 2027-05-01\n'],
    ['published: false', 'status: draft\n'],
  ])('%j are carried over under whatever name', async (front, days) => {
    const { head } = await page(`---\ntitle: Open\n${front}\n---\n\nSay why you call.\n`);
    expect(head).toBe(`number: 1\ntitle: Open\nsummary: Say why you call.\nskills: [general]\n${days}`);
  });

  test('that say something else than the first of their kind are listed', async () => {
    const { report } = await page(
      '---\ntitle: Open\npublishedAt: 2026-03-02\npubDatetime: 2026-01-01T10:00:00Z\n---\n\nSay why you call.\n',
    );
    expect(report).toContain('`pubDatetime` says something else than a field before it');
    expect(report).toContain('page.md:4:1  "2026-01-01T10:00:00Z"');
  });
});

describe('the report', () => {
  test('names all of what was left out, however long it is', async () => {
    const words = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');
    const { report } = await page(
      `---\nanswer: ${words}\n---\n\n# Long\n\nSome words.\n\n<div>\n<select><option>${words}</option></select>\n</div>\n`,
    );
    expect(report.split(words)).toHaveLength(3);
  });

  test('names every place', async () => {
    const { report } = await page(`# Many\n\nSome words.\n\n${'[away](gone.md) '.repeat(1100)}\n`);
    expect(report.match(/ {2}gone\.md$/gm)).toHaveLength(1100);
  });

  test('begins with what harms readers most and ends with fields', async () => {
    const { report } = await page(
      `---\nicon: ear\ncolour: red\nanswer: These are four words.\n---\n\n# Order\n\nSome words for it. ![Far](https://img.example/a.png)\n\n[away](gone.md) {{< lost "one" >}}\n`,
      { beside: { 'other.md': '\0' } },
    );
    expect([...report.matchAll(/^## (.*) \(\d+\)$/gm)].map(([, what]) => what)).toEqual([
      'A file that is no text was left out',
      'A shortcode that is not known was left out',
      'The front matter field `answer` holds text and has no place in a playbook: it was left out',
      'A link that leads to no page or file was left as it is',
      'A picture of another site became a link: pages load nothing from elsewhere',
      'The front matter field `colour` has no place in a playbook: it was left out',
      'The front matter field `icon` has no place in a playbook: it was left out',
    ]);
  });
});
