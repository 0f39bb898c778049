import { HtmlValidate } from 'html-validate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, inject, test } from 'vitest';
import { htmlPages } from '../support/site-files.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // Spelling only, no matter of validity: what the Markdown tool chain and Astro write.
    'void-style': 'off',
    // Everything is from our own origin: an integrity hash would guard against nobody.
    'require-sri': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // Checked in a real browser with axe, which knows what is shown.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
  },
});

test('every page is valid HTML', async () => {
  const pages = await htmlPages(inject('site').out);
  expect(pages.size).toBeGreaterThan(60);
  const found: string[] = [];
  for (const [file, html] of pages) {
    const report = await validator.validateString(html, file);
    for (const result of report.results)
      for (const { line, column, ruleId, message } of result.messages) found.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
  }
  expect(found).toEqual([]);
});

/** What that validator does not know. */
test('lists of facts hold pairs only, and name each once', async () => {
  let lists = 0;
  for (const [file, html] of await htmlPages(inject('site').out)) {
    for (const list of [...elements(parse(html))].filter(({ tagName }) => tagName === 'dl')) {
      lists += 1;
      const children = list.childNodes.flatMap((child) => ('tagName' in child ? child.tagName : []));
      expect(
        children.filter((name) => !['dt', 'dd', 'div'].includes(name)),
        `${file}: children of dl`,
      ).toEqual([]);
      const names = [...elements(list)].filter(({ tagName }) => tagName === 'dt').map(textOf);
      expect(names, `${file}: names in dl`).toEqual([...new Set(names)]);
    }
  }
  expect(lists).toBeGreaterThan(20);
});

function* elements(node: DefaultTreeAdapterTypes.ParentNode): Iterable<DefaultTreeAdapterTypes.Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elements(child);
  }
}

function textOf(element: DefaultTreeAdapterTypes.Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : 'tagName' in child ? textOf(child) : '')).join('');
}
