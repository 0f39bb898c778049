import { ALONE, componentCalled, grammarOf, wrongPlace } from '../components.ts';
import type { Finding, Place } from '../problems/problem.ts';
import { wordsInBraces } from './braces.ts';
import { isElement, VOID } from './elements.ts';
import { plainLines, type Tag, tagsIn } from './tags.ts';

interface ParserMessage {
  reason: string;
  place?: Place | { start: Place };
  line?: number;
  column?: number;
}

/**
 * What a parser stumbled over, said as its author would: where the hand slipped, and what to write there.
 *
 * @throws what is no message of a parser
 */
export function syntaxFault(error: unknown, text: string): Finding {
  if (!isParserMessage(error)) throw error;
  const { reason } = error;
  const place = error.place
    ? 'start' in error.place
      ? error.place.start
      : error.place
    : { line: error.line ?? 1, column: error.column ?? 1 };
  return tagFault(reason, place, text) ?? braceFault(reason, place, text) ?? signFault(reason, place, text);
}

function isParserMessage(error: unknown): error is ParserMessage {
  return typeof error === 'object' && error !== null && 'reason' in error && typeof error.reason === 'string';
}

function finding({ line, column }: Place, message: string, fix: string): Finding {
  return { line, column, rule: 'syntax', message, fix };
}

/** A tag that is not closed, closes nothing, or closes another one. */
function tagFault(reason: string, place: Place, text: string): Finding | undefined {
  const unclosed = /^Expected a closing tag for `<([^>]*)>` \((\d+):(\d+)/.exec(reason);
  if (unclosed) {
    const [, name = '', line, column] = unclosed;
    return unclosedFault(name, { line: Number(line), column: Number(column) }, undefined, text);
  }
  const crossed =
    /^Unexpected (?:closing tag|closing slash) `?<?\/?([\w.]*)>?`?, expected corresponding (?:closing|MDX JSX) tag for `<([^>]*)>` \((\d+):(\d+)/.exec(
      reason,
    );
  if (crossed) {
    const [, closing = '', name = '', line, column] = crossed;
    return unclosedFault(name, { line: Number(line), column: Number(column) }, { name: closing, ...place }, text);
  }
  if (!/^Unexpected closing slash `\/` in tag, expected an open tag first/.test(reason)) return undefined;
  const at = { line: place.line, column: Math.max(1, place.column - 1) };
  return strayFault(at, text);
}

/**
 * @param open where the tag stands that nothing closes
 * @param close what closes in its place; nothing where the page ends
 */
function unclosedFault(name: string, open: Place, close: (Place & { name: string }) | undefined, text: string): Finding {
  const lines = plainLines(text);
  const tags = tagsIn(lines);
  const written = (lines[open.line - 1] ?? '').slice(open.column - 1);
  if (VOID.test(name) || ALONE.includes(name)) {
    const whole = /^<[^>\n]*[^>\n/\s](?=\s*>)/.exec(written)?.[0] ?? `<${name}`;
    return finding(open, `\`<${name}>\` has no end of its own`, `write a slash at its end: \`${whole} />\``);
  }
  const meant = componentCalled(name);
  if (meant && meant !== name)
    return finding(open, `There is no component \`<${name}>\``, `write \`<${meant}>\` and \`</${meant}>\`: capitals count`);
  const [, parts = ''] = /^<([A-Za-z][\w ]*)>/.exec(written) ?? [];
  const joined = parts.includes(' ') ? componentCalled(parts.replaceAll(' ', '')) : undefined;
  if (joined) return finding(open, `There is no component \`<${parts}>\``, `write \`<${joined}>\`, without a blank`);
  if (!grammarOf(name) && !isElement(name)) {
    const [whole = `<${name}>`] = /^<[^<>\n]*>/.exec(written) ?? [];
    const near = close && grammarOf(close.name) ? close.name : undefined;
    return near
      ? finding(open, `\`</${near}>\` of line ${close?.line} does not close \`<${name}>\``, `write \`<${near}>\``)
      : finding(
          open,
          `\`${whole}\` is read as a tag, and there is none of this name`,
          `write \`\\${whole}\` where the signs are meant, or \`[${whole.slice(1, -1)}]\` for what is to be filled in`,
        );
  }
  if (grammarOf(name) && isAgain(name, open, tags))
    return finding(open, `\`<${name}>\` is open already`, `write \`</${name}>\`, with a slash, to close it`);
  const slip = grammarOf(name) ? whereOpen(name, open, close, tags, lines) : undefined;
  if (slip?.again) return finding(slip, `\`<${name}>\` is open already`, `write \`</${name}>\`, with a slash, to close it`);
  if (slip)
    return finding(
      slip,
      `\`<${name}>\` of line ${open.line} is still open here`,
      `write \`</${name}>\` on a line of its own above this line`,
    );
  const what = close ? `\`<${name}>\` is not closed before \`</${close.name}>\` of line ${close.line}` : `\`<${name}>\` is never closed`;
  const fix = standsAlone(lines[open.line - 1] ?? '', open.column)
    ? `write \`</${name}>\` on a line of its own, with a blank line before it`
    : `write \`</${name}>\` behind the words that it is around, in the same paragraph`;
  return finding(open, what, fix);
}

/** Does nothing but the tag stand on its line? What begins within a paragraph has to end in it. */
function standsAlone(line: string, column: number): boolean {
  return /^[\s>]*$/.test(line.slice(0, column - 1)) && /^<[^<>]*>?\s*$/.test(line.slice(column - 1));
}

/** Is it the second of two that open, of which the first is not closed? */
function isAgain(name: string, open: Place, tags: readonly Tag[]): boolean {
  const before = tags.findLast(
    (tag) => tag.name === name && (tag.line < open.line || (tag.line === open.line && tag.column < open.column)),
  );
  return before?.does === 'opens';
}

/** Where it must have been closed: at the first that cannot stand in it. */
function whereOpen(
  name: string,
  open: Place,
  close: Place | undefined,
  tags: readonly Tag[],
  lines: readonly string[],
): (Place & { again?: true }) | undefined {
  const inside = tags.filter(({ line, column }) => line > open.line || (line === open.line && column > open.column));
  const before = (place: Place) => !close || place.line < close.line || (place.line === close.line && place.column <= close.column);
  const stack = [name];
  let found: (Place & { again?: true }) | undefined;
  // What a component holds ends, and something else begins.
  let held = false;
  const ends: number[] = [];
  for (const tag of inside) {
    if (tag.does === 'closes') {
      if (stack.length > 1 && stack.at(-1) === tag.name) {
        stack.pop();
        if (stack.length === 1) {
          held = true;
          ends.push(tag.line);
        }
        continue;
      }
      found = tag;
      break;
    }
    const closed = inside.some((other) => other.does === 'closes' && other.name === tag.name);
    if (tag.name === name && tag.does === 'opens' && !closed && before(tag)) return { line: tag.line, column: tag.column, again: true };
    if (wrongPlace(tag.name, stack) === name || (tag.name === name && grammarOf(tag.name))) {
      found = tag;
      break;
    }
    if (tag.does === 'opens') stack.push(tag.name);
  }
  const last = Math.min(found?.line ?? lines.length + 1, close?.line ?? lines.length + 1);
  for (let line = open.line + 1; line < last; line++) {
    const written = lines[line - 1] ?? '';
    if (/^#{1,6} /.test(written) && name !== 'CoachGuide') return { line, column: 1 };
    const after = held && ends.some((end) => end < line) && /^\s*[^\s<]/.test(written);
    if (name === 'TalkTrack' && after && !between(line, open, inside)) return { line, column: 1 };
    if (/^(?:Steps|Checklist)$/.test(name) && afterList(line, open, lines)) return { line, column: 1 };
  }
  return found && { line: found.line, column: found.column };
}

/** Does the line stand between a tag that opens and the one that closes it? */
function between(line: number, open: Place, inside: readonly Tag[]): boolean {
  let depth = 0;
  for (const tag of inside) {
    if (tag.line > line || tag.line < open.line) break;
    if (tag.does === 'opens') depth++;
    if (tag.does === 'closes') depth--;
  }
  return depth > 0;
}

/** Has the list above ended, and does something else begin in this line? */
function afterList(line: number, open: Place, lines: readonly string[]): boolean {
  const written = lines[line - 1] ?? '';
  const above = lines.slice(open.line, line - 1);
  const item = /^(?:[-*+]|\d{1,9}[.)])[ \t]/;
  return (
    above.some((text) => item.test(text)) &&
    above.at(-1)?.trim() === '' &&
    written.trim() !== '' &&
    !/^[ \t]/.test(written) &&
    !item.test(written)
  );
}

/** A closing tag without an opening one. */
function strayFault(at: Place, text: string): Finding {
  const tags = tagsIn(plainLines(text));
  const index = tags.findIndex(({ line, column }) => line === at.line && column === at.column);
  const name = tags[index]?.name ?? '';
  // What must stand in it, right above: the opening tag belongs before the first of them.
  let first: Tag | undefined;
  for (const tag of tags.slice(0, Math.max(0, index)).toReversed()) {
    if (tag.name === name) break;
    if (grammarOf(tag.name)?.inside?.includes(name)) first = tag;
  }
  if (first)
    return finding(
      first,
      `\`<${first.name}>\` stands outside \`<${name}>\`, which line ${at.line} closes`,
      `write \`<${name}>\` on a line of its own above this line`,
    );
  return finding(at, `\`</${name}>\` closes a tag that is not open`, `take it out, or write \`<${name}>\` above what belongs to it`);
}

/** A brace that begins no comment. */
function braceFault(reason: string, place: Place, text: string): Finding | undefined {
  if (!/brace|acorn|expression/i.test(reason)) return undefined;
  const open = openBrace(text, place);
  if (/acorn/i.test(reason)) {
    const [, words] = /^\{([^{}\n]+)\}/.exec((text.split('\n')[open.line - 1] ?? '').slice(open.column - 1)) ?? [];
    const said = (words === undefined ? undefined : wordsInBraces(words)) ?? {
      message: 'A page cannot hold an expression in `{ }`, and this is none',
      fix: 'write `\\{` for a brace in the text, or `{/* … */}` for a comment',
    };
    return finding(open, said.message, said.fix);
  }
  return finding(open, 'A `{` opens an expression that is not complete', 'close it with `}`, or write `\\{` for a brace in the text');
}

/** A sign where none may stand: in a tag, or behind a `<` that begins none. */
function signFault(reason: string, place: Place, text: string): Finding {
  const line = text.split('\n')[place.line - 1] ?? '';
  const before = line.slice(0, place.column - 1);
  const tag = before.lastIndexOf('<');
  const whole = /^<[^<>]*>?/.exec(line.slice(tag))?.[0] ?? '';
  const curly = /^Unexpected character `([“”„‟‘’‚«»])`/.exec(reason)?.[1];
  if (curly && /attribute/.test(reason))
    return finding(
      place,
      `\`${curly}\` is no quote mark that begins or ends a value`,
      `write straight quotes: \`${/\w+=[“”„‟‘’‚«»][^“”„‟‘’‚«»]*[“”„‟‘’‚«»]?/.exec(whole)?.[0].replace(/[“”„‟‘’‚«»]/g, '"') ?? 'id="…"'}\``,
    );
  if (/character `!`/.test(reason)) return finding(place, 'A comment in HTML form cannot stand in MDX', 'write `{/* comment */}`');
  const value = /([\w-]+)=$/.exec(before)?.[1];
  if (/attribute value/.test(reason) && value)
    return finding(
      place,
      `The value of \`${value}\` stands without quotes`,
      `write \`${value}="${/^[^\s<>/"]*/.exec(line.slice(place.column - 1))?.[0] ?? '…'}"\``,
    );
  if (/end of file in attribute value/.test(reason)) return quoteFault(text) ?? strange(reason, place);
  const address = /^<(?:(https?:\/\/[^<>\s]+)|([^<>\s@]+@[^<>\s@]+))>/.exec(line.slice(tag));
  if (address) {
    const written = address[1] ?? address[2] ?? '';
    return finding(
      { line: place.line, column: tag + 1 },
      `The address stands between \`<\` and \`>\``,
      `write it alone, \`${written}\`, or \`[words](${address[1] ? '' : 'mailto:'}${written})\``,
    );
  }
  if (/before (?:local )?name/.test(reason) && tag >= 0) {
    const [sign = '<'] = /^<[^\s<>]{0,20}?(?=[.,;:!?)]*(?:[\s<>]|$))/.exec(line.slice(tag)) ?? [];
    return finding(
      { line: place.line, column: tag + 1 },
      `\`${sign}\` is read as the beginning of a tag`,
      `write \`\\${sign}\` for a less-than sign`,
    );
  }
  return strange(reason, place);
}

function strange(reason: string, place: Place): Finding {
  return finding(
    place,
    `This is no valid MDX: ${reason.split('\n')[0]?.replace(/\.$/, '')}`,
    'write `\\<` for a less-than sign in the text, and close every tag',
  );
}

/** The tag whose value has no second quote mark: its line has an odd number of them. */
function quoteFault(text: string): Finding | undefined {
  for (const [index, line] of plainLines(text).entries()) {
    const [, before = '', name = '', value = ''] = /^(.*<[A-Za-z][^<>]*?)\b([\w-]+)="([^"<>]*)>/.exec(line) ?? [];
    if (name === '' || (before.match(/"/g)?.length ?? 0) % 2 === 1) continue;
    return finding(
      { line: index + 1, column: before.length + 1 },
      `The value of \`${name}\` has no closing quote mark`,
      `write \`${name}="${value.replace(/\s*\/$/, '')}"\``,
    );
  }
  return undefined;
}

/** The parser notices a missing brace at the end of the text; the author looks for where it was opened. */
function openBrace(text: string, noticed: Place): Place {
  const lines = text.split('\n').slice(0, noticed.line);
  let depth = 0;
  for (let line = lines.length - 1; line >= 0; line--) {
    const content = lines[line] ?? '';
    const end = line === noticed.line - 1 ? Math.min(noticed.column, content.length) : content.length;
    for (let column = end - 1; column >= 0; column--) {
      if (content[column] === '}' && content[column - 1] !== '\\') depth++;
      if (content[column] === '{' && content[column - 1] !== '\\' && depth-- === 0) return { line: line + 1, column: column + 1 };
    }
  }
  return noticed;
}
