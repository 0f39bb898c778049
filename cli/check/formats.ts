import type { Mended } from '../../integrations/content/mend.ts';
import type { Problem, Severity } from '../../src/playbook/problems/problem.ts';
import { problemsAsText, summary } from '../../src/playbook/problems/problems-as-text.ts';

/** What came of a check. Files as they are to be shown, problems in order. */
export interface CheckResult {
  problems: readonly Problem[];
  /** What was mended; `undefined` where nobody asked for it. */
  mended: readonly Mended[] | undefined;
}

export type Format = 'text' | 'json' | 'github';

/** For a terminal. */
export function asText({ problems, mended }: CheckResult): string {
  const lines = mended?.map(({ file, what }) => `${file}: ${what}`) ?? [];
  if (mended?.length === 0) lines.push('Nothing can be mended without you');
  return [lines.join('\n'), problems.length > 0 ? problemsAsText(problems) : ''].filter(Boolean).join('\n\n');
}

/** Raised when what a program relies on changes its name or its meaning; a field more is no change. */
const VERSION = 1;

/** Where the package explains the rules. */
const RULES_PAGE = 'docs/rules.md';

/** For programs: docs/authoring/check.md says what stands in it. */
export function asJson({ problems, mended }: CheckResult): string {
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return JSON.stringify(
    {
      version: VERSION,
      summary: { errors: count('error'), warnings: count('warning'), hints: count('hint') },
      problems: problems.map(({ file, line, column, severity, rule, message, fix }) => ({
        file,
        line,
        column,
        severity,
        rule,
        message,
        fix: fix ?? null,
        docs: `${RULES_PAGE}#${rule}`,
      })),
      ...(mended && { mended: mended.map(({ file, what }) => ({ file, what })) }),
    },
    null,
    2,
  );
}

const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', hint: 'notice' };

/** Workflow commands: GitHub shows each problem at its line of the pull request. */
export function asGithub({ problems, mended }: CheckResult): string {
  const lines = problems.map(({ file, line, column, severity, rule, message, fix }) => {
    const where = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
    return `::${COMMANDS[severity]} ${where}::${data(fix ? `${message}\n→ ${fix}` : message)}`;
  });
  return [...(mended ?? []).map(({ file, what }) => `${file}: ${what}`), ...lines, summary(problems)].join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
