import { ofContent } from 'virtual:chalktalk/language';
import { planWords } from 'virtual:chalktalk/words/plan';
import { useState } from 'preact/hooks';
import { wishes } from '../../coaching/plan/plan-log.ts';
import type { Wished } from '../../learner/events.ts';
import { useDraft } from '../forms/use-draft.ts';
import { ifSaved, useSettled } from '../reader/if-saved.ts';
import { type Context, skillName } from './context.ts';
import { useStatus } from './use-status.ts';
import { useTurn } from './use-turn.ts';
import { firstWish, WishForm } from './WishForm.tsx';

const says = planWords.wish;

/** What the reader wants: said once, shown, changed, erased. A no is an answer. */
export function WishPart({ context }: { context: Context }) {
  const { store, wish, log, asked } = context;
  const drafted = useDraft(context.here.playbook, 'wish', firstWish(context));
  const opened = asked !== undefined && asked !== wish?.skill;
  const [editing, setEditing] = useState(opened || drafted.unsent);
  /** It was opened by hand, or by a link of another page. */
  const [focus, setFocus] = useState(opened);
  const { said, status, tell: put, say } = useStatus();
  const settled = useSettled(store, said);
  const begin = useTurn();
  /** What was in focus may be gone: the words that say so take its place. */
  const tell = (text: string) => {
    begin();
    put(text);
    setEditing(false);
  };
  const keep = async (next: Omit<Wished, 'id' | 'at' | 'kind'>) => {
    const isLast = begin();
    const sent = drafted.send();
    const written = store.record({ kind: 'wished', ...next });
    setEditing(false);
    await written;
    // What waits for room keeps its words.
    if (store.state.get().saved) sent();
    if (isLast()) put(ifSaved(store, says.kept));
  };
  const erase = async () => {
    const isLast = begin();
    for (const { id } of wishes(log)) await store.erase(id);
    if (isLast()) tell(says.erased);
  };
  const open = () => {
    begin();
    say('');
    setEditing(true);
    setFocus(true);
  };
  return (
    <>
      <p class="hint">{says.about}</p>
      <p class="said ui" role="status" tabindex={-1} ref={status}>
        {settled}
      </p>
      {wish && !editing ? (
        <div class="wish">
          {wish.skill && (
            <p class="wish-skill" {...ofContent}>
              {skillName(context, wish.skill)}
            </p>
          )}
          {wish.text && <blockquote>{wish.text}</blockquote>}
          <p class="ui wish-when">{says.said(planWords.dayAt(wish.at))}</p>
          <p class={wish.mine && wish.now ? 'wish-ready' : undefined}>{wish.mine ? (wish.now ? says.ready : says.later) : says.notMine}</p>
          <p class="ways-on">
            <button type="button" onClick={open}>
              {wish.mine && wish.now ? says.change : says.another}
            </button>
            {!(wish.mine && wish.now) && (
              <button type="button" onClick={() => tell(says.left)}>
                {says.leave}
              </button>
            )}
            <button type="button" class="quiet" onClick={() => void erase()}>
              {says.erase}
            </button>
          </p>
        </div>
      ) : (
        <WishForm
          context={context}
          drafted={drafted}
          onKeep={keep}
          onCancel={
            wish &&
            (() => {
              drafted.clear();
              tell(says.asItWas);
            })
          }
          focus={focus}
        />
      )}
    </>
  );
}
