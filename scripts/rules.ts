import { GROUPS, type Rule, type RuleGroup } from '../src/playbook/model/rule.ts';
import { RULES } from '../src/playbook/rules/index.ts';

/** Where the generated page about the rules lies, below the root of the repository. */
export const RULES_DOCUMENT = 'docs/rules.md';

const CHAPTERS: Record<RuleGroup, string> = {
  files: 'Files',
  fields: 'Fields',
  text: 'Text',
  links: 'Links',
  relations: 'What belongs together',
  questions: 'Questions',
  evidence: 'Evidence',
  upkeep: 'Upkeep',
  identity: 'Identity',
};

/** The page about the rules: made from the rules themselves. */
export function rulesDocument(): string {
  const chapters = GROUPS.flatMap((group) => {
    const rules = RULES.filter((rule) => rule.group === group);
    return rules.length > 0 ? [`## ${CHAPTERS[group]}`, ...rules.map(chapter)] : [];
  });
  return `${[HEAD, table(), ...chapters].join('\n\n')}\n`;
}

const HEAD = `# Rules

<!-- Made from src/playbook/rules by \`npm run schemas\`: change it there. -->

What \`npm run check\` looks at. An **error** stops a build. A **warning** does not. A **hint** shows in \`check\` alone.

How bad it is to break a rule can be said in \`playbook.yaml\`, unless the rule is *fixed*: without it, what were built would be broken or unsafe.

\`\`\`yaml
rules:
  figure: error       # or warning, hint, off
  many-options: hint
\`\`\`

Rules called *lenient* become warnings with \`PLAYBOOK_LENIENT=1\`, for a handbook that comes from elsewhere and is mended step by step.`;

function table(): string {
  const rows = RULES.map((rule) => `| [\`${rule.name}\`](#${rule.name}) | ${level(rule)} | ${cell(rule.finds)} |`);
  return ['| Rule | Without settings | What it finds |', '| --- | --- | --- |', ...rows].join('\n');
}

function level({ severity, fixed, lenient }: Rule): string {
  return [severity, fixed && 'fixed', lenient && 'lenient'].filter(Boolean).join(', ');
}

function chapter(rule: Rule): string {
  const mends = rule.mends ? ' `check --fix` mends some of it.' : '';
  const where = placeOf(rule);
  const language = languageOf(rule);
  const block = (title: string, example: string) => `${title}${where}:\n\n${fenced(example, language)}`;
  return [
    `### ${rule.name}`,
    `*${level(rule)}.* ${rule.finds} ${rule.why}${mends}`,
    block('Wrong', rule.wrong),
    block('Right', rule.right),
  ].join('\n\n');
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

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
