import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asFile, asSnippet, blank } from '../../../cli/new/skeleton/blank.ts';
import { snippets, snippetsFile } from '../../../scripts/snippets.ts';
import { documentText } from '../../docs/support.ts';
import { compile } from '../../support/compile.ts';
import { practice, root } from '../../support/playbook.ts';

/** What the editor inserts when nobody types anything. */
function inserted(body: readonly string[]): string {
  const hints = new Map<string, string>();
  return body
    .join('\n')
    .replace(/\$CURRENT_YEAR/g, '2026')
    .replace(/\$CURRENT_(MONTH|DATE)/g, '11')
    .replace(/(?<!\\)\$\{(\d+)(?::((?:\\.|[^\\}])*))?\}/g, (_, place: string, hint?: string) => {
      if (hint !== undefined) hints.set(place, hint);
      return hints.get(place) ?? '';
    })
    .replace(/\\([\\$}])/g, '$1');
}

const FOLDERS: Record<string, string> = { skill: 'skills', role: 'roles', program: 'programs', evidence: 'evidence' };

function file({ scope, prefix }: { scope: string; prefix: string }, body: string): [path: string, text: string] {
  if (scope === 'yaml') return [`${FOLDERS[prefix]}/a.yaml`, body];
  if (prefix === 'lesson') return ['modules/m/01-a.mdx', body];
  // A sentence around those that stand in one.
  return ['practices/a.mdx', body.startsWith('---') ? body : practice(1, body.includes('\n') ? `${body}\n` : `A sentence ${body} here.\n`)];
}

describe('the editor’s snippets', () => {
  test('are those of the code', async () => {
    expect(await readFile(join(root, '.vscode/chalktalk.code-snippets'), 'utf8'), 'run `npm run schemas`').toBe(snippetsFile());
  });

  test.each(Object.entries(snippets()))('%s compiles as it is inserted', (_, snippet) => {
    const body = inserted(snippet.body);
    expect(body).not.toMatch(/\$\{|[\uE000\uE001]/);
    const { compiled } = compile(...file(snippet, body));
    expect(compiled.findings).toEqual([]);
    expect(compiled.fields).toBeDefined();
  });

  test('are named in the documentation, by what to type', async () => {
    const [paragraph = ''] = /^.*the same forms are snippets.*$/m.exec(await documentText('docs/authoring/new-page.md')) ?? [];
    const [pages, data] = paragraph.split('in a `.yaml` file').map((half) => [...half.matchAll(/`([a-z]+)`/g)].map(([, word]) => word));
    const prefixes = (scope: string) => Object.values(snippets()).flatMap((snippet) => (snippet.scope === scope ? snippet.prefix : []));
    expect({ pages, data }).toEqual({ pages: prefixes('mdx'), data: prefixes('yaml') });
  });

  test('have a word of their own each', () => {
    const words = Object.values(snippets()).map(({ scope, prefix }) => `${scope} ${prefix}`);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('a skeleton', () => {
  const skeleton = `a: "${blank('what it $is}')}" costs $5 \\ ${blank('b')} ${blank('b')}\n`;

  test('marks every blank in a file', () => {
    expect(asFile(skeleton)).toBe('a: "TODO: what it $is}" costs $5 \\ TODO: b TODO: b\n');
  });

  test('makes a place of every blank in a snippet, and one place of those with the same hint', () => {
    expect(asSnippet(skeleton)).toEqual(['a: "${1:what it \\$is\\}}" costs \\$5 \\\\ ${2:b} ${2}']);
    expect(inserted(asSnippet(skeleton))).toBe('a: "what it $is}" costs $5 \\ b b');
  });
});
