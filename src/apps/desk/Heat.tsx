import { ofContent } from 'virtual:chalktalk/language';
import { deskWords } from 'virtual:chalktalk/words/desk';
import { Component } from 'preact';
import { type Against, type BoardRow, type Cell, gapOf, targetOf } from '../../coaching/desk/board.ts';
import { LEAST_ASKED, recallBand } from '../../learner/recall-base.ts';
import { Scroll } from '../reader/Scroll.tsx';
import { called } from './names.ts';

const says = deskWords.board;

interface Props {
  rows: readonly BoardRow[];
  skills: readonly { id: string; name: string }[];
  against: Against;
  /** Places of the skills in the order of the columns. */
  places: readonly number[];
  /** What the lines are in the order of; missing where by need. */
  sort: Sort;
  open: string | undefined;
  onOpen(id: string): void;
  onSort(by: Sort): void;
}

type Sort = 'name' | { skill: string } | undefined;

/** A line for each person, a column for each skill. Every colour is a number too. */
export function Heat({ rows, skills, places, against, sort, open, onOpen, onSort }: Props) {
  const byName = sort === 'name';
  const bySkill = typeof sort === 'object' ? sort.skill : undefined;
  return (
    <figure class="heat-board" aria-label={says.title}>
      <Scroll label={says.caption} class="heat-scroll">
        <table class="heat">
          <caption class="vh">{says.caption}</caption>
          <thead>
            <tr>
              <th scope="col" aria-sort={byName ? 'ascending' : undefined}>
                <button
                  type="button"
                  aria-label={says.sortByName}
                  aria-pressed={byName}
                  onClick={() => onSort(byName ? undefined : 'name')}
                >
                  {says.person}
                </button>
              </th>
              {places
                .flatMap((place) => skills[place] ?? [])
                .map(({ id, name }) => (
                  <th key={id} scope="col" aria-sort={bySkill === id ? 'descending' : undefined}>
                    <button
                      type="button"
                      aria-label={says.sortBy(name)}
                      aria-pressed={bySkill === id}
                      onClick={() => onSort(bySkill === id ? undefined : { skill: id })}
                    >
                      <span {...ofContent}>{name}</span>
                    </button>
                  </th>
                ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.person.id} row={row} places={places} against={against} open={open === row.person.id} onOpen={onOpen} />
            ))}
          </tbody>
        </table>
      </Scroll>
      <figcaption class="heat-legend ui">
        <span class="vh">{says.legend.title}: </span>
        {[
          says.legend.level,
          says.legend.gap,
          says.legend.reached,
          says.legend.own,
          says.legend.wanted,
          says.legend.recall(LEAST_ASKED),
        ].map((text) => (
          <span key={text}>{text}</span>
        ))}
      </figcaption>
    </figure>
  );
}

interface LineProps {
  row: BoardRow;
  places: readonly number[];
  against: Against;
  open: boolean;
  onOpen(id: string): void;
}

/** A line is drawn anew only when something in it changed: the board has hundreds of cells. */
class Line extends Component<LineProps> {
  override shouldComponentUpdate(next: LineProps): boolean {
    const { row, places } = this.props;
    return next.row !== row || next.places !== places || next.against !== this.props.against || next.open !== this.props.open;
  }

  override render({ row: { person, cells }, places, against, open, onOpen }: LineProps) {
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
        {places
          .flatMap((place) => cells[place] ?? [])
          .map((cell) => (
            <Spot key={cell.skill} cell={cell} against={against} />
          ))}
      </tr>
    );
  }
}

function Spot({ cell, against }: { cell: Cell; against: Against }) {
  const { recall, seen, questions } = cell;
  const level = cell.observed?.level;
  const own = level === undefined ? cell.selfRated?.level : undefined;
  const [gap, target] = [gapOf(cell, against), targetOf(cell, against)];
  const mark = gap === undefined ? (target === undefined ? '' : '?') : gap > 0 ? `−${gap}` : '✓';
  const share = recall === undefined ? undefined : Math.round(recall * 100);
  const said = level ?? (own ? `~${own}` : undefined);
  const band = recallBand(cell);
  // The colour is of the level seen; before anybody saw one, of recall, where enough was asked, or else of their own rating.
  return (
    <td class={level !== undefined ? `heat-${level}` : band ? `known-${band}` : own ? `own-${own}` : 'heat-0'}>
      <span class="vh">{says.cell({ level, own, gap, target, recall, seen, questions })}</span>
      <span aria-hidden="true">
        <b>{said ?? (share === undefined ? (mark ? '' : deskWords.none) : `${share}%`)}</b>
        {mark && <i>{mark}</i>}
        <small>
          {share !== undefined && (
            <>
              {said !== undefined && `${share} `}
              <span>{`${seen}/${questions}`}</span>
            </>
          )}
        </small>
      </span>
    </td>
  );
}
