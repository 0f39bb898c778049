import { useState } from 'preact/hooks';
import { LONGEST_NAME } from '../../browser/storage/person.ts';
import { planWords } from '../../site/words-plan.ts';
import { useAtom } from '../reader/use-atom.ts';
import type { Context } from './context.ts';

const says = planWords.give;

/** The plan and the wish behind it, as a file or as a link to the coach's desk. */
export function GivePart({ context }: { context: Context }) {
  const { store, plan, wish } = context;
  const { name } = useAtom(store.person);
  const [said, setSaid] = useState('');
  const [link, setLink] = useState<string>();
  const pack = async () => {
    const { packPlan } = await import('./give.ts');
    return packPlan(context, [...(plan ? [plan] : []), ...(wish ? [wish] : [])]);
  };
  const save = async () => {
    (await pack()).save();
    setSaid(says.saved);
  };
  const make = async () => {
    const made = await (await pack()).link();
    setLink(made);
    setSaid(made === undefined ? says.noLink : says.made);
  };
  const copy = () =>
    navigator.clipboard.writeText(link ?? '').then(
      () => setSaid(says.copied),
      () => setSaid(says.notCopied),
    );
  return (
    <>
      <p class="hint">{says.about}</p>
      <div class="field">
        <label for="give-name">{says.name}</label>
        <input
          id="give-name"
          type="text"
          autocomplete="name"
          maxLength={LONGEST_NAME}
          value={name}
          onChange={({ currentTarget }) => {
            setLink(undefined);
            void store.rename(currentTarget.value);
          }}
        />
      </div>
      <div class="ways-on">
        <button type="button" onClick={() => void save()}>
          {says.file}
        </button>
        <button type="button" onClick={() => void make()}>
          {says.link}
        </button>
        <p class="ui" role="status">
          {said}
        </p>
      </div>
      {link && (
        <div class="field">
          <label for="give-link">{says.address}</label>
          <div class="joined">
            <input id="give-link" type="text" readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
            <button type="button" onClick={() => void copy()}>
              {says.copy}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
