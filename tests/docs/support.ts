import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { GFM } from '../../src/playbook/tree/gfm.ts';
import { visit } from '../../src/playbook/tree/walk.ts';
import { root } from '../support/playbook.ts';

/** A fenced block of a document. */
export interface Fence {
  language: string;
  /** What stands behind the language: `file="skills/discovery.yaml"`, `wrong`. */
  meta: string;
  /** The file that the block is, when it says so. */
  file: string | undefined;
  text: string;
  /** Line of the document, from 1. */
  line: number;
}

/** Text of a document, by its path below the root of the repository. */
export function documentText(path: string): Promise<string> {
  return readFile(join(root, path), 'utf8');
}

/** Every fenced block, in order. */
export function fences(document: string): Fence[] {
  const found: Fence[] = [];
  visit(parse(document), (node) => {
    if (node.type !== 'code') return;
    const { lang, meta, value, position } = node;
    found.push({
      language: lang ?? '',
      meta: meta ?? '',
      file: /file="([^"]+)"/.exec(meta ?? '')?.[1],
      text: `${value}\n`,
      line: position?.start.line ?? 0,
    });
  });
  return found;
}

/** Rows of every table whose head is this, as plain text. */
export function tableRows(document: string, head: readonly string[]): string[][] {
  const rows: string[][] = [];
  visit(parse(document), (node) => {
    if (node.type !== 'table') return;
    const [first, ...rest] = node.children.map((row) => row.children.map((cell) => textOf(cell)));
    if (first?.join('|') === head.join('|')) rows.push(...rest);
  });
  return rows;
}

/** Where links and pictures lead, as written. */
export function links(document: string): string[] {
  const found: string[] = [];
  visit(parse(document), (node) => {
    if (node.type === 'link' || node.type === 'image') found.push(node.url);
    if (node.type === 'html') found.push(...[...node.value.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url = '']) => url));
  });
  return found;
}

/** The words of the headings, in order. */
export function headings(document: string): string[] {
  const found: string[] = [];
  visit(parse(document), (node) => {
    if (node.type === 'heading') found.push(textOf(node));
  });
  return found;
}

const parse = (document: string) => unified().use(remarkParse).use(remarkGfm, GFM).parse(document);
