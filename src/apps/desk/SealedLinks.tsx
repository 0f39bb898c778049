import { shareWords } from 'virtual:chalktalk/words/share';
import { CodeEntry } from '../share/CodeEntry.tsx';
import type { Bringing } from './use-bring.ts';

/** Links that were pasted and need a code, one after the other. */
export function SealedLinks({ bring: { sealed, unseal } }: { bring: Bringing }) {
  const [first] = sealed;
  if (!first) return null;
  return (
    <div class="desk-sealed">
      {sealed.length > 1 && <p class="ui hint">{shareWords.sealed.waiting(sealed.length)}</p>}
      <CodeEntry key={sealed.length} sealed={first} onOpened={unseal} onClose={() => unseal()} />
    </div>
  );
}
