import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parse } from '../../src/playbook/tree/parse.ts';
import { visit } from '../../src/playbook/tree/walk.ts';
import { Draft, type Edit } from './draft.ts';
import { letters } from './headings.ts';
import { titleFromName } from './names.ts';
import { matches } from './protect.ts';

/** A field of the front matter that becomes text: under a heading, or as what to say and what not to say. */
export interface FieldText {
  /** Name of the field. */
  field: string;
  into: 'say' | 'not' | { heading: string };
  value: unknown;
}

// Lines that begin and end a part until it is known whether the page may hold components. No text may hold these signs.
const BEGIN = '\uFDD2';
const END = '\uFDD3';

/** Whether a line stands for the beginning or the end of a part. */
export const isPartMark = (line: string): boolean => /^[\uFDD2\uFDD3]/.test(line);

/** Puts the fields that become text below the text of a page, in their order. */
export function appendFieldTexts(draft: Draft, texts: readonly FieldText[]): void {
  if (texts.length === 0) return;
  const depths = matches(draft.text, /^ {0,3}(#{1,6})[ \t]+\S/gm).map(([, signs = '']) => signs.length);
  // The first heading of the first level is the title.
  const below = depths[0] === 1 ? depths.slice(1) : depths;
  const signs = '#'.repeat(below.length === 0 ? 2 : Math.min(...below));
  const parts: string[] = [];
  const headed = new Set<string>();
  for (const { field, into, value } of texts) {
    if (typeof into !== 'string') {
      if (!headed.has(into.heading)) parts.push(`${signs} ${into.heading}`);
      headed.add(into.heading);
      const label = field.includes('.') ? `**${titleFromName(field.split('.').at(-1) ?? field)}**\n\n` : '';
      parts.push(label + listed(value));
    } else if (!headed.has('say')) {
      headed.add('say');
      const said = texts.filter((each) => typeof each.into === 'string');
      parts.push(`${BEGIN}TalkTrack`);
      for (const part of said) {
        const tag = part.into === 'say' ? 'Say' : 'Not';
        parts.push(`${BEGIN}${tag}\t${titleFromName(part.field)}`, paragraphs(part.value), `${END}${tag}`);
      }
      parts.push(`${END}TalkTrack`);
    }
  }
  const at = draft.text.length;
  draft.apply([{ start: at, end: at, text: `\n\n${parts.join('\n\n')}\n` }]);
}

/** A list as a list, a text as it is. */
function listed(value: unknown): string {
  return Array.isArray(value) ? value.map((each) => `- ${plainOf(each).replace(/\n/g, '\n  ')}`).join('\n') : plainOf(value);
}

function paragraphs(value: unknown): string {
  return Array.isArray(value) ? value.map(plainOf).join('\n\n') : plainOf(value);
}

function plainOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainOf).join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, inner]) => `${titleFromName(name)}: ${plainOf(inner)}`)
      .join('\n\n');
  return String(value ?? '').trim();
}

/** The text of a page that may hold components; nothing where what else stands in it may not stand beside them. */
export function withComponents(text: string): string | undefined {
  const parsed = parse(text, 'md');
  if ('finding' in parsed) return undefined;
  const edits: Edit[] = [];
  let fits = true;
  visit(parsed.tree, (node) => {
    const { start, end } = spanOf(node);
    const source = text.slice(start, end);
    if (node.type === 'html') {
      const comment = /^<!--([\s\S]*?)-->$/.exec(source.trim())?.[1];
      if (comment !== undefined) edits.push({ start, end, text: `{/*${comment.replaceAll('*/', '* /')}*/}` });
      else if (/^<br\s*>$/i.test(source)) edits.push({ start, end, text: '<br />' });
      else if (!/\/>$/.test(source)) fits = false;
    } else if (node.type === 'code' && !/^(`{3,}|~{3,})/.test(source)) fits = false;
    else if (node.type === 'link' && source.startsWith('<')) edits.push({ start, end, text: `[${textOf(node)}](${node.url})` });
    else if (node.type === 'text')
      for (const match of source.matchAll(/(?<!\\)[{}<]/g))
        edits.push({ start: start + match.index, end: start + match.index, text: '\\' });
  });
  if (!fits) return undefined;
  const draft = new Draft(text);
  draft.apply(edits);
  const made = draft.text
    .replace(/^\uFDD2(\w+).*$/gm, '<$1>')
    .replace(/^\uFDD3(\w+)$/gm, '</$1>')
    .replace(/^(<TalkTrack>|<\/(?:Say|Not)>)\n\n(?=<)/gm, '$1\n');
  const again = parse(made, 'mdx');
  if ('finding' in again) return undefined;
  const plain = parse(text.replace(/^[\uFDD2\uFDD3].*$/gm, ''), 'md');
  return 'tree' in plain && said(again.tree) === said(plain.tree) ? made : undefined;
}

function said(tree: Nodes): string {
  return letters(textOf(tree, { includeHtml: false }));
}

/** The text of a page without components: what to say, and what not, below the names of their fields. */
export function withoutComponents(text: string): string {
  return text.replace(/^\uFDD2(?:Say|Not)\t(.*)$/gm, '**$1**').replace(/^[\uFDD2\uFDD3].*$/gm, '');
}

function spanOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
