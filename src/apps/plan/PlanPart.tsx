import { planWords } from 'virtual:chalktalk/words/plan';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { NoPlan, PlanNote, Proposal, Setup } from '../../coaching/plan/plan.ts';
import { latestPlan } from '../../coaching/plan/plan-log.ts';
import { replace, replan } from '../../coaching/plan/replan.ts';
import type { Plan } from '../../learner/events.ts';
import { useDraft } from '../forms/use-draft.ts';
import { ifSaved, useSettled } from '../reader/if-saved.ts';
import type { Said } from './acts.ts';
import { type Context, situationOf, skillName } from './context.ts';
import { Notes } from './Notes.tsx';
import { firstSetup, SetupForm, setupOf, textsOf } from './SetupForm.tsx';
import { takeFocus } from './take-focus.ts';
import { useTurn } from './use-turn.ts';
import { WeekList } from './WeekList.tsx';

const says = planWords.plan;

/** The weeks: proposed, shown, changed, planned anew. */
export function PlanPart({ context }: { context: Context }) {
  const { store, plan: latest, log, today, role } = context;
  const [said, setSaid] = useState<Said>({ text: '' });
  const settled = useSettled(store, said.week === undefined ? said.text : '');
  const [none, setNone] = useState<NoPlan>();
  const [notes, setNotes] = useState<readonly PlanNote[]>([]);
  const status = useRef<HTMLParagraphElement>(null);
  // Only now is it drawn, and can be in focus.
  useEffect(() => {
    if (said.text && said.week === undefined) takeFocus(status.current);
  }, [said]);
  const plan = latest && latest.plan.weeks.length > 0 ? latest.plan : undefined;
  const drafted = useDraft(
    context.here.playbook,
    'setup',
    textsOf(latest && plan ? setupOf(plan, today) : firstSetup(today, latest?.plan)),
  );
  const [settings, setSettings] = useState(drafted.unsent);

  const begin = useTurn();
  const close = () => {
    setNone(undefined);
    setSettings(false);
  };
  /** What was in focus may be gone: the words that say so take its place, here or at the week. */
  const tell = (text: string, week?: string) => {
    begin();
    setSaid({ text, week });
    close();
  };
  const keep = async (next: Plan, text: string, week?: string, remarks: readonly PlanNote[] = []) => {
    const isLast = begin();
    const written = store.record({ kind: 'planned', plan: next });
    setNotes(remarks);
    close();
    await written;
    if (isLast()) setSaid({ text: ifSaved(store, text), week });
  };
  const take = async (proposal: Proposal, text: (weeks: number) => string) => {
    if (!proposal.ok) {
      setSaid({ text: '' });
      setNone(proposal.why);
      return;
    }
    await keep(proposal.plan, text(proposal.plan.weeks.length), undefined, proposal.notes);
  };
  const make = async (setup: Setup) => {
    const sent = drafted.send();
    const proposal = replace(plan, today, { ...setup, role }, situationOf(context));
    await take(proposal, says.ready);
    if (proposal.ok && store.state.get().saved) sent();
  };
  const anew = (of: Plan) => take(replan({ ...of, role }, today, situationOf(context)), () => says.replanned);
  const undo = async (id: string) => {
    const isLast = begin();
    setNotes([]);
    await store.erase(id);
    if (isLast()) tell(says.undone);
  };
  return (
    <>
      <p class="hint">{says.about}</p>
      <p class="said ui" role="status" tabindex={-1} ref={status}>
        {settled}
      </p>
      {latest && latestPlan(log, context.catalogue).before && (
        <p class="plan-undo">
          <button type="button" class="quiet" onClick={() => void undo(latest.id)}>
            {says.undo}
          </button>
        </p>
      )}
      {(settings || !plan) && (
        <>
          <p class="hint">{plan ? says.settingsAbout : beginning(context)}</p>
          <SetupForm
            drafted={drafted}
            today={today}
            submit={plan ? says.again : says.propose}
            onPropose={(setup) => void make(setup)}
            onCancel={
              plan &&
              (() => {
                drafted.clear();
                tell(says.asItWas);
              })
            }
          />
        </>
      )}
      <p role="alert" class={none && 'no-plan'}>
        {none && says.none[none]}
      </p>
      <Notes notes={notes} context={context} />
      {plan && (
        <>
          <WeekList context={context} plan={plan} said={said} onChange={keep} onUndo={() => latest && void undo(latest.id)} />
          <p class="ways-on plan-ways">
            <button type="button" onClick={() => void anew(plan)}>
              {says.replan}
            </button>
            <button
              type="button"
              onClick={() => {
                begin();
                setSaid({ text: '' });
                setSettings(true);
              }}
            >
              {says.settings}
            </button>
            <button type="button" onClick={() => print()}>
              {says.print}
            </button>
            <button type="button" class="quiet" onClick={() => void keep({ ...plan, weeks: [] }, says.removed)}>
              {says.remove}
            </button>
          </p>
        </>
      )}
    </>
  );
}

/** What the plan would start from. */
function beginning(context: Context): string {
  const { wish } = context;
  if (!wish) return says.from.nothing;
  if (!wish.mine || !wish.now) return says.from.waits;
  return wish.skill ? says.from.wish(skillName(context, wish.skill)) : says.from.noSkill;
}
