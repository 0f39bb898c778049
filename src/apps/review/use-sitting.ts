import { useEffect, useMemo, useState } from 'preact/hooks';
import { readSitting, saveSitting } from '../../browser/review/saved-sitting.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import type { Catalogue, CatalogueQuestion } from '../../learner/learning-catalogue.ts';
import { today } from '../../learner/queue.ts';
import { cards } from '../../learner/schedule.ts';
import { begin, current, extend, type Outcome, type Sitting, settle, type Turn } from '../../learner/sitting.ts';
import { withoutQuestions } from '../../learner/without-questions.ts';

/** A sitting that was interrupted goes on for so long, in milliseconds. */
const STALE = 6 * 3_600_000;

/** A review under way. */
export interface Review {
  sitting: Sitting;
  /** What is on the board: it stays there after its answer, until the reader goes on. */
  turn: Turn | undefined;
  question: CatalogueQuestion | undefined;
  /** Place of the turn, from 0. */
  place: number;
  settle(outcome: Outcome): void;
  next(): void;
  /** Begins anew with another skill first. */
  focus(skill: string | undefined): void;
  more(): void;
}

/**
 * Keeps a sitting: over a reload, and while its answers change the log. The queue is made once, so that it does not
 * change under the reader.
 */
export function useSitting(playbook: string, catalogue: Catalogue, store: LogStore, focus: string | undefined): Review {
  const known = useMemo(() => new Map(catalogue.questions.map((question) => [question.id, question])), [catalogue]);
  const queue = (skill: string | undefined, seen: readonly Turn[] = []) =>
    today(
      cards(store.log.get(), catalogue, Date.now()),
      withoutQuestions(
        catalogue,
        seen.map(({ question }) => question),
      ),
      { now: Date.now(), focus: skill },
    );
  const [sitting, setSitting] = useState<Sitting>(() => {
    const kept = readSitting(playbook);
    const fresh =
      kept && Date.now() - kept.began < STALE ? { ...kept, turns: kept.turns.filter(({ question }) => known.has(question)) } : undefined;
    return fresh && current(fresh) ? fresh : begin(queue(focus), Date.now());
  });
  const first = sitting.turns.findIndex(({ outcome }) => outcome === undefined);
  const [place, setPlace] = useState(first < 0 ? sitting.turns.length : first);
  // Neither one that has not begun, because the log may change before it does, nor one that is over.
  const under = current(sitting) && sitting.turns.some(({ outcome }) => outcome !== undefined);
  useEffect(() => saveSitting(playbook, under ? sitting : undefined), [sitting]);

  const turn = sitting.turns[place];
  return {
    sitting,
    turn,
    question: turn && known.get(turn.question),
    place,
    settle: (outcome) => setSitting((now) => (now.turns[place]?.outcome ? now : settle(now, outcome))),
    next: () => setPlace(place + 1),
    focus: (skill) => {
      setSitting(begin(queue(skill), Date.now()));
      setPlace(0);
    },
    more: () => {
      const longer = extend(sitting, queue(focus, sitting.turns));
      setSitting(longer);
      setPlace(sitting.turns.length);
    },
  };
}
