import { expect, test } from 'vitest';
import { namesOf, ownStylesheets, selectorsOf, subjectOf } from '../support/stylesheets.ts';

const sheets = ownStylesheets();

test('only the base, the colours and paper speak of elements as such', () => {
  const global: string[] = [];
  for (const [file, css] of sheets) {
    if (/^src\/styles\/(?:base|tokens|print)\.css$/.test(file)) continue;
    for (const selector of selectorsOf(file, css)) {
      const bound = namesOf(selector).length > 0 || selector.some(({ type }) => type === 'attribute');
      if (!bound) global.push(`${file}: ${JSON.stringify(selector)}`);
    }
  }
  expect(global).toEqual([]);
});

test('one stylesheet says how a class looks; others only where it stands', () => {
  const homes = new Map<string, Set<string>>();
  for (const [file, css] of sheets) {
    // Paper shows the same things another way.
    if (file === 'src/styles/print.css') continue;
    for (const selector of selectorsOf(file, css)) {
      const subject = subjectOf(selector);
      const classes = subject.flatMap((part) => (part.type === 'class' ? [part.name] : []));
      const [name] = classes;
      const alone = subject.length === selector.length && classes.length === 1 && !subject.some(({ type }) => type === 'pseudo-class');
      if (name && alone) homes.set(name, (homes.get(name) ?? new Set()).add(file));
    }
  }
  const shared = [...homes].filter(([, files]) => files.size > 1).map(([name, files]) => `.${name}: ${[...files].join(', ')}`);
  expect(shared).toEqual([]);
});
