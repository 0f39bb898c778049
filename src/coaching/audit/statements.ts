import type { Training } from '../coaching-catalogue.ts';

/** What a statement tells of: one of the two traps, or coaching itself. */
export type Tells = Trap | 'coaching';
export type Trap = 'closing' | 'directing';

/** What is said yes or no to, in this order. An id stands in logs: a statement that comes to mean something else gets another one. */
const TELLS = {
  'rep-chose': 'coaching',
  'took-over': 'closing',
  'one-skill': 'coaching',
  activity: 'directing',
  negotiated: 'closing',
  'saw-it': 'coaching',
  told: 'directing',
  'late-deals': 'closing',
  checked: 'directing',
  'next-dated': 'coaching',
  'my-next-step': 'directing',
  'told-what-came': 'coaching',
} as const satisfies Record<string, Tells>;

export type StatementId = keyof typeof TELLS;

/** Something that a coach can say yes or no to; the words for it are in the catalogue. */
export interface Statement {
  id: StatementId;
  tells: Tells;
}

export const STATEMENTS: readonly Statement[] = (Object.keys(TELLS) as StatementId[]).map((id) => ({ id, tells: TELLS[id] }));

/** What to read about each trap: pages that lead to these levels. */
export const TRAINING: Readonly<Record<Trap, readonly Training[]>> = {
  closing: [
    { skill: 'coaching', level: 2 },
    { skill: 'coaching', level: 3 },
  ],
  directing: [
    { skill: 'coaching', level: 1 },
    { skill: 'coaching', level: 2 },
  ],
};
