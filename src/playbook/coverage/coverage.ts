import type { Playbook, Role, Skill } from '../model/playbook.ts';
import { type Material, materialOf } from './material.ts';

/** How many at each level: `[without a level, level 1, level 2, level 3, level 4]`. */
export type Tally = [none: number, one: number, two: number, three: number, four: number];

/** What there is for one skill. */
export interface SkillCoverage {
  skill: Skill;
  practices: Tally;
  lessons: Tally;
  questions: Tally;
}

/** What a role needs and may lack: something that leads to the level, and something that asks about it. */
export type Need = 'training' | 'question';

/** A level of a skill that a role expects, and what leads there among the pages that are for this role. */
export interface Expectation {
  role: Role;
  skill: Skill;
  /** 1 to 4. */
  level: number;
  practices: number;
  lessons: number;
  questions: number;
  missing: Need[];
}

/** Something to write. */
export interface Gap {
  skill: Skill;
  /** Left out for a skill that no role expects: then there is nothing at any level. */
  level?: number;
  missing: Need[];
  /** Roles that expect the level and lack all of `missing`. */
  roles: Role[];
  /** Practices, lessons and questions for the skill that name no level: perhaps one of them leads there, and only its tag is short. */
  unsaid: number;
}

const tally = (materials: readonly Material[], kind: Material['kind']): Tally => {
  const counts: Tally = [0, 0, 0, 0, 0];
  for (const material of materials) if (material.kind === kind) counts[place(material)]++;
  return counts;
};
const place = ({ level }: Material): 0 | 1 | 2 | 3 | 4 => (level === 1 || level === 2 || level === 3 || level === 4 ? level : 0);
const sum = (counts: Tally): number => counts.reduce((all, count) => all + count, 0);

const bySkill = (book: Playbook): Map<string, Material[]> => Map.groupBy(materialOf(book), ({ skill }) => skill);

/** Every skill, in the order of the playbook, with what there is for it. */
export function coverageOf(book: Playbook): SkillCoverage[] {
  const materials = bySkill(book);
  return book.skills.map((skill) => {
    const own = materials.get(skill.id) ?? [];
    return { skill, practices: tally(own, 'practice'), lessons: tally(own, 'lesson'), questions: tally(own, 'question') };
  });
}

/** Every level that a role expects: role after role, skill after skill. Levels of unknown skills are left out. */
export function expectationsOf(book: Playbook): Expectation[] {
  const counts = countsOf(book);
  const order = new Map(book.skills.map((skill, index) => [skill.id, { skill, index }] as const));
  return book.roles.flatMap((role) =>
    Object.entries(role.expects)
      .flatMap(([id, level]) => {
        const found = order.get(id);
        return found && level ? [{ ...found, level }] : [];
      })
      .toSorted((a, b) => a.index - b.index)
      .map(({ skill, level }): Expectation => {
        const count = (kind: Material['kind']) =>
          [undefined, role.id].reduce((sum, id) => sum + (counts.get(keyOf(kind, skill.id, level))?.get(id) ?? 0), 0);
        const [practices, lessons, questions] = [count('practice'), count('lesson'), count('question')];
        return { role, skill, level, practices, lessons, questions, missing: lacking(practices + lessons, questions) };
      }),
  );
}

const keyOf = (kind: Material['kind'], skill: string, level: number | undefined): string => `${kind} ${level} ${skill}`;

/**
 * How much there is of a kind for a level of a skill: for each role, and under no role what is for everybody. Counted once, where
 * each expectation would look through all there is: a thousand skills and two hundred roles took half a minute.
 */
function countsOf(book: Playbook): Map<string, Map<string | undefined, number>> {
  const counts = new Map<string, Map<string | undefined, number>>();
  for (const { kind, skill, level, roles } of materialOf(book)) {
    const key = keyOf(kind, skill, level);
    const byRole = counts.get(key) ?? new Map<string | undefined, number>();
    counts.set(key, byRole);
    for (const role of roles.length > 0 ? new Set(roles) : [undefined]) byRole.set(role, (byRole.get(role) ?? 0) + 1);
  }
  return counts;
}

function lacking(training: number, questions: number): Need[] {
  return [...(training === 0 ? (['training'] as const) : []), ...(questions === 0 ? (['question'] as const) : [])];
}

/**
 * What to write next: levels that a role expects and that nothing for this role leads to or asks about, and skills that no role
 * expects and that nothing trains or tests at all. What lacks most comes first, then what most roles expect.
 */
export function gapsOf(book: Playbook): Gap[] {
  const expectations = expectationsOf(book);
  const groups = Map.groupBy(
    expectations.filter(({ missing }) => missing.length > 0),
    ({ skill, level, missing }) => JSON.stringify([skill.id, level, missing]),
  );
  const expected = new Set(expectations.map(({ skill }) => skill));
  const covered = coverageOf(book);
  const unsaid = new Map(
    covered.map(({ skill, practices, lessons, questions }) => [skill, practices[0] + lessons[0] + questions[0]] as const),
  );
  const ofRoles = [...groups.values()].flatMap((group): Gap | [] => {
    const [first] = group;
    if (!first) return [];
    const { skill, level, missing } = first;
    return { skill, level, missing, roles: group.map(({ role }) => role), unsaid: unsaid.get(skill) ?? 0 };
  });
  const ofNobody = covered.flatMap(({ skill, practices, lessons, questions }): Gap | [] => {
    const missing = lacking(sum(practices) + sum(lessons), sum(questions));
    // Nothing at all is there, so nothing of it lacks a level either.
    return expected.has(skill) || missing.length === 0 ? [] : { skill, missing, roles: [], unsaid: 0 };
  });
  const order = new Map(book.skills.map((skill, index) => [skill, index]));
  return [...ofRoles, ...ofNobody].toSorted(
    (a, b) =>
      b.missing.length - a.missing.length ||
      b.roles.length - a.roles.length ||
      (order.get(a.skill) ?? 0) - (order.get(b.skill) ?? 0) ||
      (a.level ?? 0) - (b.level ?? 0),
  );
}
