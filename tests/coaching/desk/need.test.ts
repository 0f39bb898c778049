import { describe, expect, test } from 'vitest';
import type { BoardRow, Cell } from '../../../src/coaching/desk/board.ts';
import { peopleByNeed, skillsByNeed } from '../../../src/coaching/desk/need.ts';
import type { Level } from '../../../src/learner/events.ts';
import { LEAST_ASKED, recallBand } from '../../../src/learner/recall-base.ts';

const cell = (more: Partial<Cell>): Cell => ({
  skill: '',
  name: '',
  questions: 9,
  seen: 0,
  coverage: 0,
  mastered: false,
  status: 'not-started',
  why: { guessed: 0, wrong: 0, changed: 0, missing: [] },
  ...more,
});
const seen = (level: Level, target: Level = 4) =>
  cell({ observed: { level, by: '', at: 0, days: 0 }, target, gap: Math.max(0, target - level) });
const recalled = (recall: number, asked = LEAST_ASKED) => cell({ recall, seen: asked });
const nothing = cell({});
const row = (name: string, ...cells: Cell[]): BoardRow => ({
  person: { id: name, ids: [name], name, names: [name], log: new Map(), sources: [] },
  role: undefined,
  cells,
});
const names = (rows: readonly BoardRow[]) => peopleByNeed(rows, 'role').map(({ person }) => person.name);

describe('the order by need', () => {
  test('of people: the widest gap in one skill, not the sum of all; own estimate, not seen, forgotten; then by name', () => {
    const rows = [
      row('Zoe', nothing),
      row('Ada', nothing),
      row('Fay', recalled(0.3)),
      row('Hal', recalled(0.7)),
      row('Gus', recalled(0.1, LEAST_ASKED - 1)),
      row('Eve', cell({ target: 2 })),
      row('Dan', cell({ target: 2, selfRated: { level: 1, at: 0 } })),
      row('Cid', seen(3), seen(3), seen(3)),
      row('Ben', seen(2), seen(4)),
      row('Bob', seen(4), seen(2), seen(3)),
    ];
    expect(names(rows)).toEqual(['Bob', 'Ben', 'Cid', 'Dan', 'Eve', 'Fay', 'Hal', 'Ada', 'Gus', 'Zoe']);
  });

  test('of skills: where somebody has the widest gap, then where most have one; else as in the playbook', () => {
    const rows = [row('Ada', nothing, seen(3), seen(2), seen(3)), row('Ben', nothing, seen(4), seen(4), seen(3))];
    expect(skillsByNeed(rows, 5, 'role')).toEqual([2, 3, 1, 0, 4]);
    expect(skillsByNeed([], 3, 'role')).toEqual([0, 1, 2]);
  });
});

test('a share of recall has a colour from five questions asked on', () => {
  expect([0.2, 0.6, 0.8, 1].map((recall) => recallBand({ recall, seen: 5 }))).toEqual([1, 2, 3, 3]);
  expect([recallBand({ recall: 1, seen: 4 }), recallBand({ seen: 0 })]).toEqual([undefined, undefined]);
});
