import { ofContent } from 'virtual:chalktalk/language';
import { deskWords } from 'virtual:chalktalk/words/desk';
import { Component } from 'preact';
import { type Against, type BoardRow, type Cell, gapOf, targetOf } from '../../coaching/desk/board.ts';
import { Scroll } from '../reader/Scroll.tsx';
import { called } from './names.ts';

const says = deskWords.board;

interface Props {
  rows: readonly BoardRow[];
  skills: readonly { id: string; name: string }[];
  against: Against;
  /** Id of the skill that the lines are in the order of. */
  sort: string | undefined;
  open: string | undefined;
  onOpen(id: string): void;
  onSort(skill: string | undefined): void;
}

/** A line for each person, a column for each skill. Every colour is a number too. */
export function Heat({ rows, skills, against, sort, open, onOpen, onSort }: Props) {
  return (
    <figure class="heat-board" aria-label={says.title}>
      <Scroll label={says.caption} class="heat-scroll">
        <table class="heat">
          <caption class="vh">{says.caption}</caption>
          <thead>
            <tr>
              <th scope="col" aria-sort={sort === undefined ? 'ascending' : undefined}>
                <button type="button" aria-label={says.sortByName} aria-pressed={sort === undefined} onClick={() => onSort(undefined)}>
                  {says.person}
                </button>
              </th>
              {skills.map(({ id, name }) => (
                <th key={id} scope="col" aria-sort={sort === id ? 'descending' : undefined}>
                  <button
                    type="button"
                    aria-label={says.sortBy(name)}
                    aria-pressed={sort === id}
                    onClick={() => onSort(sort === id ? undefined : id)}
                  >
                    <span {...ofContent}>{name}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.person.id} row={row} against={against} open={open === row.person.id} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <figcaption class="heat-legend ui">
        <span class="vh">{says.legend.title}: </span>
        {[says.legend.level, says.legend.gap, says.legend.reached, says.legend.wanted, says.legend.recall].map((text) => (
          <span key={text}>{text}</span>
        ))}
      </figcaption>
    </figure>
  );
}

interface LineProps {
  row: BoardRow;
  against: Against;
  open: boolean;
  onOpen(id: string): void;
}

/** A line is drawn anew only when something in it changed: the board has hundreds of cells. */
class Line extends Component<LineProps> {
  override shouldComponentUpdate(next: LineProps): boolean {
    return next.row !== this.props.row || next.against !== this.props.against || next.open !== this.props.open;
  }

  override render({ row: { person, cells }, against, open, onOpen }: LineProps) {
    return (
      <tr class={open ? 'open' : undefined}>
        <th scope="row">
          <button
            id={`desk-person-${person.id}`}
            type="button"
            aria-label={says.open(called(person))}
            aria-expanded={open}
            onClick={() => onOpen(person.id)}
          >
            <bdi>{called(person)}</bdi>
          </button>
        </th>
        {cells.map((cell) => (
          <Spot key={cell.skill} cell={cell} against={against} />
        ))}
      </tr>
    );
  }
}

function Spot({ cell, against }: { cell: Cell; against: Against }) {
  const level = cell.observed?.level;
  const [gap, target] = [gapOf(cell, against), targetOf(cell, against)];
  const mark = gap === undefined ? '' : gap > 0 ? `−${gap}` : '✓';
  return (
    <td class={level === undefined ? 'heat-0' : `heat-${level}`}>
      <span class="vh">{says.cell(level, gap, target, cell.recall)}</span>
      <span aria-hidden="true">
        <b>{level ?? (target === undefined ? deskWords.none : '?')}</b>
        {mark && <i>{mark}</i>}
        <small>{cell.recall === undefined ? '' : Math.round(cell.recall * 100)}</small>
      </span>
    </td>
  );
}
