import type { FieldPath } from '../problems/field-faults.ts';
import type { FileFinding, Finding, Place, Problem, Severity } from '../problems/problem.ts';
import { didYouMean } from '../problems/suggest.ts';
import { RULES } from './index.ts';

/** How one playbook, and one run, wants to have findings judged. */
export interface Policy {
  /** `rules` of `playbook.yaml`. */
  rules: Readonly<Record<string, Severity | 'off'>>;
  /** `PLAYBOOK_LENIENT=1`: an imperfect handbook is built, and mended step by step. */
  lenient: boolean;
}

const BY_NAME = new Map(RULES.map((rule) => [rule.name, rule]));

/** How bad it is to break a rule. */
export function severityOf(name: string, { rules, lenient }: Policy): Severity | 'off' {
  const rule = BY_NAME.get(name);
  if (!rule || rule.fixed) return 'error';
  const severity = (Object.hasOwn(rules, name) ? rules[name] : undefined) ?? rule.severity;
  return lenient && rule.lenient && severity === 'error' ? 'warning' : severity;
}

/** Makes problems of findings: the one place where it is decided how bad something is. What is switched off is left out. */
export function judge(findings: Iterable<FileFinding>, policy: Policy): Problem[] {
  return [...findings].flatMap((finding) => {
    const severity = severityOf(finding.rule, policy);
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

/** What is wrong with `rules` of `playbook.yaml`: names that no rule has, and rules that cannot be changed. */
export function checkRuleSettings(rules: Policy['rules'], nameOf: (path: FieldPath) => Place): Finding[] {
  return Object.keys(rules).flatMap((name): Finding[] => {
    const rule = BY_NAME.get(name);
    const at = nameOf(['rules', name]);
    if (!rule)
      return [
        { ...at, rule: 'unknown-field', message: `There is no rule \`${name}\``, fix: didYouMean(name, BY_NAME.keys()) ?? 'take it out' },
      ];
    if (!rule.fixed || rules[name] === 'error') return [];
    return [
      { ...at, rule: 'field', message: `The rule \`${name}\` is always an error`, fix: 'take the line out, and mend what the rule finds' },
    ];
  });
}
