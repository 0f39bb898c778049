import { ofContent } from 'virtual:chalktalk/language';
import { deskWords } from 'virtual:chalktalk/words/desk';
import type { BoardRow, Cell } from '../../coaching/desk/board.ts';
import { needOf } from '../../coaching/desk/need.ts';
import { Own } from '../reader/Own.tsx';
import { DeskTable } from './DeskTable.tsx';
import { Rest } from './Rest.tsx';

const says = deskWords.person;
const { asked, none, percent, day } = deskWords;

interface Props {
  row: BoardRow;
  base: string;
  /** Address at which a call is observed for a skill. */
  observe(skill: string): string;
}

/** One person's skills with everything that is known of each. */
export function PersonSkills({ row: { cells }, base, observe }: Props) {
  const { heads } = says;
  const sorted = cells.toSorted((a, b) => needOf(b, 'role') - needOf(a, 'role'));
  const known = sorted.filter(isKnown);
  return (
    <>
      {known.length > 0 && (
        <DeskTable
          label={says.skills}
          heads={[heads.skill, heads.observed, heads.target, heads.top, heads.self, heads.recall]}
          more={
            <th scope="col">
              <span class="vh">{says.observe}</span>
            </th>
          }
        >
          {known.map(({ skill, name, observed, target, gap, top, topGap, selfRated, recall, seen, questions }) => (
            <tr key={skill}>
              <th scope="row">
                <a href={`${base}skills/${encodeURIComponent(skill)}/`} {...ofContent}>
                  {name}
                </a>
              </th>
              <td>{observed ? says.observedBy(observed.level, observed.by, day(observed.at)) : none}</td>
              <td>{withGap(target, gap)}</td>
              <td>{withGap(top, topGap)}</td>
              <td>{selfRated?.level ?? none}</td>
              <td>{recall === undefined ? asked(seen, questions) : `${percent(recall)}, ${asked(seen, questions)}`}</td>
              <td>
                <a href={observe(skill)} aria-label={says.observeSkill(name)}>
                  {says.observe}
                </a>
              </td>
            </tr>
          ))}
        </DeskTable>
      )}
      <Rest says={says.nothingKnown}>
        {sorted
          .filter((cell) => !isKnown(cell))
          .map(({ skill, name, target }) => (
            <li key={skill}>
              <a href={observe(skill)} aria-label={says.observeSkill(name)}>
                <Own>{name}</Own>
              </a>
              {target !== undefined && ` (${says.wants(target)})`}
            </li>
          ))}
      </Rest>
    </>
  );
}

/** There is something to say of the skill. */
const isKnown = ({ observed, selfRated, seen }: Cell): boolean => observed !== undefined || selfRated !== undefined || seen > 0;

function withGap(target: number | undefined, gap: number | undefined): string {
  if (target === undefined) return none;
  return gap === undefined ? String(target) : says.withGap(target, gap);
}
