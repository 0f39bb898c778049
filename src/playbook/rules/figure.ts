import type { Nodes } from 'mdast';
import type { PageView, Rule } from '../model/rule.ts';
import type { Finding } from '../problems/problem.ts';
import { findingAt, isComponent, isJsx, wordsOf } from '../tree/nodes.ts';
import { SKIP, visit } from '../tree/walk.ts';

// A percentage, or a multiple that compares: "25 %", "3 per cent", "twice as likely", "4x more".
const FIGURE =
  /(?<!\d)\d+(?:[.,]\d+)?\s?(?:%|per\s?cent\b)|\b(?:twice|(?:\d+(?:[.,]\d+)?|three|four|five|ten)\s?(?:times|x))\s+(?:as|more|higher|better|faster|likelier)\b/iu;

/** Where figures are spoken, asked or drawn, they claim nothing. */
const SPOKEN = new Set(['TalkTrack', 'Question', 'Scenario', 'Quiz', 'Reflect']);

export const figure: Rule = {
  name: 'figure',
  group: 'evidence',
  severity: 'warning',
  finds: 'A percentage or a multiple in prose without evidence in the same paragraph, list item or cell.',
  why: 'What sales pages repeat most often is a figure that nobody can trace.',
  wrong: 'Teams that pause win 20 % more.',
  right: 'Teams that pause win 20 % more. <Evidence id="pause" />',
  page: figures,
};

function figures({ tree }: PageView): Finding[] {
  const findings: Finding[] = [];
  visit(tree, (node) => {
    if (isComponent(node) && SPOKEN.has(node.name)) return SKIP;
    if (node.type !== 'paragraph' && node.type !== 'tableCell' && node.type !== 'heading') return undefined;
    const written = FIGURE.exec(wordsOf(node))?.[0];
    if (written && !cites(node)) {
      const fix = 'add `<Evidence id="…" />` after it, or say it without the figure';
      findings.push(findingAt(node, 'figure', `The figure “${written}” has no evidence`, fix));
    }
    return SKIP;
  });
  return findings;
}

function cites(node: Nodes): boolean {
  return (isJsx(node) && node.name === 'Evidence') || ('children' in node && node.children.some(cites));
}
