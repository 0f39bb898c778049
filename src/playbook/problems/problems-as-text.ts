import { byPlace, type Problem } from './problem.ts';

/**
 * All problems as text for a terminal, sorted, one block each:
 *
 * ```text
 * practices/ask.mdx:4:5  error  unknown-skill
 *   There is no skill `coachabilty`
 *   → did you mean `coachability`?
 * ```
 *
 * Below them stand the way to what is written about a rule, and how many there are.
 *
 * @param show turns a file below the content folder into what the reader can click, usually a path from where they are
 */
export function problemsAsText(problems: readonly Problem[], show: (file: string) => string = (file) => file): string {
  const sorted = [...problems].sort(byPlace);
  const blocks = sorted.map(({ file, line, column, severity, rule, message, fix }) =>
    [`${show(file)}:${line}:${column}  ${severity}  ${rule}`, `  ${message}`, ...(fix ? [`  → ${fix}`] : [])].join('\n'),
  );
  return [...blocks, [...(blocks.length > 0 ? [EXPLAINED] : []), summary(problems)].join('\n')].join('\n\n');
}

const EXPLAINED = 'npm run rule -- NAME explains a rule';

/** `2 errors, 1 warning`, and `, 4 hints` where there are any: a build has none. */
export function summary(problems: readonly Problem[]): string {
  const { error = [], warning = [], hint = [] } = Object.groupBy(problems, ({ severity }) => severity);
  const counts = [count(error.length, 'error'), count(warning.length, 'warning')];
  return [...counts, ...(hint.length > 0 ? [count(hint.length, 'hint')] : [])].join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
