import type { Root } from 'mdast';
import { emptyPage, type PageOptions, type PageText } from '../model/compiled.ts';
import type { Body } from '../model/playbook.ts';
import type { Finding } from '../problems/problem.ts';
import { isQuestion } from '../questions/placement.ts';
import { parse } from '../tree/parse.ts';
import { visit } from '../tree/walk.ts';
import { shape } from './shape.ts';

/** What may be done with a page beside giving it its shape. */
export interface Steps {
  /** What else is to be said of the page as it was parsed. */
  look?: ((tree: Root) => Iterable<Finding>) | undefined;
  /** Makes its body. Without it nobody will see the page; of MDX everything is said all the same. */
  render?: ((tree: Root, text: string, options: PageOptions, page: PageText) => Body) | undefined;
}

/**
 * Compiles the text of one page: Markdown or MDX → syntax tree → body tree. Knows nothing of other pages, so its result
 * depends on the text and the options alone and can be cached.
 *
 * @param text the page without its front matter; blank lines in its place keep the line numbers right
 */
export function compileText(text: string, options: PageOptions, { look, render }: Steps = {}): PageText {
  try {
    const parsed = parse(text, options.format);
    if ('finding' in parsed) return { ...emptyPage(), findings: [...parsed.findings], broken: true };
    const page = emptyPage();
    page.findings.push(...(look?.(parsed.tree) ?? []));
    const questions = questionLines(parsed.tree);
    shape(parsed.tree, options, page);
    page.findings = withoutFollowing(page.findings, questions);
    if (render) page.body = render(parsed.tree, text, options, page);
    // An option of a question stands in the page twice, once to choose and once with its answer. What it says is said once.
    return { ...page, findings: unique(page.findings), references: unique(page.references) };
  } catch (error) {
    // Trees are walked by functions that call themselves.
    if (!(error instanceof RangeError)) throw error;
    return {
      ...emptyPage(),
      findings: [
        { line: 1, column: 1, rule: 'syntax', message: 'The text is nested too deeply', fix: 'take levels of quotes, lists or tags out' },
      ],
      broken: true,
    };
  }
}

/** From where to where each question goes. */
function questionLines(tree: Root): { first: number; last: number }[] {
  const lines: { first: number; last: number }[] = [];
  visit(tree, (node) => {
    if (isQuestion(node) && node.position) lines.push({ first: node.position.start.line, last: node.position.end.line });
  });
  return lines;
}

/** What is said of a question whose lines are no items, or that breaks a rule of its kind, follows from that. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  'not-an-item': ['question', 'feedback', 'longest-right', 'dead-end', 'two-right', 'all-right', 'negative-stem', 'position-bias'],
  'split-list': ['question', 'longest-right', 'dead-end', 'two-right', 'all-right', 'position-bias'],
  question: ['dead-end', 'longest-right'],
  feedback: ['longest-right'],
};

/** One mistake is one problem: findings in a question without those that follow from others there. */
function withoutFollowing(findings: readonly Finding[], questions: readonly { first: number; last: number }[]): Finding[] {
  const gone = new Set<Finding>();
  for (const { first, last } of questions) {
    const inside = findings.filter(({ line }) => line >= first && line <= last);
    // What the question itself lacks, an explanation for instance, explains nothing of its options.
    const causes = inside.filter(({ rule, line }) => rule in FOLLOWS && !(rule === 'feedback' && line === first));
    const follow = new Set(causes.flatMap(({ rule }) => FOLLOWS[rule] ?? []));
    for (const finding of inside) if (follow.has(finding.rule)) gone.add(finding);
  }
  return gone.size === 0 ? [...findings] : findings.filter((finding) => !gone.has(finding));
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
