import { expect, inject, test } from 'vitest';
import { html, md } from '../support/compile.ts';
import { namesInHtml, namesInSources } from '../support/markup-names.ts';
import { htmlPages } from '../support/site-files.ts';
import { namesOf, ownStylesheets, selectorsOf } from '../support/stylesheets.ts';

/** What Markdown brings by itself, whether the sample has it or not. */
const MARKDOWN = `
- [x] done

Text.[^1]

\`\`\`js
// comment
import x from 'x';
const n = 1;
class A { get b() { return true } }
\`\`\`

\`\`\`html
<!doctype html><a href="x">x</a>
\`\`\`

\`\`\`diff
+ one
- two
\`\`\`

[^1]: Note.
`;

test('no rule is dead: what it names is in a built page, or a source writes it', async () => {
  const { whole, beginnings } = namesInSources();
  const pages = await htmlPages(inject('site').out);
  for (const page of [...pages.values(), html(md(MARKDOWN).body)]) for (const name of namesInHtml(page)) whole.add(name);
  const lives = (name: string) => whole.has(name) || [...beginnings].some((beginning) => name.startsWith(beginning));
  const dead: string[] = [];
  for (const [file, css] of ownStylesheets()) {
    for (const selector of selectorsOf(file, css)) {
      for (const name of namesOf(selector)) if (!lives(name.replace(/^[.#]/, ''))) dead.push(`${file}: ${name}`);
    }
  }
  expect([...new Set(dead)]).toEqual([]);
});
