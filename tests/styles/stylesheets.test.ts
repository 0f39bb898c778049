import { expect, test } from 'vitest';
import { importedFile, namesOf, ownStylesheets, rulesOf, selectorsOf, subjectOf } from '../support/stylesheets.ts';

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

const ORDER = 'src/styles/layers.css';
const layers = rulesOf(ORDER, sheets.get(ORDER) ?? '').flatMap((rule) => (rule.type === 'layer-statement' ? rule.value.names.flat() : []));

/** What a stylesheet and those that it imports say outside of the layers. Fonts do not take part in the cascade. */
function unlayered(file: string): string[] {
  return rulesOf(file, sheets.get(file) ?? '').flatMap((rule) => {
    if (rule.type === 'layer-statement' || rule.type === 'font-face') return [];
    if (rule.type === 'layer-block') return layers.includes(rule.value.name?.join('.') ?? '') ? [] : [`${file}: @layer ${rule.value.name}`];
    if (rule.type !== 'import') return [`${file}: ${rule.type}`];
    const { layer, url } = rule.value;
    if (!layer) return unlayered(importedFile(file, url));
    return layers.includes(layer.join('.')) ? [] : [`${file}: layer(${layer})`];
  });
}

test('every rule lies in a layer that has its place in the order', () => {
  const imported = new Set<string>();
  for (const [file, css] of sheets)
    for (const rule of rulesOf(file, css)) if (rule.type === 'import') imported.add(importedFile(file, rule.value.url));
  const entries = [...sheets.keys()].filter((file) => !imported.has(file));
  expect(layers.length).toBeGreaterThan(5);
  expect(entries.length).toBeGreaterThan(10);
  expect(entries.flatMap(unlayered)).toEqual([]);
});

test('a stylesheet says the order of the layers before it uses one, whichever of them a page loads first', () => {
  const silent: string[] = [];
  for (const [file, css] of sheets) {
    // The launch page of a package loads it behind the stylesheets of the pages, as it is written.
    if (file === 'src/apps/lms/lms.css') continue;
    const [first, ...rest] = rulesOf(file, css);
    const layered = [first, ...rest].some((rule) => rule?.type === 'layer-block' || (rule?.type === 'import' && rule.value.layer));
    if (layered && !(first?.type === 'import' && importedFile(file, first.value.url) === ORDER)) silent.push(file);
  }
  expect(silent).toEqual([]);
});

const SIDES = /^(?:(?:margin|padding|border|inset)-(?:left|right)\b.*|left|right|border-(?:top|bottom)-(?:left|right)-radius)$/;

/** Values of a declaration, where brackets hold together what is in them. */
function valuesOf(text: string): string[] {
  let open = 0;
  const dividers = text.replace(/[()\s]/g, (sign) => {
    open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
    return /\s/.test(sign) && open === 0 ? '\n' : sign;
  });
  return dividers.split(/\n+/);
}

/** Does a declaration say something of left and right that is not the same on both sides? */
function hasSides(property: string, value: string): boolean {
  if (SIDES.test(property)) return true;
  const [, right, , left] = valuesOf(value);
  if (/^(?:margin|padding|inset|border-(?:style|color))$/.test(property)) return left !== undefined && left !== right;
  if (property === 'border-radius') return new Set(valuesOf(value)).size > 1;
  if (property === 'box-shadow') return /^(?:inset )?-?(?!0\b)[\d.]/.test(value);
  return /^(?:text-align|float|clear)$/.test(property) && /^(?:left|right)$/.test(value);
}

test('a page that runs from right to left is the mirror image: nothing is said of left and right', () => {
  const found: string[] = [];
  for (const [file, css] of sheets) {
    const rules = [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{};]+)\{([^{}]*)\}/g)];
    const selectors = rules.map(([, selector = '']) => selector.trim());
    for (const [at, [, , body = '']] of rules.entries()) {
      const selector = selectors[at] ?? '';
      // What says it for one direction has said it for both.
      if (/rtl/.test(selector) || selectors.some((each) => each.includes('rtl') && each.includes(selector))) continue;
      for (const [, property = '', value = ''] of body.matchAll(/([\w-]+):\s*([^;]+);/g))
        if (hasSides(property, value)) found.push(`${file}: ${selector} { ${property}: ${value} }`);
    }
  }
  expect(found).toEqual([]);
});
