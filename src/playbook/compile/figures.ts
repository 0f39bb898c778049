import type { Nodes, Root } from 'mdast';
import { findingAt, isComponent, isJsx, wordsOf } from './nodes.ts';
import type { Notes } from './types.ts';
import { SKIP, visit } from './walk.ts';

// A percentage, or a multiple that compares: "25 %", "3 per cent", "twice as likely", "4x more".
const FIGURE =
  /\d+(?:[.,]\d+)?\s?(?:%|per\s?cent\b)|\b(?:twice|(?:\d+(?:[.,]\d+)?|three|four|five|ten)\s?(?:times|x))\s+(?:as|more|higher|better|faster|likelier)\b/iu;

/** Where figures are spoken, asked or drawn, they claim nothing. */
const SPOKEN = new Set(['TalkTrack', 'Question', 'Scenario', 'Quiz', 'Reflect']);

/**
 * A figure in prose wants its evidence in the same paragraph, list item or cell: a warning where there is none.
 * What sales pages repeat most often is a figure that nobody can trace.
 */
export function checkFigures(tree: Root, notes: Notes): void {
  visit(tree, (node) => {
    if (isComponent(node) && SPOKEN.has(node.name)) return SKIP;
    if (node.type !== 'paragraph' && node.type !== 'tableCell' && node.type !== 'heading') return undefined;
    const figure = FIGURE.exec(wordsOf(node))?.[0];
    if (figure && !cites(node)) {
      notes.findings.push(
        findingAt(
          node,
          'figure',
          `The figure “${figure}” has no evidence`,
          'add `<Evidence id="…" />` after it, or say it without the figure',
          'warning',
        ),
      );
    }
    return SKIP;
  });
}

function cites(node: Nodes): boolean {
  return (isJsx(node) && node.name === 'Evidence') || ('children' in node && node.children.some(cites));
}
