import { briefWords } from 'virtual:chalktalk/words/brief';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readDraft, saveDraft } from '../../browser/draft.ts';
import type { Here } from '../../browser/here.ts';
import { tidyName } from '../../browser/storage/person.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import type { Brief } from '../../coaching/brief/brief.ts';
import { evidenceItems } from '../../coaching/brief/evidence-items.ts';
import { byTime, ofKind } from '../../learner/answers.ts';
import type { Briefed } from '../../learner/events.ts';
import { SavedNotice } from '../backup/SavedNotice.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { useSent } from '../forms/use-sent.ts';
import { useAtom } from '../reader/use-atom.ts';
import type { Both } from '../reader/use-catalogue.ts';
import { BriefForm } from './BriefForm.tsx';
import { BriefView } from './BriefView.tsx';
import { DRAFT, type Draft, EMPTY, isDraft, isEmpty } from './draft.ts';
import { Earlier } from './Earlier.tsx';
import { Finished } from './Finished.tsx';

const { preview, earlier, form } = briefWords;

interface Props {
  here: Here;
  store: LogStore;
  both: Both;
}

/** Writing a brief: the form, beside it what the coach will see, then the ways to hand it over. */
export function Writing({ here, store, both }: Props) {
  const log = useAtom(store.log);
  const person = useAtom(store.person);
  const { saved } = useAtom(store.state);
  const now = useMemo(() => Date.now(), []);
  const named = useDraft(here.playbook, 'name', { name: person.name });
  const { name } = named.draft;
  const [draft, setDraft] = useState<Draft>(() => startingWith(here, both));
  const [finished, setFinished] = useState<Brief>();
  /** What was being written when an earlier brief was opened. */
  const [aside, setAside] = useState<Draft>();
  const [message, setMessage] = useState('');
  const ids = useMemo(() => [person.id, ...person.aliases], [person]);
  const items = useMemo(
    () => evidenceItems(log, both.catalogue, ids).filter((item) => item.kind === 'observation' || item.asked),
    [log, both, ids],
  );
  const picked = items.filter(({ id }) => draft.picked.includes(id));
  const briefs = useMemo(() => ofKind(log, 'briefed').toSorted((a, b) => byTime(b, a)), [log]);
  // What waits is not given up: its words are there after a reload.
  const over = finished !== undefined && saved;
  const [stays, setStays] = useState(true);
  useEffect(() => setStays(saveDraft(here.playbook, DRAFT, over || isEmpty(draft) ? undefined : draft)), [draft, over]);
  const tellSent = useSent(here.playbook, DRAFT, finished || isEmpty(draft) ? undefined : draft, () => replace(EMPTY, form.sentElsewhere));
  useEffect(() => {
    if (over) tellSent(draft);
  }, [over]);

  const start = (from: Draft, says = '') => {
    setFinished(undefined);
    setDraft(from);
    setMessage(says);
  };
  /** Puts something else into the form; what was in it can be had back. */
  const replace = (from: Draft, says: string) => {
    setAside(finished || isEmpty(draft) ? undefined : draft);
    start(from, says);
  };
  /** The same, because the reader asked for it: they go on where the message stands, once the form is there. */
  const put = (from: Draft, says: string) => {
    replace(from, says);
    setTimeout(() => document.getElementById('brief-skill')?.focus());
  };
  const finish = async () => {
    const tidy = tidyName(name);
    const sent = named.send();
    if (tidy !== person.name) await store.rename(tidy);
    if (store.state.get().saved) sent();
    const { topic, tried, happened, ask, skill } = draft;
    const event = await store.record({
      kind: 'briefed',
      topic: topic.trim(),
      tried: tried.trim(),
      happened: happened.trim(),
      ask: ask.trim(),
      ...(skill && { skill }),
    });
    if (event.kind === 'briefed') setFinished({ briefed: event, items: picked, more: 0 });
    setAside(undefined);
    setMessage('');
  };
  const open = ({ topic, tried, happened, ask, skill = '' }: Briefed) => {
    put({ topic, tried, happened, ask, skill, picked: [] }, earlier.opened);
  };
  const briefed: Briefed = { ...draft, id: person.id, at: now, kind: 'briefed', skill: draft.skill || undefined };
  return (
    <>
      <SavedNotice here={here} store={store} />
      {finished ? (
        <Finished
          here={here}
          both={both}
          brief={finished}
          person={person}
          saved={saved}
          onChange={() => {
            void store.erase(finished.briefed.id);
            start(draft);
          }}
          onAnother={() => start(EMPTY)}
        />
      ) : (
        <>
          <p class="ui" role="status">
            {message}
          </p>
          {aside && (
            <button type="button" onClick={() => put(aside, '')}>
              {earlier.back}
            </button>
          )}
          <BriefForm
            both={both}
            draft={draft}
            name={name}
            items={items}
            stays={stays}
            onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
            onName={(name) => named.change({ name })}
            onClear={() => put(EMPTY, form.cleared)}
            onFinish={() => void finish()}
          >
            <section class="part brief-preview" aria-labelledby="brief-preview">
              <h2 id="brief-preview">{preview.title}</h2>
              <p class="hint">{preview.about}</p>
              <BriefView
                base={here.base}
                both={both}
                brief={{ briefed, items: picked, more: 0 }}
                person={{ id: person.id, name: tidyName(name) }}
              />
            </section>
          </BriefForm>
        </>
      )}
      <Earlier briefs={briefs.filter(({ id }) => id !== finished?.briefed.id)} onOpen={open} onErase={(id) => store.erase(id)} />
    </>
  );
}

/** What was half written, or a new one on the skill that the address names: `?skill=discovery`. */
function startingWith({ playbook }: Here, { coaching }: Both): Draft {
  const draft = readDraft(playbook, DRAFT, isDraft) ?? EMPTY;
  const asked = new URLSearchParams(location.search).get('skill');
  const known = coaching.skills.find(({ id }) => id === asked)?.id;
  return known && isEmpty(draft) ? { ...draft, skill: known } : draft;
}
