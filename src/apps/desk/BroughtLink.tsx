import { deskWords } from 'virtual:chalktalk/words/desk';
import { useEffect, useRef } from 'preact/hooks';
import type { Found } from '../../browser/desk/bring.ts';
import { whyNot } from '../share/why-not.ts';
import { takeAll } from './taking.ts';
import type { Act } from './use-acts.ts';

const says = deskWords.bring;

/** What a link in the address holds: nothing happens before the coach says so. */
export function BroughtLink({ found, act, onClose }: { found: Found; act: Act; onClose(): void }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  if (found.what !== 'envelope') {
    return (
      <section class="offer refused" ref={box} tabindex={-1} role="alert">
        <p class="offer-title">{says.offer.refused}</p>
        <p>{found.what === 'refused' ? whyNot(found, says) : says.reasons.foreign}</p>
        <p class="offer-ways">
          <button type="button" onClick={onClose}>
            {says.offer.close}
          </button>
        </p>
      </section>
    );
  }
  const { kind, person, events } = found.envelope;
  const what = (kind === 'observation' ? says.by : says.of)(says.kinds[kind], person.name || deskWords.unnamed);
  const add = () => {
    const now = Date.now();
    let lines: string[] = [];
    act(
      () => [what, ...lines].join('. '),
      (desk) => {
        const taken = takeAll(desk, [{ file: '', found }], now);
        lines = taken.outcomes.flatMap((outcome) => outcome.lines);
        return taken.desk;
      },
    );
    onClose();
  };
  return (
    <section class="offer" ref={box} tabindex={-1} aria-label={says.offer.title}>
      <p class="offer-title">{says.offer.title}</p>
      <p>
        <bdi>{says.offer.text(what, events.length)}</bdi>
      </p>
      <p class="offer-ways">
        <button class="go" type="button" onClick={add}>
          {says.offer.yes}
        </button>
        <button type="button" onClick={onClose}>
          {says.offer.no}
        </button>
      </p>
    </section>
  );
}
