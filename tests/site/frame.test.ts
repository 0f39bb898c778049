import { expect, test } from 'vitest';
import { frame } from '../../src/components/reading/frame.ts';

const table = (columns: number) => `<table><thead><tr>${'<th>a</th>'.repeat(columns)}</tr></thead></table>`;

test('a wide table can be scrolled with the keyboard, a narrow one needs no stop', () => {
  expect(frame(`<p>x</p>${table(3)}`)).toBe(`<p>x</p><div class="scroll" role="group" tabindex="0" aria-label="Table">${table(3)}</div>`);
  expect(frame(table(2))).toBe(table(2));
});

test('code can be scrolled with the keyboard', () => {
  expect(frame('<pre><code>x</code></pre>')).toBe('<pre tabindex="0"><code>x</code></pre>');
  expect(frame('<pre tabindex="0">x</pre>')).toBe('<pre tabindex="0">x</pre>');
});
