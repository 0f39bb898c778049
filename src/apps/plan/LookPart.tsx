import { ofContent } from 'virtual:chalktalk/language';
import { planWords } from 'virtual:chalktalk/words/plan';
import { useState } from 'preact/hooks';
import { readDraft, saveDraft } from '../../browser/draft.ts';
import { Choice } from '../forms/Choice.tsx';
import { SkillChoice } from '../forms/SkillChoice.tsx';
import { ifSaved, useSettled } from '../reader/if-saved.ts';
import { Beside } from './Beside.tsx';
import type { Context } from './context.ts';
import { RateForm } from './RateForm.tsx';
import { useStatus } from './use-status.ts';

const says = planWords.look;

/** Name under which a tab keeps the skill that is looked at. */
const CHOSEN = 'look-skill';

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((text) => typeof text === 'string');

interface Props {
  context: Context;
  /** Id of the skill to begin with. */
  start: string | undefined;
  onRole(id: string | undefined): void;
}

/** What the reader did last week, and what else is known of the skill. */
export function LookPart({ context, start, onRole }: Props) {
  const { coaching, store, role } = context;
  const { playbook } = context.here;
  const asked = context.asked ?? '';
  const [chosen, setChosen] = useState(() => {
    const [id, before] = readDraft(playbook, CHOSEN, isTexts) ?? [];
    // A link that asks for another skill has been followed since.
    return before === asked ? id : undefined;
  });
  const { said, status, tell, say } = useStatus();
  const settled = useSettled(store, said);
  const [rated, setRated] = useState<string>();
  const [first] = coaching.skills;
  const rubric = coaching.skills.find(({ id }) => id === (chosen ?? start)) ?? first;
  if (!rubric) return <p class="hint">{says.none}</p>;
  const standing = context.standings.find(({ skill }) => skill === rubric.id);
  const undo = async (id: string) => {
    await store.erase(id);
    setRated(undefined);
    tell(says.undone);
  };
  return (
    <>
      <p class="hint">{says.about}</p>
      <div class="look-choice">
        <SkillChoice
          id="look-skill"
          label={says.skill}
          skills={coaching.skills}
          value={rubric.id}
          onChange={(id) => {
            setChosen(id);
            saveDraft(playbook, CHOSEN, [id, asked]);
            say('');
            setRated(undefined);
          }}
        />
        {coaching.roles.length > 0 && (
          <Choice
            id="look-role"
            label={says.role}
            hint={says.roleHint}
            none={says.noRole}
            options={coaching.roles.map(({ id, name }) => [id, name, ofContent])}
            value={role ?? ''}
            onChange={(chosen) => onRole(chosen || undefined)}
          />
        )}
      </div>
      <div class="look">
        <div>
          <RateForm
            key={rubric.id}
            context={context}
            rubric={rubric}
            onKeep={async (level, did) => {
              const { id } = await store.record({ kind: 'self-rated', skill: rubric.id, level, ...(did.length > 0 && { did }) });
              setRated(id);
              say(ifSaved(store, says.kept(level)));
              return store.state.get().saved;
            }}
          />
          <p class="said ui" role="status" tabindex={-1} ref={status}>
            {settled}
          </p>
          {rated && (
            <button type="button" class="quiet" onClick={() => void undo(rated)}>
              {says.undo}
            </button>
          )}
        </div>
        {standing && <Beside standing={standing} levels={coaching.levels} role={coaching.roles.find(({ id }) => id === role)?.name} />}
      </div>
    </>
  );
}
