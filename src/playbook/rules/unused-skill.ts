import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { suggest } from '../problems/suggest.ts';
import { listedFiles } from '../relations/listed.ts';
import { skillTags } from '../relations/skills.ts';

export const unusedSkill: Rule = {
  name: 'unused-skill',
  group: 'upkeep',
  severity: 'hint',
  finds: 'A skill that no practice, module or lesson trains. Drafts and retired pages train nobody.',
  why: 'Readers see it on their map, and can do nothing to get better at it.',
  in: 'files',
  wrong: `skills/listening.yaml  name: Listening
practices/pause.mdx    skills: []`,
  right: `skills/listening.yaml  name: Listening
practices/pause.mdx    skills: [listening]`,
  *playbook({ files, alone, ids, mentions }) {
    const pages = listedFiles(files);
    // Of fields that could not be read nobody knows which skills they name: nothing is said twice.
    if (files.some(({ kind, sound }) => kind === 'practice' && !Array.isArray(sound['skills']))) return;
    const trained = new Set(pages.flatMap(skillTags).map(({ skill }) => skill));
    const known = ids('skill');
    const meant = new Set(mentions('skill').flatMap(({ reference: { to } }) => (known.has(to) ? [] : (suggest(to, known) ?? []))));
    for (const { kind, id, file } of alone) {
      if (kind === 'skill' && !trained.has(id) && !meant.has(id))
        yield findingIn(file, {
          line: 1,
          column: 1,
          rule: 'unused-skill',
          message: `Nothing trains the skill \`${id}\``,
          fix: 'name it under `skills` of a practice, a module or a lesson, or take it out',
        });
    }
  },
};
