import type { Nodes } from 'mdast';
import type { PageView, Rule } from '../model/rule.ts';
import type { Finding } from '../problems/problem.ts';
import { isEnglish } from '../prose/english.ts';
import { sentencesOf } from '../prose/sentences.ts';
import { findingAt, isComponent, isJsx, wordsOf } from '../tree/nodes.ts';
import { SKIP, visit } from '../tree/walk.ts';

// A percentage, or a multiple that compares: "25 %", "3 per cent", "twice as likely", "4x more". All and nothing are no figures.
const FIGURE =
  /(?<![\d.,])(?!(?:100|0)\s?(?:%|per\s?cent))\d+(?:[.,]\d+)?\s?(?:%|per\s?cent\b)|\b(?:twice|(?:\d+(?:[.,]\d+)?|three|four|five|ten)\s?(?:times|x))\s+(?:as|more|higher|better|faster|likelier)\b/iu;

/** Where figures are spoken, asked or drawn, they claim nothing. */
const SPOKEN = new Set(['TalkTrack', 'Question', 'Scenario', 'Quiz', 'Reflect']);

/** What stands in quotation marks somebody says, or might. */
const QUOTED = /“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"]*"/gu;

/**
 * Words of sentences that set something and claim nothing: what is aimed at, what must be so, what is paid. English ones: where
 * another language is written such sentences are found, too.
 */
const SET =
  /\b(?:target|goal|aim|quota|threshold|objective|okr|kpi|sla|forecast|budget|commit|should|must|shall|will|want|need|try|if|when|unless|until|at least|at most|up to|no more than|minimum|maximum|limit|require|price|pricing|cost|discount|fee|rate|commission|bonus|salary|salaries|pay|paid|payout|compensation|equity|stock|vest|tax|insurance|premium|match|contribut|reimburse|spend|invoice|refund|interest|allowance|coverage|weight|allocat|probability|stage|for example|e\.g|say)\w*/iu;

export const figure: Rule = {
  name: 'figure',
  group: 'evidence',
  severity: 'hint',
  finds:
    'A percentage or a multiple in prose without evidence in the same paragraph or list item. What is quoted, spoken or stands in a table claims nothing, nor does all (100 %) or nothing, nor, in an English playbook, a sentence about aims, prices or pay.',
  why: 'What sales pages repeat most often is a figure that nobody can trace.',
  wrong: 'Teams that pause win 20 % more.',
  right: 'Teams that pause win 20 % more. <Evidence id="pause" />',
  page: figures,
};

function figures({ tree, language }: PageView): Finding[] {
  const findings: Finding[] = [];
  visit(tree, (node) => {
    if ((isComponent(node) && SPOKEN.has(node.name)) || node.type === 'blockquote' || node.type === 'table') return SKIP;
    if (node.type !== 'paragraph' && node.type !== 'heading') return undefined;
    const claimed = claimIn(wordsOf(node), language);
    if (claimed !== undefined && !cites(node)) {
      const fix = 'add `<Evidence id="…" />` after it, or say it without the figure';
      findings.push(findingAt(node, 'figure', `The figure “${claimed}” has no evidence`, fix));
    }
    return SKIP;
  });
  return findings;
}

/** The first figure that a text claims to be so. */
function claimIn(text: string, language: string): string | undefined {
  // Most texts have none, and are not taken apart.
  if (!FIGURE.test(text)) return undefined;
  for (const sentence of sentencesOf(text.replace(QUOTED, ' '), language)) {
    const claimed = FIGURE.exec(sentence.text)?.[0];
    if (claimed !== undefined && !(isEnglish(language) && SET.test(sentence.text))) return claimed;
  }
  return undefined;
}

function cites(node: Nodes): boolean {
  return (isJsx(node) && node.name === 'Evidence') || ('children' in node && node.children.some(cites));
}
