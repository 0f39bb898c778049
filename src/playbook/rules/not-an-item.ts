import type { Nodes, Paragraph } from 'mdast';
import type { PageView, Rule } from '../model/rule.ts';
import { ODD } from '../problems/odd-spaces.ts';
import type { Finding } from '../problems/problem.ts';
import { type Among, beginsLikeItem, linesOf, paragraphsIn } from '../tree/begins-like.ts';
import { isComponent } from '../tree/nodes.ts';
import { brokenMarkers } from '../tree/spaces.ts';

/** Components whose lists are answered, ticked or followed: a line that melts into its neighbour changes what they say. */
export const LISTED: ReadonlySet<string> = new Set(['Question', 'Scenario', 'Quiz', 'Steps', 'Checklist']);

export const notAnItem: Rule = {
  name: 'not-an-item',
  group: 'questions',
  severity: 'error',
  fixed: true,
  mends: true,
  finds:
    'A line of a question, a scenario, a quiz, a checklist or steps that begins like an item of a list, or holds a box, and is no item.',
  why: 'It melts into the line above it: a question with two right answers becomes one with a single right answer, and nobody sees why.',
  wrong: `<Question id="why-wait">

Why do you wait? Choose all that apply.

- [x] They add what matters
  > The second sentence is the true one.
-[x] You hear how they feel
  > That too.
- [ ] It sounds polite
  > It does. That is not why.

Silence is the cheapest question there is.

</Question>`,
  right: `<Question id="why-wait">

Why do you wait? Choose all that apply.

- [x] They add what matters
  > The second sentence is the true one.
- [x] You hear how they feel
  > That too.
- [ ] It sounds polite
  > It does. That is not why.

Silence is the cheapest question there is.

</Question>`,
  page: lostItems,
};

/** Lines of the page that stand in such a component, from 1. */
export function itemLines(view: PageView): Set<number> {
  const lines = new Set<number>();
  for (const node of listed(view))
    for (let line = node.position?.start.line ?? 1; line <= (node.position?.end.line ?? 0); line++) lines.add(line);
  return lines;
}

function listed(view: PageView): Nodes[] {
  return view.all('mdxJsxFlowElement').filter((node) => isComponent(node) && LISTED.has(node.name));
}

function lostItems(view: PageView): Finding[] {
  const nodes = listed(view);
  if (nodes.length === 0) return [];
  const inside = itemLines(view);
  const findings = new Map<number, Finding>();
  for (const { line, column, marker, character } of brokenMarkers(view.text, view.tree)) {
    if (!inside.has(line)) continue;
    const message = `The line begins like an item and is none: there is ${character} at \`${marker}\``;
    findings.set(line, { line, column, rule: 'not-an-item', message, fix: 'write a space in its place: `npm run check -- --fix` does' });
  }
  const lines = view.text.split(/\r?\n/);
  for (const node of nodes) {
    for (const [paragraph, among] of paragraphsIn(node))
      for (const finding of ofParagraph(paragraph, among, lines)) if (!findings.has(finding.line)) findings.set(finding.line, finding);
  }
  return [...findings.values()];
}

function* ofParagraph(paragraph: Paragraph, { margin, between }: Among, lines: readonly string[]): Iterable<Finding> {
  const texts = linesOf(paragraph, lines);
  for (const [index, { line, column, text }] of texts.entries()) {
    const among = index > 0 ? column <= margin : between;
    const found =
      wrong(text, index > 0, [texts[index - 1]?.text, texts[index + 1]?.text]) ??
      (among ? amongItems(text, index > 0) : undefined) ??
      boxInside(paragraph, line, lines);
    if (found) yield { line, column: found.column ?? column, rule: 'not-an-item', message: found.message, fix: found.fix };
  }
}

interface Wrong {
  message: string;
  fix: string;
  /** Where it is not the beginning of the line. */
  column?: number;
}

/** A hyphen that is seen at the end of a line alone. */
const SOFT = '\u00ad';
const BOX = `[\\[［][ \\t${ODD}]?[xXｘＸ✓✔]?[ \\t${ODD}]?[\\]］]|[(（][ \\t${ODD}]?[xXｘＸ✓✔ \\t${ODD}][ \\t${ODD}]?[)）](?=[ \\t${ODD}])|[☐☑☒]`;
const GLYPHS: Record<string, string> = {
  '–': 'an en dash',
  '—': 'an em dash',
  '−': 'a minus sign',
  '‒': 'a figure dash',
  '‐': 'a hyphen of another kind',
  '‑': 'a no-break hyphen',
  '―': 'a bar',
  '－': 'a full-width hyphen',
  '＊': 'a full-width asterisk',
  '＋': 'a full-width plus sign',
  [SOFT]: 'a soft hyphen (U+00AD)',
};
const DASH = `[${Object.keys(GLYPHS).join('')}]`;
const BULLET = '[•‣◦▪▫●○■□▶►➢➤∙⁃・\uf0b7\uf0a7]';

const BEGINS_WITH_BOX = new RegExp(`^(?:[-+*]|${DASH}|${BULLET})?[ \\t]*(?:${BOX})(?!\\()`, 'u');
/** A middle dot, or a letter that Word and Outlook write for a bullet of a font of signs, with the gap behind it: `o\t`. */
const PASTED = `·[ \\t${ODD}]|[o§ØüvVlnqu](?:\\t|[ ${ODD}]{3})`;
const BEGINS_WITH_BULLET = new RegExp(`^(?:${BULLET}|${PASTED})`, 'u');
const BEGINS_WITH_DASH = new RegExp(`^(?:${DASH}[ \\t${ODD}]*|[-+*])(?=[\\p{L}"'“‘«(])`, 'u');
const BEGINS_WITH_NUMBER =
  /^(?:\d{1,3}(?:[.)](?=\p{L})|[．）、](?=\S))|(?!\d)\p{Nd}{1,3}[.)．）、][ \t]*(?=\S)|[①-⓿❶-➓㉈-㉟㊱-㊿][ \t]*(?=\S))/u;
/** Letters of options as people number them: `a) Ask`. */
const BEGINS_WITH_LETTER = /^[a-hA-H]\)[ \t]+(?=\S)/;
/** Signs that look like the one of a quote. */
const BEGINS_WITH_QUOTE = /^[＞›〉»≻❯][ \t]*(?=\S)/;
const NUMBERED = /^\d{1,9}[.)][ \t]/;

/**
 * Does the text of a line begin like an item? A dash, or a number, may begin a line of a sentence that was broken there: it is
 * taken for an item where it does not begin the paragraph, or where the line beside it begins so too.
 */
function wrong(text: string, goesOn: boolean, beside: readonly (string | undefined)[]): Wrong | undefined {
  const [box] = BEGINS_WITH_BOX.exec(text) ?? [];
  if (box !== undefined) {
    const written = box.trim();
    return {
      message: `The line begins with \`${written}\` and is no item of a list`,
      fix: `begin it with \`- ${/[xXｘＸ✓✔☑☒]/.test(written) ? '[x]' : '[ ]'} \`, on a line of its own`,
    };
  }
  const [first = ''] = text;
  if (BEGINS_WITH_BULLET.test(text))
    return { message: `The line begins with \`${first}\` and is no item of a list`, fix: 'begin it with `- `, or take the sign out' };
  const alike = (pattern: RegExp) => goesOn || beside.some((other) => other !== undefined && pattern.test(other));
  if (BEGINS_WITH_DASH.test(text) && alike(BEGINS_WITH_DASH)) {
    const what = Object.hasOwn(GLYPHS, first) ? `\`${first}\`, ${GLYPHS[first]},` : `\`${first}\` without a space after it`;
    return {
      message: `The line begins with ${what} and is no item of a list`,
      fix: 'begin it with `- `; a dash of a sentence goes to the end of the line above',
    };
  }
  const [number] = BEGINS_WITH_NUMBER.exec(text) ?? [];
  if (number !== undefined && alike(BEGINS_WITH_NUMBER))
    return {
      message: `The line begins with \`${number}\` and is no item of a list`,
      fix: 'write a full stop and a space after the number: `2. `',
    };
  const [letter] = BEGINS_WITH_LETTER.exec(text) ?? [];
  if (letter !== undefined && alike(BEGINS_WITH_LETTER))
    return {
      message: `The line begins with \`${letter.trim()}\` and is no item of a list`,
      fix: 'begin it with `- [ ] ` or `- `: letters count nothing',
    };
  const [quote] = BEGINS_WITH_QUOTE.exec(text) ?? [];
  if (quote !== undefined && alike(BEGINS_WITH_QUOTE))
    return { message: `The line begins with \`${first}\` and is no quote`, fix: 'begin it with `> `' };
  const [ordered] = NUMBERED.exec(text) ?? [];
  if (ordered !== undefined)
    return {
      message: `The line begins with \`${ordered.trim()}\` and is no item of a list`,
      fix: 'begin the list with `1.`, with a blank line above it',
    };
  return undefined;
}

/** A line at the margin of a list, or between two. An arrow may begin a sentence between two lists. */
function amongItems(text: string, atMargin: boolean): Wrong | undefined {
  const found = beginsLikeItem(text, atMargin);
  return found === undefined
    ? undefined
    : {
        message: `The line begins with \`${found}\` and is no item of a list`,
        fix: 'begin it as the lines beside it: with `- [ ] `, `- ` or `2. `',
      };
}

const SECOND_BOX = /\S[ \t]+(?:[-–—•*+][ \t]*)?(\[[ xX]\])(?=[ \t]+\S)/;

/** A box behind other words: two options stand on one line. */
function boxInside(paragraph: Paragraph, line: number, lines: readonly string[]): Wrong | undefined {
  for (const child of paragraph.children) {
    const { start, end } = child.position ?? {};
    if (child.type !== 'text' || !start || !end || line < start.line || line > end.line) continue;
    const whole = lines[line - 1] ?? '';
    const from = line === start.line ? start.column - 1 : 0;
    const found = SECOND_BOX.exec(whole.slice(from, line === end.line ? end.column - 1 : undefined));
    const box = found?.[1];
    const column = from + (found ? found.index + found[0].length : 0) - (box?.length ?? 0) + 1;
    if (box) return { column, message: `A second box, \`${box}\`, stands in the line`, fix: 'give each option a line of its own' };
  }
  return undefined;
}
