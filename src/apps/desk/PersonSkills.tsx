import { ofContent } from 'virtual:chalktalk/language';
import { deskWords } from 'virtual:chalktalk/words/desk';
import type { BoardRow } from '../../coaching/desk/board.ts';
import { Scroll } from '../reader/Scroll.tsx';

const says = deskWords.person;
const { none, percent, day } = deskWords;

interface Props {
  row: BoardRow;
  base: string;
  /** Address at which a call is observed for a skill. */
  observe(skill: string): string;
}

/** One person's skills with everything that is known of each. */
export function PersonSkills({ row: { cells }, base, observe }: Props) {
  const { heads } = says;
  return (
    <Scroll class="desk-scroll" label={says.skills}>
      <table class="desk-table">
        <caption class="vh">{says.skills}</caption>
        <thead class="ui">
          <tr>
            {[heads.skill, heads.observed, heads.target, heads.top, heads.self, heads.recall, heads.asked].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <span class="vh">{says.observe}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ skill, name, observed, target, gap, top, topGap, selfRated, recall, seen, questions }) => (
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
              <td>{recall === undefined ? none : percent(recall)}</td>
              <td>{says.asked(seen, questions)}</td>
              <td>
                <a href={observe(skill)} aria-label={says.observeSkill(name)}>
                  {says.observe}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function withGap(target: number | undefined, gap: number | undefined): string {
  if (target === undefined) return none;
  return gap === undefined ? String(target) : says.withGap(target, gap);
}
