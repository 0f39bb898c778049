import { planWords } from 'virtual:chalktalk/words/plan';
import { useState } from 'preact/hooks';
import { Beside } from './Beside.tsx';
import type { Context } from './context.ts';
import { RateForm } from './RateForm.tsx';
import { SkillSelect } from './SkillSelect.tsx';
import { useSaid } from './use-said.ts';

const says = planWords.look;

interface Props {
  context: Context;
  /** Id of the skill to begin with. */
  start: string | undefined;
  onRole(id: string | undefined): void;
}

/** What the reader did last week, and what else is known of the skill. */
export function LookPart({ context, start, onRole }: Props) {
  const { coaching, store, role } = context;
  const [chosen, setChosen] = useState<string>();
  const { said, status, tell, say } = useSaid();
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
        <div class="field">
          <label for="look-skill">{says.skill}</label>
          <SkillSelect
            id="look-skill"
            skills={coaching.skills}
            value={rubric.id}
            onChange={(id) => {
              setChosen(id);
              say('');
              setRated(undefined);
            }}
          />
        </div>
        {coaching.roles.length > 0 && (
          <div class="field">
            <label for="look-role">{says.role}</label>
            <select
              id="look-role"
              value={role ?? ''}
              aria-describedby="look-role-hint"
              onChange={({ currentTarget }) => onRole(currentTarget.value || undefined)}
            >
              <option value="">{says.noRole}</option>
              {coaching.roles.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <p class="hint" id="look-role-hint">
              {says.roleHint}
            </p>
          </div>
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
              say(says.kept(level));
            }}
          />
          <p class="said ui" role="status" tabindex={-1} ref={status}>
            {said}
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
