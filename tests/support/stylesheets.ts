import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Rule, type Selector, type SelectorComponent, transform } from 'lightningcss';
import { root } from './playbook.ts';

/** Every stylesheet of ours, by its path in the repository. */
export function ownStylesheets(): Map<string, string> {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  return new Map(files.map((file) => [`src/${file.replaceAll('\\', '/')}`, readFileSync(join(root, 'src', file), 'utf8')]));
}

/** The selectors of all rules of a stylesheet, each as its parts. */
export function selectorsOf(file: string, css: string): Selector[] {
  const found: Selector[] = [];
  transform({
    filename: file,
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style(rule) {
          found.push(...rule.value.selectors);
        },
      },
    },
  });
  return found;
}

/** The classes (`.x`), ids (`#x`) and custom elements (`x-y`) that a selector names, inside `:is()` and its like too. */
export function namesOf(selector: Selector): string[] {
  return selector.flatMap((part) => {
    if (part.type === 'class') return [`.${part.name}`];
    if (part.type === 'id') return [`#${part.name}`];
    if (part.type === 'type') return part.name.includes('-') ? [part.name] : [];
    return 'selectors' in part && part.kind !== 'host' ? part.selectors.flatMap(namesOf) : [];
  });
}

/** The parts that speak of the element itself: what stands after the last combinator. */
export function subjectOf(selector: Selector): SelectorComponent[] {
  return selector.slice(selector.findLastIndex(({ type }) => type === 'combinator') + 1);
}

/** The rules of a stylesheet that stand in nothing else. */
export function rulesOf(file: string, css: string): Rule[] {
  let found: Rule[] = [];
  transform({
    filename: file,
    code: Buffer.from(css),
    visitor: {
      StyleSheet(sheet) {
        found = sheet.rules as Rule[];
      },
    },
  });
  return found;
}

/** The file of ours that a stylesheet imports, by its path in the repository. */
export function importedFile(file: string, url: string): string {
  return posix.join(posix.dirname(file), url);
}
