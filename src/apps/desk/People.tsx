import { deskWords as says } from 'virtual:chalktalk/words/desk';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { readChoice, saveChoice } from '../../browser/choice.ts';
import type { Here } from '../../browser/here.ts';
import type { Desk } from '../../coaching/desk/desk.ts';
import type { DeskPerson, Waiting } from '../../coaching/desk/people.ts';
import type { Both } from '../reader/use-catalogue.ts';
import { BoardPart } from './BoardPart.tsx';
import { CadencePart } from './CadencePart.tsx';
import { Conflicts } from './Conflicts.tsx';
import { Experts } from './Experts.tsx';
import { Modules } from './Modules.tsx';
import { PersonPart } from './PersonPart.tsx';
import { SaidHere } from './SaidHere.tsx';
import { type Act, TOP } from './use-acts.ts';
import { useBoard } from './use-board.ts';
import { useOpen } from './use-open.ts';

const ROLE = 'desk-role';

export interface PeopleProps {
  /** What stands beside how many there are. */
  top: ComponentChildren;
  here: Here;
  desk: Desk;
  people: readonly DeskPerson[];
  waiting: readonly Waiting[];
  both: Both;
  /** Milliseconds since 1970, and the same as `YYYY-MM-DD`. */
  now: number;
  today: string;
  coach: { id: string; name: string };
  act: Act;
  say(text: string): void;
}

/** All that the desk says of the people on it. */
export function People({ top, here, desk, people, waiting, both, now, today, coach, act, say }: PeopleProps) {
  const { catalogue, coaching } = both;
  const [role, setRole] = useState(() => coaching.roles.find(({ id }) => id === readChoice(here.playbook, ROLE))?.id);
  const [open, setOpen] = useOpen(here.playbook);
  const board = useBoard({ desk, people, both, at: now, today, role });
  const person = people.find(({ ids }) => open.person !== undefined && ids.includes(open.person));
  const row = board.rows.find((each) => each.person.id === person?.id);
  // Long tables, drawn anew only when what they show changed.
  const tables = useMemo(
    () => (
      <>
        <Modules rows={board.rows} both={both} today={today} onOpen={setOpen} />
        <CadencePart people={board.people} skills={catalogue.skills} today={today} onOpen={setOpen} />
        <Experts rows={board.rows} skills={catalogue.skills} base={here.base} />
      </>
    ),
    [board.rows, board.people, both, today, here.base],
  );
  return (
    <>
      <div class="desk-top">
        <p class="ui desk-working" role="status">
          {board.ready ? says.ready(people.length) : says.working(board.done, people.length)}
        </p>
        {top}
      </div>
      <SaidHere at={TOP} />
      {board.rows.length > 0 && (
        <>
          <BoardPart
            here={here}
            rows={board.rows}
            catalogue={catalogue}
            roles={coaching.roles}
            role={role}
            open={person?.id}
            onOpen={setOpen}
            onRole={(id) => {
              setRole(id);
              saveChoice(here.playbook, ROLE, id);
            }}
            say={say}
          />
          {person && row && (
            <PersonPart
              key={person.id}
              here={here}
              person={person}
              asked={open.asked}
              people={people}
              row={row}
              both={both}
              today={today}
              coach={coach}
              act={act}
              say={say}
              onClose={() => {
                setOpen(undefined);
                document.getElementById(`desk-person-${person.id}`)?.focus();
              }}
            />
          )}
          <Conflicts found={board.conflicts} waiting={waiting} people={people} skills={catalogue.skills} act={act} />
          {tables}
        </>
      )}
    </>
  );
}
