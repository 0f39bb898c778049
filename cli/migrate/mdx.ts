import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { parse } from '../../src/playbook/tree/parse.ts';
import { visit } from '../../src/playbook/tree/walk.ts';
import { CLOSE_MARK, openMark } from './alerts.ts';
import type { Draft, Edit } from './draft.ts';
import { type HtmlTag, tagAt } from './html-tags.ts';
import { address, plain } from './inline.ts';
import { leftWords } from './left-words.ts';
import type { TakeDown } from './notes.ts';
import { matches } from './protect.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Makes Markdown of MDX: imports, exports and expressions go, components leave what is in them, elements of HTML stay.
 * What is lost is taken down. A text that is no valid MDX loses its imports and is else left to the steps for Markdown.
 */
export function convertMdx(draft: Draft, takeDown: TakeDown): void {
  if (!/[{<]|^(import|export)\b/m.test(draft.text)) return;
  const parsed = parse(masked(draft.text), 'mdx');
  if ('finding' in parsed) {
    const { line, column, message } = parsed.finding;
    const start = draft.text.split('\n', line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    takeDown(draft.placeOf(start + column - 1), 'A page is no valid MDX: it was read as Markdown', message);
    withoutImports(draft, takeDown);
    return;
  }
  const edits: Edit[] = [];
  const dedents = new Map<number, Edit>();
  const note = (node: Nodes, what: string) => {
    const { start, end } = span(node);
    takeDown(draft.placeOf(start), what, draft.text.slice(start, end).replace(/\s+/g, ' '));
  };
  visit(parsed.tree, (node, ancestors) => {
    const { start, end } = span(node);
    switch (node.type) {
      case 'mdxjsEsm':
        note(node, 'An import or export was left out');
        edits.push({ start, end, text: '' });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression': {
        const text = expressionText(node.value);
        if (text === undefined) note(node, 'An expression was left out');
        edits.push({ start, end, text: text ?? '' });
        break;
      }
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        withAllWords(node, draft.text, edits, (what) => note(node, what), labelsAround(ancestors, draft.text));
        if (node.type === 'mdxJsxFlowElement') dedent(node, ancestors, draft.text, dedents);
    }
  });
  draft.apply([...edits, ...[...dedents.values()].filter(({ start }) => !edits.some((edit) => edit.start < start && start < edit.end))]);
}

function span(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Docusaurus allows three things that MDX does not; for its parser they are covered by as many other signs. */
function masked(text: string): string {
  const edits = [
    ...matches(text, /\{#[\w:.-]+\}/g, []),
    ...matches(text, /<!--[\s\S]*?-->/g, []),
    ...matches(text, /<(?:https?:\/\/|mailto:)[^\s>]*>|<[\w.+-]+@[\w.-]+>/g, []),
  ].toSorted((a, b) => a.index - b.index);
  let out = '';
  let done = 0;
  for (const match of edits) {
    if (match.index < done) continue;
    out += text.slice(done, match.index) + match[0].replace(/[^\r\n]/g, 'x');
    done = match.index + match[0].length;
  }
  return out + text.slice(done);
}

function withoutImports(draft: Draft, takeDown: TakeDown): void {
  const edits: Edit[] = [];
  for (const match of matches(
    draft.text,
    /^(?:import\s+(?:[\w*{}\s,$]+\s+from\s+)?['"][^'"\n]+['"];?|export\s+(?:const|default|function)\b.*)[ \t]*$/gm,
  )) {
    takeDown(draft.placeOf(match.index), 'An import or export was left out', match[0].replace(/\s+/g, ' '));
    edits.push({ start: match.index, end: match.index + match[0].length, text: '' });
  }
  draft.apply(edits);
}

/** What an expression says, where it is nothing but text: `{'words'}`; of a comment, the comment. */
function expressionText(value: string): string | undefined {
  const written = value.trim();
  if (written === '') return '';
  const comment = /^\/\*([\s\S]*)\*\/$/.exec(written)?.[1];
  if (comment !== undefined) {
    const id = /^\s*(#[\w:.-]+)\s*$/.exec(comment)?.[1];
    return id ? `{${id}}` : `<!--${comment.replace(/--+/g, '-')}-->`;
  }
  const text = /^(['"`])([^\\]*)\1$/s.exec(written)?.[2];
  return text === undefined || text.includes('${') ? undefined : text;
}

/** The text of an attribute; of `require('./a.png').default` and `useBaseUrl('/a.png')` the path. */
function valueOf(tag: HtmlTag, ...names: string[]): string | undefined {
  for (const name of names) {
    const found = tag.attributes.find((attribute) => attribute.name === name);
    if (!found) continue;
    const value = found.expression ? literal(found.value ?? '') : found.value;
    if (value !== undefined) return value;
  }
  return undefined;
}

function literal(expression: string): string | undefined {
  const written = expression.trim();
  const path = /^(?:require|useBaseUrl)\(\s*['"]([^'"]+)['"]\s*\)(?:\.default)?$/.exec(written)?.[1];
  return path ?? expressionText(written) ?? /^\d+$/.exec(written)?.[0];
}

const WRAPPERS = /^(Tabs|Steps|Columns?|Cards?|CardGroup|CodeGroup|AccordionGroup|React\.Fragment|Fragment|BrowserOnly|Layout|Box|Grid)?$/;

/** What `<Tabs values={[{ value: 'a', label: 'First' }]}>` calls its tabs, by their values. */
function labelsIn(tag: HtmlTag): Map<string, string> {
  const found = new Map<string, string>();
  const values = tag.attributes.find(({ name, expression }) => name === 'values' && expression)?.value ?? '';
  for (const [, object = ''] of values.matchAll(/\{([^{}]*)\}/g)) {
    const field = (name: string) => new RegExp(`\\b${name}['"]?\\s*:\\s*(['"\`])((?:(?!\\1)[^\\\\])*)\\1`).exec(object)?.[2];
    const [value, label] = [field('value'), field('label')];
    if (value !== undefined && label !== undefined) found.set(value, label);
  }
  return found;
}

/** Those of the tabs that an element stands in. */
function labelsAround(ancestors: readonly Nodes[], text: string): Map<string, string> {
  const around = ancestors.findLast(
    (each) => (each.type === 'mdxJsxFlowElement' || each.type === 'mdxJsxTextElement') && each.name === 'Tabs',
  );
  const tag = around && tagAt(text, span(around).start, true);
  return tag ? labelsIn(tag) : new Map();
}

/**
 * What becomes of the tags of an element, and of the words in its attributes: a title that nothing says stands above what
 * is in it, other words below.
 */
function withAllWords(node: Jsx, text: string, edits: Edit[], note: (what: string) => void, labels: ReadonlyMap<string, string>): void {
  const made: Edit[] = [];
  element(node, text, made, note, labels);
  const open = tagAt(text, span(node).start, true);
  const [first] = made;
  if (open && first && !/^[a-z]/.test(node.name ?? '')) {
    const args = open.attributes.map(({ name }) => [name, valueOf(open, name) ?? ''] as const);
    const { titles, texts } = leftWords(Object.fromEntries(args), made.map((edit) => edit.text).join(''));
    const bold = titles.map((title) => `**${plain(title.replace(/\*\*/g, ''))}**`);
    const last = made.length > 1 ? made[1] : undefined;
    if (!last) first.text = [first.text, ...bold, ...texts.map(plain)].filter((part) => part !== '').join(' – ');
    else if (node.type === 'mdxJsxTextElement') {
      first.text = [...bold, first.text].join(' ');
      last.text = [last.text, ...texts.map(plain)].join(' ');
    } else {
      if (bold.length > 0) first.text += `${first.text === '' || first.text.endsWith('\n') ? '' : '\n'}${bold.join(' – ')}\n\n`;
      if (texts.length > 0) last.text = `\n\n${texts.map(plain).join('\n\n')}\n\n${last.text}`;
    }
    const inner = text.slice(open.end, span(node).end);
    const labelled = [...labelsIn(open).keys()].every((tab) => inner.includes(`value="${tab}"`) || inner.includes(`value='${tab}'`));
    for (const { name, value, expression } of open.attributes)
      if (name === 'values' && labelled && labelsIn(open).size > 0) continue;
      else if (expression && value !== undefined && valueOf(open, name) === undefined && /(['"`])[^'"`]*\p{L}{2}[^'"`]*\1/u.test(value))
        note(`An attribute of \`<${open.name}>\` that is an expression was left out`);
  }
  edits.push(...made);
}

/** What becomes of the tags of an element; its children are visited by themselves. */
function element(node: Jsx, text: string, edits: Edit[], note: (what: string) => void, labels: ReadonlyMap<string, string>): void {
  const { start, end } = span(node);
  const open = tagAt(text, start, true);
  if (!open) return;
  const closeStart = open.selfClosing ? end : text.lastIndexOf('</', end - 1);
  const flow = node.type === 'mdxJsxFlowElement';
  const name = node.name ?? '';
  const replace = (before: string, after = '') => {
    edits.push({ start, end: open.end, text: before });
    if (!open.selfClosing) edits.push({ start: closeStart, end, text: after });
  };
  const whole = (instead: string) => edits.push({ start, end, text: instead });
  const indent = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, start))?.[1] ?? '';
  const line = (words: string) => `${words}\n${/^[ \t]*\n/.test(text.slice(open.end)) ? '' : `\n${indent}`}`;
  const value = valueOf(open, 'value') ?? '';
  const title = valueOf(open, 'title', 'label', 'summary', 'header', 'caption');
  if (/^[a-z]/.test(name)) {
    html(open, closeStart, flow, text, edits, note);
    return;
  }
  if (WRAPPERS.test(name)) replace('');
  else if (/^(TabItem|Tab)$/.test(name))
    replace(line(`**${plain(valueOf(open, 'label', 'title') ?? labels.get(value) ?? (value || 'Tab'))}**`));
  else if (/^(Step|Accordion|AccordionItem|Details|Expandable)$/.test(name) && flow && title) replace(line(`**${plain(title)}**`));
  else if (/^(Admonition|Callout|Alert|Note|Tip|Info|Warning|Caution|Danger|Aside)$/.test(name) && flow && !open.selfClosing) {
    const kind = /^(Admonition|Callout|Alert|Aside)$/.test(name) ? (valueOf(open, 'type', 'kind', 'variant', 'intent') ?? 'note') : name;
    const oneLine = !text.slice(open.end, closeStart).includes('\n');
    replace(openMark(kind, title) + (oneLine ? `\n${indent}` : ''), (oneLine ? `\n${indent}` : '') + CLOSE_MARK);
  } else if (/^(Link|NavLink|Button|LinkButton)$/.test(name) && !open.selfClosing && valueOf(open, 'to', 'href', 'link')) {
    replace('[', `](${address(valueOf(open, 'to', 'href', 'link') ?? '')})`);
  } else if (/^(Image|Img|Figure|ThemedImage|IdealImage|ZoomImage)$/i.test(name) && valueOf(open, 'src', 'img', 'url')) {
    whole(`![${plain(valueOf(open, 'alt', 'caption') ?? '')}](${address(valueOf(open, 'src', 'img', 'url') ?? '')})`);
  } else if (/^(Card|LinkCard|DocCard)$/.test(name) && valueOf(open, 'href', 'to', 'link') && title) {
    const link = `[${plain(title)}](${address(valueOf(open, 'href', 'to', 'link') ?? '')})`;
    if (open.selfClosing) whole(link);
    else replace(flow ? line(link) : `${link} `);
  } else if (
    /^(Video|ReactPlayer|YouTube|Youtube|Vimeo|Loom|LiteYouTubeEmbed|YoutubeEmbed|iframe)$/i.test(name) &&
    valueOf(open, 'src', 'url', 'id', 'videoId')
  ) {
    const to = valueOf(open, 'src', 'url', 'id', 'videoId') ?? '';
    whole(`[${plain(title ?? 'Video')}](${/^[\w-]{11}$/.test(to) ? `https://www.youtube.com/watch?v=${to}` : address(to)})`);
  } else if (open.selfClosing) {
    note(`A component \`<${name}>\` was left out`);
    whole('');
  } else {
    note(`A component \`<${name}>\` was taken out, what is in it was kept`);
    replace('');
  }
}

/** Elements of HTML keep their tags, in the spelling of HTML; Markdown in them needs blank lines around it. */
function html(open: HtmlTag, closeStart: number, flow: boolean, text: string, edits: Edit[], note: (what: string) => void): void {
  for (const attribute of open.attributes) {
    if (attribute.name === 'className') edits.push({ start: attribute.start, end: attribute.end, text: '' });
    else if (attribute.expression) {
      const value = attribute.name === '' ? undefined : literal(attribute.value ?? '');
      if (value === undefined && !/^(style|key|on[A-Z]\w*|ref)$/.test(attribute.name))
        note(`An attribute of \`<${open.name}>\` that is an expression was left out`);
      edits.push({
        start: attribute.start,
        end: attribute.end,
        text: value === undefined ? '' : ` ${attribute.name}="${value.replace(/"/g, '&quot;')}"`,
      });
    }
  }
  if (!flow || open.selfClosing || closeStart <= open.end) return;
  if (/^[ \t]*\n(?![ \t]*\n)/.test(text.slice(open.end))) edits.push({ start: open.end, end: open.end, text: '\n' });
  if (/[^\n]\n[ \t]*$/.test(text.slice(0, closeStart)))
    edits.push({ start: text.lastIndexOf('\n', closeStart), end: text.lastIndexOf('\n', closeStart), text: '\n' });
}

/** What is indented within a component would be code in Markdown: it moves to where the outermost component begins. */
function dedent(node: Jsx, ancestors: readonly Nodes[], text: string, edits: Map<number, Edit>): void {
  const outermost = ancestors.find((each) => each.type === 'mdxJsxFlowElement') ?? node;
  const base = (outermost.position?.start.column ?? 1) - 1;
  const own = (node.position?.start.column ?? 1) - 1;
  const { start, end } = span(node);
  const lines: { at: number; indent: number }[] = [];
  for (let at = text.indexOf('\n', start) + 1; at > 0 && at < end; at = text.indexOf('\n', at) + 1) {
    const indent = /^[ \t]*/.exec(text.slice(at, at + 200))?.[0].length ?? 0;
    if (text[at + indent] !== '\n' && text[at + indent] !== '\r') lines.push({ at, indent });
  }
  const closing = text.lastIndexOf('</', end - 1);
  const content = lines.filter(({ at }) => text.indexOf('\n', at) < closing && text.indexOf('\n', at) >= 0);
  const depth = Math.min(...content.map(({ indent }) => indent));
  for (const { at, indent } of lines) {
    // The line of the closing tag is as deep as its element.
    const wish = content.some((line) => line.at === at) ? depth : own;
    const cut = Math.min(indent, Math.max(0, wish - base));
    if (cut > 0) edits.set(at, { start: at, end: at + cut, text: '' });
    else edits.delete(at);
  }
}
