import { useState } from 'preact/hooks';
import type { Here } from '../../../browser/catalogue.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { progressWords } from '../../../site/words-progress.ts';
import { type Opened, openFile, openLink } from '../../share/travel.ts';
import { Offer } from './Offer.tsx';

const says = progressWords.mine.restore;

/** Brings in a backup or a link, after a look at what it would add. */
export function Restore({ here, store }: { here: Here; store: LogStore }) {
  const [opened, setOpened] = useState<Opened>();
  const [reading, setReading] = useState(false);
  const [pasted, setPasted] = useState('');
  const open = (what: Promise<Opened>) => {
    setReading(true);
    setOpened(undefined);
    void what.then((result) => {
      setReading(false);
      setOpened(result);
    });
  };
  const close = () => {
    setOpened(undefined);
    setPasted('');
  };
  return (
    <>
      <p>{says.text}</p>
      <label class="file ui">
        {says.choose}
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) open(openFile(here, file));
            // The same file may be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.trim()) open(openLink(here, pasted));
        }}
      >
        <label class="ui" for="mine-link">
          {says.paste}
        </label>
        <div class="joined">
          <input
            id="mine-link"
            type="text"
            inputmode="url"
            autocomplete="off"
            spellcheck={false}
            value={pasted}
            onInput={({ currentTarget }) => setPasted(currentTarget.value)}
          />
          <button type="submit">{says.read}</button>
        </div>
      </form>
      <p class="ui" role="status">
        {reading ? says.reading : ''}
      </p>
      {opened && <Offer store={store} opened={opened} onClose={close} />}
    </>
  );
}
