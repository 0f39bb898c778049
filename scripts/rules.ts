import { levelOf, ruleText } from '../cli/rule/rule-text.ts';
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
  const rows = RULES.map((rule) => `| [\`${rule.name}\`](#${rule.name}) | ${levelOf(rule)} | ${cell(rule.finds)} |`);
  return ['| Rule | Without settings | What it finds |', '| --- | --- | --- |', ...rows].join('\n');
}

function chapter(rule: Rule): string {
  return [`### ${rule.name}`, ...ruleText(rule)].join('\n\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
