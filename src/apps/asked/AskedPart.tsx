import { askedWords as says } from 'virtual:chalktalk/words/asked';
import type { Here } from '../../browser/here.ts';
import { Asked } from './Asked.tsx';

/** The same on a page that is about something else: folded. */
export function AskedPart({ here }: { here: Here }) {
  return (
    <details class="asked-part">
      <summary>{says.title}</summary>
      <Asked here={here} />
    </details>
  );
}
