import type { Nodes } from 'mdast';
import type { Rule } from '../model/rule.ts';
import type { Place } from '../problems/problem.ts';
import { outlineOf, type Prose } from '../prose/outline.ts';
import { countWords, sentencesOf } from '../prose/sentences.ts';
import { placeOf } from '../tree/nodes.ts';

/** From here on a sentence is long. Twice what editors of plain language advise: what stands above is worth a second look. */
const MOST = 40;

export const sentenceLength: Rule = {
  name: 'sentence-length',
  group: 'text',
  severity: 'hint',
  finds: `A sentence of more than ${MOST} words.`,
  why: 'A practice is read between two calls. Whoever has forgotten how a sentence began when it ends reads it twice, or not at all.',
  wrong:
    'When the buyer says that the price is too high, which most of them will do sooner or later, and usually at the moment when you would rather speak of something else, ask what they compare it with, because without that nobody can answer.',
  right: 'Most buyers say sooner or later that the price is too high. Ask what they compare it with. Without that nobody can answer.',
  *page(view) {
    const { text, language } = view;
    for (const prose of outlineOf(view).paragraphs) {
      if (prose.longest <= MOST) continue;
      for (const sentence of sentencesOf(prose.text, language)) {
        const words = countWords(sentence.text);
        if (words <= MOST) continue;
        yield {
          ...placeIn(prose, sentence.index, text.split('\n')),
          rule: 'sentence-length',
          message: `The sentence has ${words} words`,
          fix: `make two of it: ${MOST} are the most that stay together in a reader’s head`,
        };
      }
    }
  },
};

/** Where the letter of a paragraph's words with this index stands in the file. */
function placeIn({ node, text }: Prose, index: number, lines: readonly string[]): Place {
  const leaf = leafAt(node, index);
  if (!leaf) return placeOf(node);
  const { line, column } = placeOf(leaf.node);
  const before = leaf.value.slice(0, leaf.rest).split('\n').length - 1;
  // Spaces, quote marks and escapes before a word stand in the source alone: look for the word itself.
  const first = /\S+/.exec(text.slice(index))?.[0] ?? '';
  const at = (lines[line - 1 + before] ?? '').indexOf(first, before === 0 ? column - 1 : 0);
  if (at >= 0) return { line: line + before, column: at + 1 };
  return { line: line + before, column: before === 0 ? column : 1 };
}

function leafAt(paragraph: Nodes, index: number): { node: Nodes; value: string; rest: number } | undefined {
  let left = index;
  const walk = (node: Nodes): { node: Nodes; value: string; rest: number } | undefined => {
    if (node.type === 'text' || node.type === 'inlineCode') {
      if (left < node.value.length) return { node, value: node.value, rest: left };
      left -= node.value.length;
    }
    if (!('children' in node)) return undefined;
    for (const child of node.children) {
      const found = walk(child);
      if (found) return found;
    }
    return undefined;
  };
  return walk(paragraph);
}
