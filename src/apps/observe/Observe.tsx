import { formsWords } from 'virtual:chalktalk/words/forms';
import { observeWords as says } from 'virtual:chalktalk/words/observe';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readAddressee } from '../../browser/addressee.ts';
import { readDraft, saveDraft } from '../../browser/draft.ts';
import type { Here } from '../../browser/here.ts';
import { tidyName } from '../../browser/storage/person.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { levelOf, observed, rubricOf, type Watching } from '../../coaching/observation/observing.ts';
import type { Observed } from '../../learner/events.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { noonOf } from '../../playbook/days/days.ts';
import { SavedNotice } from '../backup/SavedNotice.tsx';
import { useDraft } from '../forms/use-draft.ts';
import { useSent } from '../forms/use-sent.ts';
import { useAtom } from '../reader/use-atom.ts';
import { type Both, useCoaching } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import { isWatching, nothing } from './draft.ts';
import { Made } from './Made.tsx';
import { Watch } from './Watch.tsx';

/** Watching a call, and handing over what was seen. */
export function Observe({ here, store }: { here: Here; store: LogStore }) {
  const [loaded, again] = useCoaching(here.base);
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const look = () => setHash(location.hash);
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  return (
    <>
      <SavedNotice here={here} store={store} />
      <Waiting loaded={loaded} says={says} again={again} />
      {loaded.status === 'ready' && <OneCall key={hash} here={here} store={store} both={loaded.value} hash={hash} />}
    </>
  );
}

interface Props {
  here: Here;
  store: LogStore;
  both: Both;
  /** What the address says of the rep. */
  hash: string;
}

/** One observation. What is half written is kept for each rep apart, so that one's notes never become another's. */
function OneCall({ here, store, both, hash }: Props) {
  const addressee = useMemo(() => readAddressee(hash), [hash]);
  const draft = `observation:${addressee?.id ?? ''}`;
  const fresh = (): Watching => ({
    ...nothing(Date.now()),
    ...(addressee && { for: addressee.id, name: addressee.name, skill: addressee.skill ?? '' }),
  });
  const coach = useAtom(store.person);
  const [watching, setWatching] = useState<Watching>(() => readDraft(here.playbook, draft, isWatching) ?? fresh());
  const named = useDraft(here.playbook, 'name', { name: coach.name });
  const by = named.draft.name;
  const [seen, setSeen] = useState<Observed>();
  /** What was there before the coach started over. */
  const [aside, setAside] = useState<Watching>();
  const [stays, setStays] = useState(true);
  const [sentElsewhere, setSentElsewhere] = useState(false);
  const forget = () => saveDraft(here.playbook, draft, undefined);
  const tellSent = useSent(here.playbook, draft, seen ? undefined : watching, () => {
    reset();
    setSentElsewhere(true);
  });
  const change = (what: Partial<Watching>) => {
    const now = { ...watching, ...what };
    setWatching(now);
    setAside(undefined);
    setSentElsewhere(false);
    setStays(saveDraft(here.playbook, draft, now));
  };
  const another = () => {
    forget();
    setSeen(undefined);
    setWatching(fresh());
  };
  const reset = () => {
    setAside(watching);
    another();
  };
  const back = aside && (() => change(aside));
  const finish = async () => {
    const rubric = rubricOf(watching, both.coaching);
    const level = rubric && levelOf(watching, rubric);
    if (!rubric || !level) return;
    const name = tidyName(by);
    const sent = named.send();
    if (name !== coach.name) await store.rename(name);
    if (store.state.get().saved) sent();
    const now = Date.now();
    setSeen(observed(watching, rubric, level, name, watching.on === dayOf(now) ? now : noonOf(watching.on)));
  };
  if (seen) {
    return (
      <Made
        here={here}
        both={both}
        seen={seen}
        name={watching.name}
        coach={coach}
        onShared={() => {
          forget();
          tellSent(watching);
        }}
        onChange={() => setSeen(undefined)}
        onAnother={another}
      />
    );
  }
  return (
    <Watch
      here={here}
      both={both}
      watching={watching}
      by={by}
      said={sentElsewhere ? says.sentElsewhere : stays ? says.draft : formsWords.lostOnReload}
      onChange={change}
      onBy={(name) => named.change({ name })}
      onReset={reset}
      onBack={back}
      onFinish={() => void finish()}
    />
  );
}
