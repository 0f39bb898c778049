import { auditWords } from 'virtual:chalktalk/words/audit';
import { progressWords } from 'virtual:chalktalk/words/progress';
import { useState } from 'preact/hooks';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { STATEMENTS, type StatementId } from '../../coaching/audit/statements.ts';
import { Form } from '../forms/Form.tsx';
import { Lost } from '../forms/Lost.tsx';
import { Outcome, type Told } from '../forms/Outcome.tsx';
import { Tick } from '../forms/Tick.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { useSaving } from '../forms/use-saving.ts';

const says = auditWords.form;
const { statements: texts } = auditWords;
const EMPTY = Object.fromEntries(STATEMENTS.map(({ id }) => [id, ''])) as Record<StatementId, string>;
const CHOICES = ['yes', 'no', 'open'] as const;

interface Props {
  playbook: string;
  store: LogStore;
  /** It is in the log. */
  onSaved(): void;
}

/** Twelve statements with yes, no, or does not apply. */
export function StatementForm({ playbook, store, onSaved }: Props) {
  const drafted = useDraft(playbook, 'audit', EMPTY);
  const { draft, change, clear, send } = drafted;
  const [nothing, setNothing] = useState(false);
  const { kept, keep, forget } = useSaving({ playbook, name: 'audit', store, draft, send });
  const those = (answer: string) => STATEMENTS.filter(({ id }) => draft[id] === answer).map(({ id }) => id);
  const save = () => {
    const [yes, no] = [those('yes'), those('no')];
    setNothing(yes.length + no.length === 0);
    if (yes.length + no.length === 0) return forget();
    return void keep({ kind: 'audited', yes, no }).then(onSaved);
  };
  const told: Told | undefined = nothing
    ? { wrong: true, text: says.nothing }
    : kept && { wrong: kept === 'waits', text: kept === 'waits' ? progressWords.saved.waits : says.saved };
  return (
    <Form onSubmit={save}>
      <p class="hint">{says.about}</p>
      <ol class="statements plain">
        {STATEMENTS.map(({ id }, place) => (
          <li key={id}>
            <fieldset>
              <legend>
                <span class="statement-number" aria-hidden="true">
                  {place + 1}
                </span>
                {texts[id]}
              </legend>
              <div class="either">
                {CHOICES.map((choice) => (
                  <Tick key={choice} type="radio" name={id} checked={draft[id] === choice} ui onChange={() => change({ [id]: choice })}>
                    {says.answers[choice]}
                  </Tick>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ol>
      <div class="ways-on">
        <button type="submit" class="go">
          {says.save}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            clear();
            forget();
            setNothing(false);
          }}
        >
          {says.clear}
        </button>
      </div>
      <Lost {...drafted} />
      <Outcome told={told} />
    </Form>
  );
}
