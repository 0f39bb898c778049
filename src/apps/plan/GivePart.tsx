import { planWords } from 'virtual:chalktalk/words/plan';
import { useState } from 'preact/hooks';
import { LONGEST_NAME } from '../../browser/storage/person.ts';
import { Field } from '../forms/Field.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { useAtom } from '../reader/use-atom.ts';
import type { Context } from './context.ts';

const says = planWords.give;

/** The way to the coach. What makes files and links is loaded when it is asked for. */
export function GivePart({ context }: { context: Context }) {
  const { here, store, plan } = context;
  const { draft, change, send } = useDraft(here.playbook, 'name', { name: useAtom(store.person).name });
  const rename = () => {
    const sent = send();
    void store.rename(draft.name).then(() => store.state.get().saved && sent());
  };
  const [said, setSaid] = useState('');
  const [Panel, setPanel] = useState<typeof import('./GivePanel.tsx').default>();
  const open = () => {
    setSaid(says.loading);
    import('./GivePanel.tsx').then(
      (loaded) => {
        setPanel(() => loaded.default);
        setSaid('');
      },
      () => setSaid(says.failed),
    );
  };
  return (
    <>
      <p class="hint">{says.about}</p>
      <Field id="give-name" label={says.name}>
        {(control) => (
          <input
            {...control}
            type="text"
            autocomplete="name"
            maxLength={LONGEST_NAME}
            value={draft.name}
            onInput={({ currentTarget }) => change({ name: currentTarget.value })}
            onChange={rename}
          />
        )}
      </Field>
      {Panel && plan ? (
        <Panel context={context} planned={plan} />
      ) : (
        <p class="ways-on">
          <button type="button" onClick={open}>
            {says.open}
          </button>
        </p>
      )}
      <p class="ui" role="status">
        {said}
      </p>
    </>
  );
}
