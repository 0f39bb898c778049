import { describe, expect, test } from 'vitest';
import { changes, readAudit, readingOn } from '../../../src/coaching/audit/audit.ts';
import { type Statement, STATEMENTS as statements } from '../../../src/coaching/audit/statements.ts';
import type { CoachingCatalogue, CoachingPractice, Training } from '../../../src/coaching/coaching-catalogue.ts';
import * as fc from '../../support/properties.ts';

const ids: string[] = statements.map(({ id }) => id);
/** Each statement yes, no, or neither; and some that are no longer asked. */
const someAnswers = fc.array(fc.constantFrom('yes', 'no', 'open'), { minLength: ids.length + 1, maxLength: ids.length + 1 }).map((all) => ({
  yes: [...ids, 'gone'].filter((_, place) => all[place] === 'yes'),
  no: [...ids, 'gone'].filter((_, place) => all[place] === 'no'),
}));

describe('the statements', () => {
  test('are about both traps and about coaching, each under an id of its own', () => {
    expect(new Set(ids).size).toBe(statements.length);
    const count = (tells: Statement['tells']) => statements.filter((each) => each.tells === tells).length;
    expect([count('closing'), count('directing'), count('coaching')].every((each) => each >= 3)).toBe(true);
  });
});

describe('what an audit says', () => {
  test('a trap is what was said yes to; what does not apply is nowhere', () => {
    const said = readAudit(statements, { yes: ['took-over', 'rep-chose'], no: ['told', 'next-dated'] });
    expect(said.closing.map(({ id }) => id)).toEqual(['took-over']);
    expect(said.directing).toEqual([]);
    expect(said.done.map(({ id }) => id)).toEqual(['rep-chose']);
    expect(said.missing.map(({ id }) => id)).toEqual(['next-dated']);
  });

  test('every statement stands in one place at most, and only where it was answered', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const said = Object.values(readAudit(statements, answers)).flat();
        expect(new Set(said).size).toBe(said.length);
        for (const { id } of said) expect([...answers.yes, ...answers.no]).toContain(id);
      }),
    );
  });

  test('nothing changed since itself, and a change back is the other way round', () => {
    fc.assert(
      fc.property(someAnswers, someAnswers, (one, other) => {
        expect(changes(statements, one, one)).toEqual([]);
        const [there, back] = [changes(statements, one, other), changes(statements, other, one)];
        expect(back.map(({ statement }) => statement)).toEqual(there.map(({ statement }) => statement));
        expect(there.every(({ to }, place) => to !== back[place]?.to)).toBe(true);
      }),
    );
  });
});

describe('what there is to read', () => {
  const page = (title: string, skills: Training[]): CoachingPractice => ({
    id: title,
    number: 1,
    title,
    url: `/practices/${title}/`,
    minutes: 5,
    skills,
    roles: [],
    assignments: [],
  });
  const catalogue: CoachingCatalogue = {
    levels: [],
    skills: [],
    roles: [],
    modules: [],
    practices: [
      page('a', [{ skill: 'coaching', level: 1 }]),
      page('b', [{ skill: 'coaching', level: 2 }]),
      page('c', [{ skill: 'selling' }]),
    ],
  };

  test('leads to the level named, in the order in which levels are named', () => {
    const titles = (on: Training[], most = 5, inTitle = /^$/) => readingOn(catalogue, on, inTitle, most).map(({ title }) => title);
    expect(
      titles([
        { skill: 'coaching', level: 2 },
        { skill: 'coaching', level: 1 },
      ]),
    ).toEqual(['b', 'a']);
    expect(titles([{ skill: 'coaching' }, { skill: 'coaching', level: 1 }])).toEqual(['a', 'b']);
    expect(titles([{ skill: 'coaching' }], 1)).toEqual(['a']);
    expect(titles([{ skill: 'coaching' }], 1, /B/i)).toEqual(['b']);
  });

  test('is nothing where the playbook has no such skill', () => {
    expect(readingOn(catalogue, [{ skill: 'cooking', level: 1 }], /a/, 3)).toEqual([]);
  });
});
