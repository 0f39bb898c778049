import { deskWords as says } from 'virtual:chalktalk/words/desk';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { foundIn } from '../../browser/desk/bring.ts';
import type { DeskState, DeskStore } from '../../browser/desk/desk-store.ts';
import type { Here } from '../../browser/here.ts';
import type { Desk as Pooled } from '../../coaching/desk/desk.ts';
import { peopleOf } from '../../coaching/desk/people.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { AskedPart } from '../asked/AskedPart.tsx';
import { Drawing } from '../reader/Drawing.tsx';
import { useAtom } from '../reader/use-atom.ts';
import { useCoaching } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import { CodeEntry } from '../share/CodeEntry.tsx';
import { Mended } from '../share/Unusable.tsx';
import { useBrought } from '../share/use-brought.ts';
import { BringLine, BringZone } from './BringParts.tsx';
import { BroughtLink } from './BroughtLink.tsx';
import { Came } from './Came.tsx';
import { Keep, saveDesk } from './Keep.tsx';
import { People } from './People.tsx';
import { LastSaid, SaidHere } from './SaidHere.tsx';
import { SealedLinks } from './SealedLinks.tsx';
import { TOP, useActs } from './use-acts.ts';
import { useBring } from './use-bring.ts';

interface Props {
  here: Here;
  store: DeskStore;
  /** Who sits at the desk. */
  coach: { id: string; name: string };
}

/** Everybody that the coach was shown, side by side. */
export function Desk({ here, store, coach }: Props) {
  const [loaded, again] = useCoaching(here.base);
  const { opened: brought, sealed, unsealed, mended, put } = useBrought(here);
  const desk = useAtom(store.desk);
  const state = useAtom(store.state);
  const { said, act, say } = useActs(store, desk, says.undone);
  const { people, waiting } = useMemo(() => peopleOf(desk), [desk]);
  // Time stands still while the page is read, so that no number changes under the reader's eyes.
  const now = useMemo(() => Date.now(), []);
  const today = dayOf(now);
  const empty = people.length === 0 && waiting.length === 0;
  const bare = empty && !state.reading;
  const shown = loaded.status === 'ready' && !empty && !state.reading;
  const had = useRef(false);
  useEffect(() => {
    if (!empty) had.current = true;
  }, [empty]);
  const bring = useBring({ playbook: here.playbook, store, act });
  const line = (
    <>
      {!bare && <BringLine bring={bring} />}
      <SealedLinks bring={bring} />
      <Came bring={bring} desk={desk} act={act} />
    </>
  );
  return (
    <LastSaid.Provider value={said}>
      <NotKept playbook={here.playbook} desk={desk} kept={state.stored} />
      <Mended mended={mended} />
      {sealed && <CodeEntry sealed={sealed} onOpened={unsealed} onClose={() => put(undefined)} />}
      {brought && brought !== 'reading' && <BroughtLink found={foundIn(brought)} act={act} onClose={() => put(undefined)} />}
      {bare && <BringZone bring={bring} focus={had.current} />}
      {!shown && (
        <>
          <div class="desk-top">{line}</div>
          <SaidHere at={TOP} />
        </>
      )}
      {state.reading && (
        <p class="ui" role="status">
          {says.reading(state.reading.read, state.reading.of)}
        </p>
      )}
      {bare && (
        <section class="desk-empty">
          <Drawing template="desk-start" />
          <h2>{says.empty.title}</h2>
          <p>{says.empty.text}</p>
        </section>
      )}
      {/* A desk with nobody on it waits for nothing: it would only push away what stands there. */}
      {(!bare || loaded.status === 'failed') && <Waiting loaded={loaded} says={says} again={again} />}
      {shown && (
        <People
          top={line}
          here={here}
          desk={desk}
          people={people}
          waiting={waiting}
          both={loaded.value}
          now={now}
          today={today}
          coach={coach}
          act={act}
          say={say}
        />
      )}
      <AskedPart here={here} />
      {!empty && !state.reading && <Keep playbook={here.playbook} desk={desk} act={act} say={say} />}
    </LastSaid.Provider>
  );
}

/** Says why, and offers all of it as a file. */
function NotKept({ playbook, desk, kept }: { playbook: string; desk: Pooled; kept: DeskState['stored'] }) {
  if (kept === 'yes') return null;
  return (
    <section class="saved-notice" aria-label={says.notKept.title}>
      <p>
        <b>{says.notKept.title}.</b> {says.notKept[kept]}
      </p>
      {desk.pools.size > 0 && (
        <p class="ways-on">
          <button type="button" onClick={() => saveDesk(playbook, desk)}>
            {says.keep.save}
          </button>
        </p>
      )}
    </section>
  );
}
