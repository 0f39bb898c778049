import type { BoardRow } from './board.ts';
import { byName, type DeskPerson } from './people.ts';

/** Who could teach a skill to the others. */
export interface Expertise {
  skill: string;
  name: string;
  /** Seen at level 4, and at level 3, by name. */
  four: DeskPerson[];
  three: DeskPerson[];
  /**
   * How many people are seen at level 3 or above: so many would have to be away for the skill to be gone ("bus factor"). An
   * estimate: it knows only who is on the desk and was observed.
   */
  factor: number;
  /** None or one: worth a plan. */
  thin: boolean;
}

/** From this level on somebody does it without help and can show it. */
const ABLE = 3;
/** So many are not enough: when one is away, nobody is left. */
const THIN = 1;

/** Every skill of the playbook, with those who were seen to have it. */
export function experts(rows: readonly BoardRow[], skills: readonly { id: string; name: string }[]): Expertise[] {
  return skills.map(({ id, name }, index) => {
    const at = (level: (seen: number) => boolean) =>
      rows.flatMap(({ person, cells }) => (level(cells[index]?.observed?.level ?? 0) ? person : [])).toSorted(byName);
    const four = at((level) => level > ABLE);
    const three = at((level) => level === ABLE);
    const factor = four.length + three.length;
    return { skill: id, name, four, three, factor, thin: factor <= THIN };
  });
}
