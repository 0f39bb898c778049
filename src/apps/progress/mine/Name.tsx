import { progressWords } from 'virtual:chalktalk/words/progress';
import { useState } from 'preact/hooks';
import { LONGEST_NAME } from '../../../browser/storage/person.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { Field } from '../../forms/Field.tsx';
import { Form } from '../../forms/Form.tsx';
import { Outcome, type Told } from '../../forms/Outcome.tsx';
import { ifSaved } from '../../reader/if-saved.ts';
import { useAtom } from '../../reader/use-atom.ts';

const says = progressWords.mine;

/** What the reader is called on what they hand over. */
export function Name({ store }: { store: LogStore }) {
  const { name } = useAtom(store.person);
  const [typed, setTyped] = useState<string>();
  const [told, setTold] = useState<Told>();
  return (
    <Form
      onSubmit={() =>
        store.rename((typed ?? name).trim()).then(() => {
          setTyped(undefined);
          setTold({ wrong: false, text: ifSaved(store, says.renamed) });
        })
      }
    >
      <Field id="mine-name" label={says.name} hint={says.nameHint}>
        {(control) => (
          <div class="joined">
            <input
              {...control}
              type="text"
              maxLength={LONGEST_NAME}
              autocomplete="name"
              value={typed ?? name}
              onInput={({ currentTarget }) => {
                setTyped(currentTarget.value);
                setTold(undefined);
              }}
            />
            <button type="submit">{says.rename}</button>
          </div>
        )}
      </Field>
      <Outcome told={told} />
    </Form>
  );
}
