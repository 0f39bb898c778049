import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { runsScript } from './addresses.ts';
import type { Blocked } from './blocked.ts';
import { hashSource, ISLAND_STYLE, isCode } from './inline-code.ts';
import { readPlain } from './read-plain.ts';
import { foreignAttributes } from './resources.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a page asks of the policy. */
export interface PageScan {
  /** Source expressions of its inline scripts. */
  scripts: string[];
  /** Source expressions of its allowed inline styles. */
  styles: string[];
  blocked: Blocked[];
}

interface Finding {
  /** Attribute that is to blame, when it is not the element as a whole. */
  attribute?: string;
  what: string;
  fix: string;
}

/**
 * Reads one built page: the hashes of its inline scripts, and everything in it that the policy blocks.
 *
 * @param file path of the page from the web root, for the places of what is blocked
 * @param html the page
 */
export function scanPage(file: string, html: string): PageScan {
  const plain = scanPlain(html);
  if (plain) return plain;
  const scan = scanTree(file, html);
  // Places cost a third of the time of parsing, and nearly every page is clean: they are looked up for the others only.
  return scan.blocked.length > 0 ? scanTree(file, html, true) : scan;
}

/** Most pages are plain and clean; `undefined` for all others. */
function scanPlain(html: string): PageScan | undefined {
  const elements = readPlain(html);
  if (!elements?.every(isClean)) return undefined;
  const scan: PageScan = { scripts: [], styles: [], blocked: [] };
  for (const element of elements) collectInline(element, scan);
  return scan;
}

const clean = new WeakSet<Element>();

/** Elements of plain pages are shared between pages: each is looked at once. */
function isClean(element: Element): boolean {
  if (clean.has(element)) return true;
  if (findings(element).length > 0) return false;
  clean.add(element);
  return true;
}

/** The same, always with a parser. @param places says where in the page what is blocked stands */
export function scanTree(file: string, html: string, places = false): PageScan {
  const scan: PageScan = { scripts: [], styles: [], blocked: [] };
  // Without scripting a parser looks into <noscript> too.
  const queue: Node[] = [parse(html, { scriptingEnabled: false, sourceCodeLocationInfo: places })];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('childNodes' in node) queue.push(...node.childNodes.toReversed());
    if ('content' in node) queue.push(node.content);
    if (!('tagName' in node)) continue;
    collectInline(node, scan);
    for (const finding of findings(node))
      scan.blocked.push({ file, ...placeOf(node, finding.attribute), what: finding.what, fix: finding.fix });
    const framed = attribute(node, 'srcdoc');
    if (framed !== undefined && node.tagName === 'iframe') collectFrame(file, framed, node, scan);
  }
  return scan;
}

function collectInline(element: Element, scan: PageScan): void {
  if (element.tagName !== 'script' && element.tagName !== 'style') return;
  const text = textOf(element);
  if (element.tagName === 'style' && text === ISLAND_STYLE) scan.styles.push(hashSource(text));
  if (element.tagName !== 'script' || text === '' || !isCode(attribute(element, 'type'))) return;
  if (attribute(element, 'src') === undefined && attribute(element, 'href') === undefined) scan.scripts.push(hashSource(text));
}

/** A document in `srcdoc` inherits the policy of its page. */
function collectFrame(file: string, html: string, frame: Element, scan: PageScan): void {
  const inner = scanTree(file, html);
  scan.scripts.push(...inner.scripts);
  scan.styles.push(...inner.styles);
  for (const blocked of inner.blocked) scan.blocked.push({ ...blocked, ...placeOf(frame, 'srcdoc'), what: `in srcdoc: ${blocked.what}` });
}

function findings(element: Element): Finding[] {
  const tag = element.tagName;
  const found: Finding[] = [];
  if (tag === 'style' && textOf(element) !== ISLAND_STYLE)
    found.push({ what: `<style> holds ${excerpt(textOf(element))}`, fix: 'Write a stylesheet file' });
  if (tag === 'base') found.push({ what: '<base> changes what addresses mean', fix: 'Write addresses in full' });
  if (tag === 'object' || tag === 'embed') found.push({ what: `<${tag}> loads a plug-in`, fix: 'Use an image, a video or a link' });
  for (const { name, prefix, value } of element.attrs) {
    const full = prefix ? `${prefix}:${name}` : name;
    const shown = () => `<${tag}> has ${full}="${excerpt(value)}"`;
    if (full === 'style') found.push({ attribute: full, what: shown(), fix: 'Give it a class and write the style in a stylesheet' });
    if (/^on[a-z]+$/.test(full)) found.push({ attribute: full, what: shown(), fix: 'Listen to the event in a script file' });
    if (ADDRESSES.has(name) && runsScript(value))
      found.push({ attribute: full, what: shown(), fix: 'Use a button, and a script file that listens to it' });
  }
  for (const name of foreignAttributes(element)) {
    if (found.some((other) => other.attribute === name)) continue;
    const value = element.attrs.find((attr) => name === (attr.prefix ? `${attr.prefix}:${attr.name}` : attr.name))?.value ?? '';
    found.push({
      attribute: name,
      what: `<${tag}> has ${name}="${excerpt(value)}", which leaves the site`,
      fix: 'Keep a copy in the playbook and use its path',
    });
  }
  return found;
}

/** Attributes that hold an address which a browser may follow or run. */
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'data']);

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

function placeOf(element: Element, name: string | undefined): { line: number; column: number } {
  const location = element.sourceCodeLocation;
  const place = (name && location?.attrs?.[name]) || location;
  return { line: place?.startLine ?? 1, column: place?.startCol ?? 1 };
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
