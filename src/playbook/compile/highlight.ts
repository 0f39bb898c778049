import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { common, createLowlight } from 'lowlight';
import { visit } from '../tree/walk.ts';

const lowlight = createLowlight(common);

/**
 * Colours fenced code by classes (`hljs-…`), never by inline styles: a strict CSP forbids them. A block of code may be
 * wider than a phone and then scrolls, so the keyboard must reach it. In place.
 */
export function highlight(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
    if (node.tagName !== 'code') return;
    const names = Array.isArray(node.properties.className) ? node.properties.className : [];
    const language = names
      .map(String)
      .find((name) => name.startsWith('language-'))
      ?.slice(9);
    if (!language || !lowlight.registered(language)) return;
    node.children = lowlight.highlight(language, textOf(node)).children as typeof node.children;
  });
}
