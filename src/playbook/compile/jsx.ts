import { COMPONENTS, componentCalled, grammarOf, wrongPlace } from '../components.ts';
import type { Notes, PageOptions } from '../model/compiled.ts';
import { didYouMean, suggest } from '../problems/suggest.ts';
import { isElement } from '../tree/elements.ts';
import { findingAt, isComponent, type Jsx } from '../tree/nodes.ts';
import { allowedAttribute, allowedElement } from './allowed.ts';

/**
 * Checks a component or an HTML element against the grammar: name, attributes, place.
 *
 * @param around names of the components that it stands in
 */
export function checkJsx(node: Jsx, around: readonly string[], options: PageOptions, notes: Notes): void {
  const say = (message: string, fix?: string, rule = 'component') => notes.findings.push(findingAt(node, rule, message, fix));
  for (const item of node.attributes) {
    if (item.type === 'mdxJsxExpressionAttribute' || (item.value && typeof item.value === 'object')) {
      notes.code = true;
      if (!options.code) {
        const name = item.type === 'mdxJsxAttribute' ? item.name : '…';
        say(`An attribute of \`<${node.name ?? ''}>\` is an expression`, `write its value as text: \`${name}="…"\``, 'code');
      }
    }
  }
  if (node.name === null) return;
  const called = grammarOf(node.name) || isElement(node.name) ? undefined : componentCalled(node.name);
  if (called && !options.code) {
    say(`There is no component \`<${node.name}>\``, `write \`<${called}>\` and \`</${called}>\`: capitals count`);
    node.name = called;
  }
  if (!isComponent(node)) {
    htmlElement(node, node.name, say);
    return;
  }
  const grammar = grammarOf(node.name);
  if (!grammar) {
    // A page with code may import components of its own.
    if (options.code) return;
    say(`There is no component \`<${node.name}>\``, calloutOf(node.name) ?? didYouMean(node.name, Object.keys(COMPONENTS)));
    // What it holds stands where it was meant to.
    const near = suggest(node.name, Object.keys(COMPONENTS));
    if (near !== undefined) node.name = near;
    return;
  }
  const outer = wrongPlace(node.name, around);
  if (outer !== undefined) {
    say(
      `\`<${node.name}>\` cannot stand in \`<${outer}>\``,
      `close that one first: write \`</${outer}>\` on a line of its own above this line`,
    );
    return;
  }
  if (grammar.inside && !grammar.inside.some((name) => around.includes(name))) {
    const places = grammar.inside.map((name) => `\`<${name}>\``).join(' or ');
    say(`\`<${node.name}>\` stands outside ${places}`, `put it between the opening and the closing tag of ${places}`);
  }
  const written = new Set<string>();
  for (const item of node.attributes) {
    if (item.type !== 'mdxJsxAttribute') continue;
    if (written.has(item.name)) say(`\`<${node.name}>\` has \`${item.name}\` twice`, 'keep one of the two');
    const rule = Object.hasOwn(grammar.attributes, item.name) ? grammar.attributes[item.name] : undefined;
    // An attribute without a value counts as missing where one is needed.
    if (!rule?.required || rule.form || item.value) written.add(item.name);
    if (!rule) {
      say(`\`<${node.name}>\` has no attribute \`${item.name}\``, didYouMean(item.name, Object.keys(grammar.attributes)) ?? 'take it out');
    } else if ((typeof item.value !== 'object' || item.value === null) && rule.form && !rule.form.pattern.test(item.value ?? '')) {
      const meant = idOf(item.value ?? '');
      const fix =
        item.name === 'id' && rule.form.pattern.test(meant) ? `write letters, digits and hyphens: \`id="${meant}"\`` : rule.form.fix;
      say(`\`${item.name}="${item.value ?? ''}"\` is no value for \`<${node.name}>\``, fix);
    }
  }
  for (const [name, { required, about }] of Object.entries(grammar.attributes)) {
    if (required && !written.has(name)) {
      const own = name === 'id' && node.name !== 'Evidence';
      say(
        `\`<${node.name}>\` needs \`${name}\``,
        own ? 'add one that nothing else has, and keep it: `id="first-minute"`' : `add \`${name}="…"\`: ${about}`,
      );
    }
  }
}

/** `Leave with a date` → `leave-with-a-date`. */
function idOf(written: string): string {
  return written
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Other generators have components for what is a quote here. */
function calloutOf(name: string): string | undefined {
  const [, kind] = /^(Note|Tip|Important|Warning|Caution|Callout|Info|Alert|Admonition)$/.exec(name) ?? [];
  if (kind === undefined) return undefined;
  return `write a callout: \`> [!${/^(?:Callout|Info|Alert|Admonition)$/.test(kind) ? 'NOTE' : kind.toUpperCase()}]\` and, below it, \`> …\``;
}

/** HTML in MDX is written on purpose, so what may not stand there is an error, not something to take out quietly. */
function htmlElement(node: Jsx, name: string, say: (message: string, fix?: string, rule?: string) => void): void {
  if (!allowedElement(name) || name === 'input') {
    const fix = /^(?:iframe|video|embed|object)$/.test(name)
      ? 'write `<Video src="https://…" title="What it shows" />`: it becomes a link to the film'
      : 'use Markdown or a component';
    say(`The HTML element \`<${name}>\` cannot stand in a page`, fix, 'html');
    node.name = 'span';
    node.attributes = [];
    return;
  }
  node.attributes = node.attributes.filter((item) => {
    if (item.type !== 'mdxJsxAttribute' || (typeof item.value === 'object' && item.value !== null)) return true;
    if (allowedAttribute(name, item.name, item.value ?? '')) return true;
    // An address is judged by what it begins with; the attribute itself is fine.
    if (allowedAttribute(name, item.name, 'https://chalktalk.example/'))
      say(
        `\`${item.name}="${item.value ?? ''}"\` is no address that a page may hold`,
        'link to a page, a file or an https:// address',
        'html',
      );
    else say(`\`${item.name}\` cannot stand on \`<${name}>\``, 'take it out', 'html');
    return false;
  });
}
