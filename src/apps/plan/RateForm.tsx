import { ofContent } from 'virtual:chalktalk/language';
import { planWords } from 'virtual:chalktalk/words/plan';
import type { Rubric } from '../../coaching/coaching-catalogue.ts';
import { levelFrom } from '../../coaching/observation/rubric.ts';
import { lastRating } from '../../coaching/plan/assessment.ts';
import type { Level } from '../../learner/events.ts';
import { Choice } from '../forms/Choice.tsx';
import { Form } from '../forms/Form.tsx';
import { Tick } from '../forms/Tick.tsx';
import { Unsent } from '../forms/Unsent.tsx';
import { useDraft } from '../forms/use-draft.ts';
import type { Context } from './context.ts';

const says = planWords.look;
const LEVELS = [1, 2, 3, 4] as const;

interface Props {
  context: Context;
  rubric: Rubric;
  /** @returns whether it is saved */
  onKeep(level: Level, did: string[]): Promise<boolean>;
}

/** The behaviours of a skill to tick, and the level that they speak for. */
export function RateForm({ context: { here, log, coaching }, rubric, onKeep }: Props) {
  const before = lastRating(log, rubric.id);
  const known = new Set(rubric.levels.flatMap(({ behaviours }) => behaviours.map(({ id }) => id)));
  const start = { did: before?.did?.filter((id) => known.has(id)).sort() ?? [], own: before ? String(before.level) : '' };
  const drafted = useDraft<{ did: readonly string[]; own: string }>(here.playbook, `rate:${rubric.id}`, start);
  const { draft, change } = drafted;
  const did: ReadonlySet<string> = new Set(draft.did.filter((id) => known.has(id)));
  // The reader's own word stands until the ticks change.
  const own = LEVELS.find((each) => String(each) === draft.own);
  const suggested = levelFrom(did, rubric);
  const level = own ?? suggested ?? 1;
  const name = (of: Level) => rubric.levels[of - 1]?.name ?? coaching.levels[of - 1] ?? '';
  const tick = (id: string) => {
    const next = new Set(did);
    if (!next.delete(id)) next.add(id);
    change({ did: [...next].sort(), own: '' });
  };
  const keep = () => {
    const sent = drafted.send();
    void onKeep(level, [...did]).then((saved) => saved && sent());
  };
  return (
    <Form class="plan-form" onSubmit={keep}>
      {rubric.levels.length === 0 && <p class="hint">{says.noRubric}</p>}
      {rubric.levels.map((each, place) => (
        <fieldset key={`${rubric.id} ${place}`} class="behaviours">
          <legend>{says.levelOf(place + 1, each.name)}</legend>
          {each.behaviours.map(({ id, text }) => (
            <Tick key={id} checked={did.has(id)} onChange={() => tick(id)}>
              <span {...ofContent}>{text}</span>
            </Tick>
          ))}
        </fieldset>
      ))}
      {rubric.levels.length > 0 && (
        <p role="status" class="suggested">
          <b>{suggested ? says.suggested(suggested, name(suggested)) : did.size > 0 ? says.suggestedNone : ''}</b>{' '}
          <span class="hint">{says.how}</span>
        </p>
      )}
      <Choice
        id="look-own"
        label={says.own}
        options={LEVELS.map((each) => [String(each), says.levelOf(each, name(each))])}
        value={String(level)}
        onChange={(own) => change({ own })}
      />
      <Unsent {...drafted} />
      <p class="ways-on">
        <button class="go" type="submit">
          {says.save}
        </button>
      </p>
    </Form>
  );
}
