import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { allTextsRead, listedFiles } from '../relations/listed.ts';
import { expectedLevels, skillTags } from '../relations/skills.ts';

export const untestedSkill: Rule = {
  name: 'untested-skill',
  group: 'questions',
  severity: 'hint',
  finds:
    'A skill that is trained and has no question; or one without a question at a level that a role expects or a page leads to. Questions without `level` count for the skill, and for no level. A playbook without any question is left alone.',
  why: 'Readers cannot show what they know, their skill map stays empty there, and a coach sees nothing.',
  in: 'files',
  wrong: `roles/new-rep.yaml   expects: { listening: 2 }
practices/pause.mdx  <Question id="pause" skill="listening" level="1">`,
  right: `roles/new-rep.yaml   expects: { listening: 2 }
practices/pause.mdx  <Question id="pause" skill="listening" level="2">`,
  *playbook({ files, alone }) {
    if (!allTextsRead(files)) return;
    const pages = listedFiles(files);
    const questions = pages.flatMap(({ text }) => text?.questions ?? []);
    if (questions.length === 0) return;
    const tested = Map.groupBy(questions, ({ skill }) => skill);
    const wanted = new Map<string, Set<number>>();
    const want = (skill: string, level: number | undefined) => {
      const levels = wanted.get(skill) ?? new Set();
      wanted.set(skill, level === undefined ? levels : levels.add(level));
    };
    for (const page of pages) {
      for (const { skill, level } of skillTags(page)) want(skill, level);
      for (const [skill, level] of expectedLevels(page)) want(skill, level);
    }
    for (const { kind, id, file } of alone) {
      const levels = wanted.get(id);
      if (kind !== 'skill' || !levels) continue;
      const asked = tested.get(id) ?? [];
      const missing = [...levels].filter((level) => !asked.some((question) => question.level === level)).toSorted();
      if (asked.length > 0 && missing.length === 0) continue;
      const at = missing.length === 1 ? `level ${missing[0]}` : `levels ${missing.slice(0, -1).join(', ')} and ${missing.at(-1)}`;
      yield findingIn(file, {
        line: 1,
        column: 1,
        rule: 'untested-skill',
        message: asked.length === 0 ? `No question tests the skill \`${id}\`` : `No question tests \`${id}\` at ${at}`,
        fix: `ask one with \`skill="${id}"${missing[0] === undefined ? '' : ` level="${missing[0]}"`}\``,
      });
    }
  },
};
