import type { Rule } from '../../src/playbook/model/rule.ts';

/** What a rule does without settings: `error, fixed`. */
export function levelOf({ severity, fixed, lenient }: Rule): string {
  return [severity, fixed && 'fixed', lenient && 'lenient'].filter(Boolean).join(', ');
}

/** What is written about a rule below its name, as Markdown: in `docs/rules.md` and for `chalktalk rule`. */
export function ruleText(rule: Rule): string[] {
  const mends = rule.mends ? ' `check --fix` mends some of it.' : '';
  const where = placeOf(rule);
  const language = languageOf(rule);
  const block = (title: string, example: string) => `${title}${where}:\n\n${fenced(example, language)}`;
  return [`*${levelOf(rule)}.* ${rule.finds} ${rule.why}${mends}`, block('Wrong', rule.wrong), block('Right', rule.right)];
}

function placeOf({ in: where }: Rule): string {
  if (where === undefined || where === 'files') return '';
  return where === 'fields' ? ', at the top of a page' : `, in \`${where}\``;
}

function languageOf({ in: where }: Rule): string {
  if (where === 'files') return 'text';
  if (where === 'fields' || where?.endsWith('.yaml')) return 'yaml';
  return where?.endsWith('.md') ? 'md' : 'mdx';
}

/** A block that holds the example, whatever fences stand in it. */
function fenced(example: string, language: string): string {
  const longest = Math.max(2, ...[...example.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${example}\n${fence}`;
}
