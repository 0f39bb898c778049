import { describe, expect, test } from 'vitest';
import { knowledgeByOwner, knowledgeBySkill, namesAnybody, titled } from '../../src/coaching/succession.ts';
import type { Playbook, Practice, Skill } from '../../src/playbook/model.ts';

/** As much of a practice as is asked for here. */
function practice(number: number, more: Partial<Practice>): Practice {
  const id = `p${number}`;
  return {
    kind: 'practice',
    id,
    number,
    title: `Practice ${number}`,
    status: 'published',
    skills: [],
    url: `/practices/${id}/`,
    ...more,
  } as Practice;
}
const skill = (id: string): Skill => ({ kind: 'skill', id, name: id, url: `/skills/${id}/` }) as Skill;
const book = (practices: Practice[], skills: string[] = ['asking', 'closing', 'listening']): Playbook =>
  ({ practices, modules: [], skills: skills.map(skill), roles: [], programs: [], evidence: [] }) as unknown as Playbook;

describe('who wrote for a skill', () => {
  const sample = book([
    practice(1, { skills: [{ skill: 'asking' }], author: 'Ana', owner: 'Field coaching' }),
    practice(2, { skills: [{ skill: 'asking' }, { skill: 'closing' }], author: ' ana ', owner: 'Ana' }),
    practice(3, { skills: [{ skill: 'asking' }], author: 'Retired', status: 'retired' }),
  ]);

  test('each name counts once, however it is spelled; retired pages count nothing', () => {
    expect(knowledgeBySkill(sample).map(({ skill: { id }, busFactor, people }) => [id, busFactor, people])).toEqual([
      ['listening', 0, []],
      ['closing', 1, ['ana']],
      ['asking', 2, ['Ana', 'Field coaching']],
    ]);
  });

  test('owners with their practices, the next review first; nobody comes last', () => {
    const owned = book([
      practice(1, { owner: 'Ana', reviewBy: '2027-05-01' }),
      practice(2, { owner: 'ana', reviewBy: '2027-01-01' }),
      practice(3, { owner: 'Ana' }),
      practice(4, {}),
      practice(5, {}),
      practice(6, {}),
      practice(7, {}),
    ]);
    expect(knowledgeByOwner(owned).map(({ owner, practices }) => [owner, practices.map(({ number }) => number)])).toEqual([
      ['Ana', [2, 1, 3]],
      [undefined, [4, 5, 6, 7]],
    ]);
  });

  test('a playbook without names says so', () => {
    expect(namesAnybody(sample)).toBe(true);
    expect(namesAnybody(book([practice(1, {}), practice(2, { author: 'Ana', status: 'retired' })]))).toBe(false);
    expect(namesAnybody(book([]))).toBe(false);
  });

  test('the practice on handing over is found by its title', () => {
    const practices = [practice(1, { title: 'Open a call' }), practice(2, { title: 'Hand over a key account' })];
    expect(titled(book(practices), ['hand over'])?.number).toBe(2);
    expect(titled(book(practices), ['pass on'])).toBeUndefined();
  });
});
