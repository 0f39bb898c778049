import { deskWords } from 'virtual:chalktalk/words/desk';
import { useEffect, useState } from 'preact/hooks';
import { linksIn, lookIntoFile, lookIntoLink } from '../../browser/desk/bring.ts';
import type { DeskStore } from '../../browser/desk/desk-store.ts';
import { pause } from '../../browser/desk/pause.ts';
import type { Desk } from '../../coaching/desk/desk.ts';
import { takeBack } from '../../coaching/desk/desk-take.ts';
import { peopleOf } from '../../coaching/desk/people.ts';
import { Field } from '../forms/Field.tsx';
import { FileChoice } from '../forms/FileChoice.tsx';
import { Form } from '../forms/Form.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { type Given, type Outcome, takeAll } from './taking.ts';
import type { Act } from './use-acts.ts';

const says = deskWords.bring;

interface Props {
  playbook: string;
  store: DeskStore;
  desk: Desk;
  act: Act;
}

/** Files and links, as many as there are; and what each of them was. */
export function Bring({ playbook, store, desk, act }: Props) {
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [status, setStatus] = useState('');
  const { draft, change, send } = useDraft(playbook, 'links', { links: '' });
  const [over, setOver] = useState(false);

  const bring = async (things: readonly (File | string)[]) => {
    if (things.length === 0) return;
    const given: Given[] = [];
    for (const thing of things) {
      setStatus(says.reading(given.length, things.length));
      const isFile = typeof thing !== 'string';
      const found = await (isFile ? lookIntoFile(thing, playbook) : lookIntoLink(thing, playbook));
      given.push({ file: isFile ? thing.name : '', found });
      await pause();
    }
    await store.ready;
    let fresh: Outcome[] = [];
    const kept = act(
      () => says.done(things.length, peopleOf(store.desk.get()).people.length),
      (desk) => {
        const taken = takeAll(desk, given, Date.now());
        fresh = taken.outcomes;
        return taken.desk;
      },
    );
    // What was refused stands first: it asks for something.
    setOutcomes((before) => [...fresh.filter(({ refused }) => refused), ...fresh.filter(({ refused }) => !refused), ...before]);
    setStatus('');
    await kept;
  };

  useEffect(() => {
    // Dropped beside its place, a file would take the place of the page.
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      setOver(false);
      void bring(files);
    };
    addEventListener('dragover', hover);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', hover);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  });

  return (
    <section class="desk-bring" aria-labelledby="desk-bring">
      <h2 id="desk-bring" tabindex={-1}>
        {says.title}
      </h2>
      <p class="hint">{says.text}</p>
      <div class="desk-ways">
        <FileChoice
          class={over ? 'desk-drop ui over' : 'desk-drop ui'}
          label={says.drop}
          accept=".json,application/json"
          multiple
          onChoose={(files) => void bring(files)}
        />
        <Form class="desk-paste" onSubmit={() => void bring(linksIn(draft.links)).then(send())}>
          <Field id="desk-links" label={says.paste}>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                autocomplete="off"
                spellcheck={false}
                value={draft.links}
                onInput={({ currentTarget }) => change({ links: currentTarget.value })}
              />
            )}
          </Field>
          <button type="submit">{says.look}</button>
        </Form>
      </div>
      <p class="ui" role="status">
        {status}
      </p>
      {outcomes.length > 0 && (
        <>
          <ul class="plain desk-outcomes" aria-label={says.list}>
            {outcomes.map((outcome) => (
              <Line
                key={outcome.key}
                outcome={outcome}
                there={outcome.source !== undefined && desk.sources.has(outcome.source)}
                onBack={(source) => act(says.tookBack(outcome.file || outcome.what), (on) => takeBack(on, source))}
              />
            ))}
          </ul>
          <button class="quiet" type="button" onClick={() => setOutcomes([])}>
            {says.clear}
          </button>
        </>
      )}
    </section>
  );
}

interface LineProps {
  outcome: Outcome;
  /** It lies on the desk still. */
  there: boolean;
  onBack(source: string): void;
}

function Line({ outcome: { file, what, lines, refused, source }, there, onBack }: LineProps) {
  return (
    <li class={refused ? 'refused' : undefined}>
      <p>
        <b>
          <bdi>{file || says.link}</bdi>
        </b>{' '}
        <bdi>{what}</bdi>: <small>{source && !there ? says.gone : lines.join('. ')}</small>
      </p>
      {source && there && (
        <button class="quiet" type="button" aria-label={says.backOf(`${file || says.link}, ${what}`)} onClick={() => onBack(source)}>
          {says.back}
        </button>
      )}
    </li>
  );
}
