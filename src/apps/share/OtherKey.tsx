import { shareWords } from 'virtual:chalktalk/words/share';
import { useState } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { trust } from '../../browser/link/device-keys.ts';
import type { Opened } from './travel.ts';

const says = shareWords.otherKey;

/** Something came from another device than its sender had: it is said, and asked whose it is. */
export function OtherKey({ here, opened }: { here: Here; opened: Opened }) {
  const [trusted, setTrusted] = useState(false);
  if (!opened.ok || !opened.otherKey) return null;
  const { id, name } = opened.envelope.person;
  return (
    <div class="offer refused other-key no-print" role="status">
      <p>{trusted ? says.trusted : <bdi>{says.text(name)}</bdi>}</p>
      {!trusted && (
        <button type="button" onClick={() => void trust(here.playbook, id).then(() => setTrusted(true))}>
          {says.trust}
        </button>
      )}
    </div>
  );
}
