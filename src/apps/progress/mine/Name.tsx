import { progressWords } from 'virtual:chalktalk/words/progress';
import { useState } from 'preact/hooks';
import type { Here } from '../../../browser/here.ts';
import { LONGEST_NAME } from '../../../browser/storage/person.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { Field } from '../../forms/Field.tsx';
import { Form } from '../../forms/Form.tsx';
import { Outcome, type Told } from '../../forms/Outcome.tsx';
import { useDraft } from '../../forms/use-draft.ts';
import { ifSaved, useSettled } from '../../reader/if-saved.ts';
import { useAtom } from '../../reader/use-atom.ts';

const says = progressWords.mine;

/** What the reader is called on what they hand over. */
export function Name({ here, store }: { here: Here; store: LogStore }) {
  const { draft, change, send } = useDraft(here.playbook, 'name', { name: useAtom(store.person).name });
  const [told, setTold] = useState<Told>();
  const text = useSettled(store, told?.text ?? '');
  return (
    <Form
      onSubmit={() => {
        const sent = send();
        return store.rename(draft.name.trim()).then(() => {
          if (store.state.get().saved) sent();
          setTold({ wrong: false, text: ifSaved(store, says.renamed) });
        });
      }}
    >
      <Field id="mine-name" label={says.name} hint={says.nameHint}>
        {(control) => (
          <div class="joined">
            <input
              {...control}
              type="text"
              maxLength={LONGEST_NAME}
              autocomplete="name"
              value={draft.name}
              onInput={({ currentTarget }) => {
                change({ name: currentTarget.value });
                setTold(undefined);
              }}
            />
            <button type="submit">{says.rename}</button>
          </div>
        )}
      </Field>
      <Outcome told={told && { ...told, text }} />
    </Form>
  );
}
