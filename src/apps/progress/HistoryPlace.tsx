import { progressWords as says } from 'virtual:chalktalk/words/progress';
import { useMemo } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { SavedNotice } from '../backup/SavedNotice.tsx';
import { useAtom } from '../reader/use-atom.ts';
import { useCatalogue } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import { describer } from './entry.ts';
import { History } from './History.tsx';

/** Everything that was done, day by day. */
export function HistoryPlace({ here, store }: { here: Here; store: LogStore }) {
  const [loaded, again] = useCatalogue(here.base);
  const log = useAtom(store.log);
  const catalogue = loaded.status === 'ready' ? loaded.value : undefined;
  const describe = useMemo(() => catalogue && describer(catalogue), [catalogue]);
  return (
    <>
      <SavedNotice here={here} store={store} />
      <Waiting loaded={loaded} says={says} again={again} />
      {describe &&
        (log.size === 0 ? (
          <p>{says.empty.text}</p>
        ) : (
          <History base={here.base} log={log} describe={describe} onErase={(id) => store.erase(id)} />
        ))}
    </>
  );
}
