import { planWords } from 'virtual:chalktalk/words/plan';
import { useMemo } from 'preact/hooks';
import { loads } from '../../coaching/plan/plan-minutes.ts';
import { change, pastWeeks, pause, push, remove } from '../../coaching/plan/replan.ts';
import type { Plan } from '../../learner/events.ts';
import { plusDays } from '../../playbook/days/days.ts';
import { useAtom } from '../reader/use-atom.ts';
import type { Said } from './acts.ts';
import type { Context } from './context.ts';
import { WeekItem } from './WeekItem.tsx';

const says = planWords.plan;
const week = planWords.week;

interface Props {
  context: Context;
  plan: Plan;
  said: Said;
  /** Keeps another plan, and says what happened; in which week, where that is still there. */
  onChange(plan: Plan, said: string, week?: string): Promise<void>;
  onUndo(): void;
}

/** The weeks in their order: past ones folded away, the next one first. */
export function WeekList({ context, plan, said, onChange, onUndo }: Props) {
  const { catalogue, today, store } = context;
  const person = useAtom(store.person);
  const minutes = useMemo(() => new Map(catalogue.pages.map(({ url, minutes }) => [url, minutes])), [catalogue]);
  const load = loads(plan, (url) => minutes.get(url) ?? 0);
  const past = pastWeeks(plan, today).length;
  const next = plan.weeks.findIndex(({ on, meets }) => meets && on >= today);
  const item = (place: number) => {
    const planned = plan.weeks[place];
    const takes = load[place];
    if (!planned || !takes) return null;
    return (
      <WeekItem
        key={place}
        context={context}
        plan={plan}
        week={planned}
        number={place + 1}
        load={takes}
        acts={{
          save: (changed) =>
            onChange(
              change(plan, place, () => changed),
              week.saved,
              changed.on,
            ),
          push: () => onChange(push(plan, place), week.pushed, plusDays(planned.on, 7)),
          pause: () => onChange(pause(plan, place), week.skipped, planned.on),
          remove: () => onChange(remove(plan, place), week.removed),
          undo: onUndo,
        }}
        said={said.week === planned.on ? said : undefined}
        isNext={place === next}
      />
    );
  };
  const places = plan.weeks.map((_, place) => place);
  return (
    <div class="plan-sheet">
      <p class="plan-head">{says.whose(person.name, plan.coach)}</p>
      <p class="hint">{says.summary(plan.time, plan.session, plan.minutes.rep, plan.minutes.coach)}</p>
      {past > 0 && (
        <details class="past">
          <summary>{says.pastTitle(past)}</summary>
          <ol class="weeks plain">{places.slice(0, past).map(item)}</ol>
        </details>
      )}
      <ol class="weeks plain">{places.slice(past).map(item)}</ol>
    </div>
  );
}
