import { blank } from './blank.ts';
import { ids, name as plain, text } from './fields.ts';

const DRAFT = 'status: draft # published, once it is ready for everybody';

/** A skill with its rubric: `levels` are the names that the playbook gives to the four of them. */
export function skillSkeleton({ name, group, levels }: { name: string; group?: string | undefined; levels: readonly string[] }): string {
  return `name: ${text(name)}
group: ${text(group === undefined ? blank('the heading under which it is listed') : group)}
summary: ${text(blank('One sentence: what it is'))}
${DRAFT}
# A behaviour is something that a coach on the call can see or hear, and tick.
levels:
${levels.map((level, index) => `  # ${index + 1}, ${level}\n  - behaviours:\n      - ${text(blank(BEHAVIOURS[index] ?? ''))}`).join('\n')}
`;
}

const BEHAVIOURS = [
  'What somebody does who has just begun',
  'What somebody does who practises it, and still thinks about it',
  'What somebody does who can be relied on, in hard calls too',
  'What somebody does from whom the others learn',
];

/** A role: every skill that there is, at the first level, to be raised or taken out. */
export function roleSkeleton({ name, skills }: { name: string; skills: readonly string[] }): string {
  const [example = 'skill-id'] = skills;
  const expects =
    skills.length > 0
      ? `# 1 to 4; take out what this role does not need.
expects:
${skills.map((id) => `  ${plain(id)}: 1`).join('\n')}`
      : `# Levels from 1 to 4, once there are skills: { ${example}: 2 }
expects: {}`;
  return `name: ${text(name)}
summary: ${text(blank('One sentence: what the role does'))}
${DRAFT}
${expects}
# What the best in this role show: { ${example}: 4 }
topPerformer: {}
`;
}

/** What may stand in a program. */
export interface NewProgram {
  name: string;
  role?: string | undefined;
  roles: readonly string[];
  modules: readonly string[];
  practices: readonly string[];
}

/** A program in its three phases. */
export function programSkeleton({ name, role, roles, modules, practices }: NewProgram): string {
  const items = `items: [] # for instance [{ module: ${modules[0] ?? 'module-id'} }, { practice: ${practices[0] ?? 'practice-id'} }]`;
  const phase = (id: string, title: string, weeks: number, about: string) => `  - phase: ${id}
    title: ${title}
    weeks: ${weeks}
    about: ${text(blank(about))}
    ${items}`;
  return `name: ${text(name)}
summary: ${text(blank('One sentence: for whom, and to what end'))}
${DRAFT}
${ids('roles', role, roles)}
phases:
${phase('plan', 'Find your starting point', 2, 'How rep and coach agree on the first skill')}
${phase('mastery', 'One skill after another', 6, 'What is practised, and when it is looked at')}
${phase('reinforcement', 'Make it stick', 4, 'How it stays part of the week')}
`;
}

/** An evidence entry: not more than a claim, until somebody has looked for its source. */
export function evidenceSkeleton({ claim }: { claim: string }): string {
  return `claim: ${text(claim)}
${DRAFT}
# Authors, title, publication, once you have read it yourself.
source: No primary source found
# year: 2021
# link: https://…
method: ${text(blank('How it was found out, in one sentence, or that nobody knows'))}
# experiment, field-study, vendor-survey, anecdote or unverified
quality: unverified
says: ${text(blank('What may honestly be said on the strength of it'))}
limits: ${text(blank('What it does not show'))}
`;
}
