import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './playbook.ts';

/** Names that markup may bear. */
export interface MarkupNames {
  /** Classes, ids, names of elements. */
  whole: Set<string>;
  /** What names begin with whose end is reckoned (`heat-${level}`). */
  beginnings: Set<string>;
}

const PLACES = /\.(?:classList\.\w+|querySelector(?:All)?|closest|matches|getElementById|createElement|define)$/;
const ASSIGNED = /\.(?:className|id|innerHTML)$/;
const NAMED = /^(?:class|className|id|for|htmlFor)$/;

/**
 * What our own sources write as classes, ids and elements: attributes of JSX and of Astro, what scripts set and look for,
 * and literals of one word, for a class may be chosen elsewhere. Comments and the words of the interface count for nothing.
 */
export function namesInSources(): MarkupNames {
  const names: MarkupNames = { whole: new Set(), beginnings: new Set() };
  for (const folder of ['src', 'integrations/lms']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (/^(?:words|content)[\\/]/.test(file)) continue;
      const text = () => readFileSync(join(root, folder, file), 'utf8');
      if (/\.tsx?$/.test(file)) readScript(ts.createSourceFile(file, text(), ts.ScriptTarget.Latest, true), names);
      else if (file.endsWith('.astro')) readAstro(text(), names);
    }
  }
  return names;
}

/** What finished HTML bears: the values of `class` and `id`, and the elements. */
export function namesInHtml(html: string): string[] {
  const attributes = [...html.matchAll(/\s(?:class|id)="([^"]*)"/g)].flatMap(([, value = '']) => value.split(/\s+/));
  return [...attributes, ...[...html.matchAll(/<([a-z][\w-]*)/g)].map(([, element = '']) => element)];
}

function readScript(file: ts.SourceFile, names: MarkupNames): void {
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) && (/^[\w-]+$/.test(node.text) || writesMarkup(node))) add(node.text, names);
    if (ts.isTemplateExpression(node) && writesMarkup(node)) {
      add(node.head.text, names, true);
      for (const [place, { literal }] of node.templateSpans.entries()) add(literal.text, names, place < node.templateSpans.length - 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

/** Is it the value of a class or an id, or HTML? */
function writesMarkup(node: ts.Node): boolean {
  for (let at = node.parent; at && !ts.isJsxElement(at); at = at.parent) {
    if (ts.isJsxAttribute(at) || ts.isPropertyAssignment(at)) return NAMED.test(at.name.getText());
    if (ts.isBinaryExpression(at) && ASSIGNED.test(at.left.getText())) return true;
    if (ts.isCallExpression(at) && PLACES.test(at.expression.getText())) return true;
  }
  return /<\w/.test(node.getText());
}

function readAstro(text: string, names: MarkupNames): void {
  for (const [, , value = ''] of text.matchAll(/(["'`])((?:(?!\1)[^\n])*)\1/g)) {
    add(value, names);
    for (const [, beginning = ''] of value.matchAll(/([\w-]+-)\$\{/g)) names.beginnings.add(beginning);
  }
  for (const [, element = ''] of text.matchAll(/<([a-z][\w-]*)/g)) names.whole.add(element);
}

function add(text: string, names: MarkupNames, goesOn = false): void {
  const words = text.split(/[^\w-]+/);
  const last = words.at(-1);
  if (goesOn && last && /\w-$/.test(last)) names.beginnings.add(last);
  for (const word of words) if (word) names.whole.add(word);
}
