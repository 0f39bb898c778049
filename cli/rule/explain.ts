import type { Rule } from '../../src/playbook/model/rule.ts';
import { SEVERITIES } from '../../src/playbook/problems/problem.ts';
import { suggest } from '../../src/playbook/problems/suggest.ts';
import { RULES } from '../../src/playbook/rules/index.ts';
import { lineUp } from '../help/line-up.ts';
import { forTerminal } from '../help/terminal.ts';
import { misuse, type Outcome, success } from '../outcome.ts';
import { ruleText } from './rule-text.ts';

/** What a rule finds and why, with a wrong and a right example; of no rule: the names of all, by how bad it is to break them. */
export function explainRule(name: string | undefined): Outcome<string> {
  if (name === undefined) return success(allRules());
  const rule = RULES.find((known) => known.name === name);
  if (rule) return success(forTerminal([`# ${name}`, ...ruleText(rule), softened(rule)].join('\n\n')));
  const meant = suggest(
    name,
    RULES.map((known) => known.name),
  );
  return misuse(`there is no rule "${name}": ${meant ? `did you mean ${meant}?` : 'chalktalk rule lists all of them'}`);
}

/** How a team that sees it differently says so. */
function softened({ name, fixed }: Rule): string {
  if (fixed) return 'It is fixed: no setting makes it milder.';
  return `How bad it is, said in \`playbook.yaml\`:\n\n\`\`\`yaml\nrules:\n  ${name}: hint  # or error, warning, off\n\`\`\``;
}

function allRules(): string {
  const chapters = SEVERITIES.toReversed().map((severity) => {
    const names = RULES.filter((rule) => rule.severity === severity).map(({ name }) => name);
    return `${TITLES[severity]}\n${lineUp(names.toSorted())}`;
  });
  return [...chapters, 'chalktalk rule NAME says what one of them finds, and why.'].join('\n\n');
}

const TITLES = {
  error: 'Errors stop a build:',
  warning: 'Warnings do not:',
  hint: 'Hints show in check alone:',
} as const;
