import { ofContent } from 'virtual:chalktalk/language';
import { deskWords } from 'virtual:chalktalk/words/desk';
import type { BoardRow } from '../../coaching/desk/board.ts';
import { experts } from '../../coaching/desk/experts.ts';
import type { DeskPerson } from '../../coaching/desk/people.ts';
import { DeskTable } from './DeskTable.tsx';
import { called } from './names.ts';
import { Rest } from './Rest.tsx';

const says = deskWords.experts;

interface Props {
  rows: readonly BoardRow[];
  skills: readonly { id: string; name: string }[];
  base: string;
}

/** Who was seen to have a skill, and which skills hang on one person. */
export function Experts({ rows, skills, base }: Props) {
  const { heads } = says;
  const names = (people: readonly DeskPerson[]) => people.map(called).join(', ') || deskWords.none;
  const all = experts(rows, skills).toSorted((a, b) => a.factor - b.factor);
  const some = all.filter(({ factor }) => factor > 0);
  return (
    <section class="part" aria-labelledby="desk-experts">
      <h2 id="desk-experts">{says.title}</h2>
      <p class="hint">{says.about}</p>
      <Rest says={says.nobody}>
        {all
          .filter(({ factor }) => factor === 0)
          .map(({ skill, name }) => (
            <li key={skill}>
              <a href={`${base}skills/${encodeURIComponent(skill)}/`} {...ofContent}>
                {name}
              </a>
            </li>
          ))}
      </Rest>
      {some.length > 0 && (
        <DeskTable label={says.caption} heads={[heads.skill, heads.factor, heads.four, heads.three]}>
          {some.map(({ skill, name, four, three, factor, thin }) => (
            <tr key={skill} class={thin ? 'thin' : undefined}>
              <th scope="row">
                <a href={`${base}skills/${encodeURIComponent(skill)}/`} {...ofContent}>
                  {name}
                </a>
              </th>
              <td>
                {factor}
                {thin && <em> {says.one}</em>}
              </td>
              <td>{names(four)}</td>
              <td>{names(three)}</td>
            </tr>
          ))}
        </DeskTable>
      )}
    </section>
  );
}
