import { planWords } from 'virtual:chalktalk/words/plan';
import { useRef, useState } from 'preact/hooks';
import type { Plan, PlannedWeek } from '../../learner/events.ts';
import { useDraft } from '../forms/use-draft.ts';
import type { WeekActs } from './acts.ts';
import type { Context } from './context.ts';
import { fieldsOf, WeekForm } from './WeekForm.tsx';

const says = planWords.week;

interface Props {
  context: Context;
  plan: Plan;
  week: PlannedWeek;
  /** Which week of the plan it is: what was typed goes along when its day changes. */
  number: number;
  acts: WeekActs;
}

/** A week can be changed in every way; all of it can be undone. */
export function WeekEdit({ context, plan, week, number, acts }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);
  const drafted = useDraft(context.here.playbook, `week:${number}`, fieldsOf(week));
  const [open, setOpen] = useState(drafted.unsent);
  const close = () => {
    if (fold.current) fold.current.open = false;
  };
  return (
    <details class="week-edit" ref={fold} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {says.edit}
        <span class="vh">: {planWords.day(week.on)}</span>
      </summary>
      {open && (
        <>
          <WeekForm
            context={context}
            plan={plan}
            week={week}
            drafted={drafted}
            onSave={async (next) => {
              close();
              const sent = drafted.send();
              await acts.save(next);
              if (context.store.state.get().saved) sent();
            }}
          />
          <p class="ways-on">
            <button type="button" onClick={() => void acts.push()}>
              {says.push}
            </button>
            {week.skill !== '' && (
              <button type="button" onClick={() => void acts.pause()}>
                {says.skip}
              </button>
            )}
            <button type="button" class="quiet" onClick={() => void acts.remove()}>
              {says.remove}
            </button>
          </p>
        </>
      )}
    </details>
  );
}
