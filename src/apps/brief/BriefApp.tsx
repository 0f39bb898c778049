import { briefWords as says } from 'virtual:chalktalk/words/brief';
import { useState } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { useCoaching } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import { Bring } from '../share/Bring.tsx';
import { CodeEntry } from '../share/CodeEntry.tsx';
import { OtherKey } from '../share/OtherKey.tsx';
import type { Opened } from '../share/travel.ts';
import { Mended } from '../share/Unusable.tsx';
import { useBrought } from '../share/use-brought.ts';
import { Received } from './Received.tsx';
import { Writing } from './Writing.tsx';

/** Two people come here: a rep who writes a brief, and a coach who opens one. */
export function BriefApp({ here, store }: { here: Here; store: LogStore }) {
  const [loaded, again] = useCoaching(here.base);
  const { opened: brought, sealed, unsealed, mended, put } = useBrought(here);
  const [failed, setFailed] = useState<Opened>();
  if (loaded.status !== 'ready') return <Waiting loaded={loaded} says={says} again={again} />;
  const both = loaded.value;
  if (brought === 'reading') return <Waiting loaded={{ status: 'loading' }} says={says} again={again} />;
  const received = brought && <Received here={here} both={both} opened={brought} onClose={() => put(undefined)} />;
  if (sealed) {
    return (
      <>
        <Mended mended={mended} />
        <CodeEntry sealed={sealed} onOpened={unsealed} onClose={() => put(undefined)} />
      </>
    );
  }
  if (brought?.ok) {
    return (
      <>
        <Mended mended={mended} />
        <OtherKey here={here} opened={brought} />
        {received}
      </>
    );
  }
  return (
    <>
      {received || <Writing here={here} store={store} both={both} />}
      {/* Open where a link failed: the way out is the file, or the whole link. */}
      <details class="part brief-bring no-print" open={brought !== undefined}>
        <summary>{says.bring.title}</summary>
        <p class="hint">{says.bring.about}</p>
        <Bring
          here={here}
          name="brief"
          onReading={() => setFailed(undefined)}
          onOpened={(opened) => (opened.ok ? put(opened) : setFailed(opened))}
        />
        {failed && <Received here={here} both={both} opened={failed} onClose={() => setFailed(undefined)} />}
      </details>
    </>
  );
}
