import { progressWords } from 'virtual:chalktalk/words/progress';
import { useState } from 'preact/hooks';
import type { Here } from '../../../browser/here.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { Bring } from '../../share/Bring.tsx';
import type { Opened } from '../../share/travel.ts';
import { Offer } from './Offer.tsx';

/** Brings in a backup or a link, after a look at what it would add. */
export function Restore({ here, store }: { here: Here; store: LogStore }) {
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  return (
    <>
      <p>{progressWords.mine.restore.text}</p>
      <Bring here={here} name="progress" onReading={close} onOpened={setOpened} />
      {opened && <Offer here={here} store={store} opened={opened} onClose={close} />}
    </>
  );
}
