import { ofContent } from 'virtual:chalktalk/language';
import { deskWords } from 'virtual:chalktalk/words/desk';
import { useMemo, useState } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { saveFile } from '../../browser/save-file.ts';
import type { Profile } from '../../coaching/coaching-catalogue.ts';
import { type Against, type BoardRow, skillLines, sortRows } from '../../coaching/desk/board.ts';
import { peopleByNeed, skillsByNeed } from '../../coaching/desk/need.ts';
import { csvOf } from '../../coaching/tables/csv.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { Choice } from '../forms/Choice.tsx';
import { boardTable } from './board-table.ts';
import { Gaps } from './Gaps.tsx';
import { Heat } from './Heat.tsx';
import { SaidHere } from './SaidHere.tsx';

const says = deskWords.board;
const BY_SKILL = 'skill:';
type Order = 'need' | 'name' | `${typeof BY_SKILL}${string}`;

interface Props {
  here: Here;
  rows: readonly BoardRow[];
  catalogue: Catalogue;
  roles: readonly Profile[];
  role: string | undefined;
  /** Id of the person whose details are open. */
  open: string | undefined;
  onOpen(id: string): void;
  onRole(id: string | undefined): void;
  say(text: string): void;
}

/** People and skills: as a heat map with its numbers, or skill by skill. */
export function BoardPart({ here, rows, catalogue, roles, role, open, onOpen, onRole, say }: Props) {
  const [against, setAgainst] = useState<Against>('role');
  const [view, setView] = useState<'heat' | 'gaps'>('heat');
  const [order, setOrder] = useState<Order>('need');
  // On a phone the choices are folded away, so that the board is on the first screen.
  const [choosing, setChoosing] = useState(false);
  const skill = order.startsWith(BY_SKILL) ? order.slice(BY_SKILL.length) : undefined;
  const sorted = useMemo(
    () => (order === 'need' ? peopleByNeed(rows, against) : sortRows(rows, skill, against)),
    [rows, order, skill, against],
  );
  const needed = useMemo(() => skillsByNeed(rows, catalogue.skills.length, against), [rows, catalogue, against]);
  const places = useMemo(() => (order === 'name' ? catalogue.skills.map((_, place) => place) : needed), [order, catalogue, needed]);
  const lines = useMemo(() => skillLines(rows, catalogue, against), [rows, catalogue, against]);
  const hasTargets = rows.some((row) => row.role !== undefined);
  return (
    <section class="part desk-board" aria-labelledby="desk-board" data-said="board">
      <h2 id="desk-board">{says.title}</h2>
      <button
        type="button"
        class="desk-controls-open"
        aria-expanded={choosing}
        aria-controls="desk-controls"
        onClick={() => setChoosing(!choosing)}
      >
        {says.controls}
      </button>
      <div id="desk-controls" class={choosing ? 'desk-controls ui open' : 'desk-controls ui'}>
        <Choice
          id="desk-role"
          label={says.role}
          value={role ?? ''}
          none={says.noRole}
          options={roles.map(({ id, name }) => [id, name, ofContent])}
          onChange={(id) => onRole(id || undefined)}
        />
        <Choice
          id="desk-against"
          label={says.against}
          value={against}
          options={Object.entries(says.targets)}
          onChange={(to) => setAgainst(to === 'top' ? 'top' : 'role')}
        />
        <Choice
          id="desk-view"
          label={says.view}
          value={view}
          options={Object.entries(says.views)}
          onChange={(to) => setView(to === 'gaps' ? 'gaps' : 'heat')}
        />
        <Choice
          id="desk-sort"
          label={says.sort}
          value={order}
          options={[
            ['need', says.byNeed],
            ['name', says.byName],
            ...catalogue.skills.map(({ id, name }) => [`${BY_SKILL}${id}`, says.bySkill(name)] as const),
          ]}
          onChange={(to) => setOrder(to as Order)}
        />
      </div>
      {view === 'heat' ? (
        <Heat
          rows={sorted}
          skills={catalogue.skills}
          places={places}
          against={against}
          sort={order === 'name' ? 'name' : skill === undefined ? undefined : { skill }}
          open={open}
          onOpen={onOpen}
          onSort={(by) => setOrder(by === 'name' ? 'name' : by ? `${BY_SKILL}${by.skill}` : 'need')}
        />
      ) : (
        <Gaps lines={needed.flatMap((place) => lines[place] ?? [])} base={here.base} onOpen={onOpen} />
      )}
      {/* Below: what is asked for is the board. */}
      <p class="hint">
        {says.about} {order === 'need' && says.first[hasTargets ? 'gap' : 'recall']} {says.purpose}
      </p>
      <p class="ways-on">
        <button
          type="button"
          onClick={() => {
            saveFile(
              document,
              `${here.playbook}-board.csv`,
              new Blob([csvOf(boardTable(sorted, catalogue.skills, roles, against))], { type: 'text/csv' }),
            );
            say(deskWords.keep.saved);
          }}
        >
          {deskWords.keep.csv}
        </button>
        <button type="button" onClick={() => print()}>
          {deskWords.keep.print}
        </button>
      </p>
      <SaidHere at="board" />
    </section>
  );
}
