import { ofContent } from 'virtual:chalktalk/language';
import { deskWords } from 'virtual:chalktalk/words/desk';
import type { ComponentChildren } from 'preact';
import type { SkillLine } from '../../coaching/desk/board.ts';
import { DeskTable } from './DeskTable.tsx';
import { called } from './names.ts';
import { PersonButton } from './PersonButton.tsx';
import { Rest } from './Rest.tsx';

const says = deskWords.board;

interface Props {
  lines: readonly SkillLine[];
  base: string;
  onOpen(id: string): void;
}

/** Skill by skill: who has reached the level, who is how far from it, whom nobody has seen. */
export function Gaps({ lines, base, onOpen }: Props) {
  const { skill, reached, below, unseen } = says.lines;
  const isAsked = (line: SkillLine) => line.below.length + line.unseen.length + line.reached.length > 0;
  const asked = lines.filter(isAsked);
  return (
    <>
      {asked.length > 0 && (
        <DeskTable label={says.views.gaps} heads={[skill, below, unseen, reached]}>
          {asked.map((line) => (
            <tr key={line.skill}>
              <th scope="row">
                <a href={`${base}skills/${encodeURIComponent(line.skill)}/`} {...ofContent}>
                  {line.name}
                </a>
              </th>
              <td>
                <Names>
                  {line.below.map(({ person, gap }) => (
                    <li key={person.id}>
                      <PersonButton person={person} text={says.gapOf(called(person), gap)} onOpen={onOpen} />
                    </li>
                  ))}
                </Names>
              </td>
              {[line.unseen, line.reached].map((people, place) => (
                <td key={place === 0 ? 'unseen' : 'reached'}>
                  <Names>
                    {people.map((person) => (
                      <li key={person.id}>
                        <PersonButton person={person} onOpen={onOpen} />
                      </li>
                    ))}
                  </Names>
                </td>
              ))}
            </tr>
          ))}
        </DeskTable>
      )}
      <Rest says={says.notAsked}>
        {lines
          .filter((line) => !isAsked(line))
          .map((line) => (
            <li key={line.skill}>
              <a href={`${base}skills/${encodeURIComponent(line.skill)}/`} {...ofContent}>
                {line.name}
              </a>
            </li>
          ))}
      </Rest>
    </>
  );
}

function Names({ children }: { children: ComponentChildren[] }) {
  return children.length > 0 ? <ul class="plain desk-names">{children}</ul> : <span>{deskWords.none}</span>;
}
