import { useEffect, useState } from 'preact/hooks';
import { pause } from '../../browser/desk/pause.ts';
import { type BoardRow, boardRow } from '../../coaching/desk/board.ts';
import { type Conflict, conflicts } from '../../coaching/desk/conflicts.ts';
import type { Desk } from '../../coaching/desk/desk.ts';
import { progressOf } from '../../coaching/desk/module-progress.ts';
import type { DeskPerson } from '../../coaching/desk/people.ts';
import type { Both } from '../reader/use-catalogue.ts';

/** Milliseconds that work goes on before the browser may draw and listen again. */
const SLICE = 16;

export interface Board {
  rows: BoardRow[];
  /** Those whom the rows are about. */
  people: readonly DeskPerson[];
  conflicts: Conflict[];
  /** So many people are worked out so far; all of them when it is ready. */
  done: number;
  ready: boolean;
}

interface Asked {
  desk: Desk;
  people: readonly DeskPerson[];
  both: Both;
  at: number;
  today: string;
  role: string | undefined;
}

/** Works the board out in slices. What was drawn before stays until the new one is there. */
export function useBoard({ desk, people, both, at, today, role }: Asked): Board {
  const [board, setBoard] = useState<Board>({ rows: [], people: [], conflicts: [], done: 0, ready: false });
  useEffect(() => {
    let stopped = false;
    const work = async () => {
      const rows: BoardRow[] = [];
      let began = performance.now();
      for (const person of people) {
        rows.push(boardRow(person, both.catalogue, both.coaching, { at, role }));
        progressOf(person.log, both.catalogue, both.coaching, today);
        if (performance.now() - began < SLICE) continue;
        setBoard((before) => ({ ...before, done: rows.length, ready: false }));
        await pause();
        if (stopped) return;
        began = performance.now();
      }
      await pause();
      const found = stopped ? [] : conflicts(desk, people);
      await pause();
      if (!stopped) setBoard({ rows, people, conflicts: found, done: rows.length, ready: true });
    };
    void work();
    return () => {
      stopped = true;
    };
  }, [desk, people, both, at, today, role]);
  return board;
}
