import { shareWords as says } from 'virtual:chalktalk/words/share';
import { useEffect, useRef } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { PAGES } from '../../browser/link/mend.ts';
import { type Envelope, makeEnvelope } from '../../browser/storage/envelope.ts';
import { Carry } from './Carry.tsx';
import { type TravelProblem, whyNot } from './why-not.ts';

interface Props {
  title: string;
  /** Why, or in words of the page's own. */
  reason: TravelProblem | { text: string; how?: string };
  onClose(): void;
}

/** What was sent cannot be used: why, and the way out. Nothing was changed. */
export function Unusable({ title, reason, onClose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [reason]);
  return (
    <div class="offer refused" ref={box} tabindex={-1} role="alert">
      <p class="offer-title">{title}</p>
      <p>{'text' in reason ? reason.text : whyNot(reason, says)}</p>
      {'text' in reason && reason.how && <p>{reason.how}</p>}
      <button type="button" onClick={onClose}>
        {says.close}
      </button>
    </div>
  );
}

/** What was sent is for another page: what it is, and the way there. */
export function Elsewhere({ here, envelope, onClose }: { here: Here; envelope: Envelope; onClose(): void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [envelope]);
  const { kind, playbook, person, events } = envelope;
  const { what, go } = says.elsewhere[kind];
  return (
    <div class="offer" ref={box} tabindex={-1} role="status">
      <p class="offer-title">{what}</p>
      {person.name && <p class="offer-who">{person.name}</p>}
      <p class="offer-ways">
        <Carry
          here={here}
          page={PAGES.get(kind) ?? '/progress/'}
          envelope={makeEnvelope(kind, playbook, person, events)}
          otherwise={says.byHand}
        >
          {go}
        </Carry>
        <button type="button" onClick={onClose}>
          {says.close}
        </button>
      </p>
    </div>
  );
}

/** The link came through something that rewrote it: said once, where it is opened. */
export function Mended({ mended }: { mended: boolean }) {
  return mended ? (
    <p class="ui mended no-print" role="status">
      {says.mended}
    </p>
  ) : null;
}
