import { HtmlValidate } from 'html-validate';
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
