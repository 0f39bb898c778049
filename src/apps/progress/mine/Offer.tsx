import { progressWords } from 'virtual:chalktalk/words/progress';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Here } from '../../../browser/here.ts';
import type { Envelope, Refused } from '../../../browser/storage/envelope.ts';
import type { LogStore } from '../../../browser/storage/store-types.ts';
import { type MergePreview, previewMerge } from '../../../learner/merge-preview.ts';
import { useAtom } from '../../reader/use-atom.ts';
import type { Opened } from '../../share/travel.ts';
import { Elsewhere, Unusable } from '../../share/Unusable.tsx';
import { ObservationOffer } from './ObservationOffer.tsx';
import { addTo } from './travel.ts';

const { restore, offer } = progressWords.mine;
const { day } = progressWords;

interface Props {
  here: Here;
  store: LogStore;
  opened: Opened;
  /** It was added: whatever brought it is settled. */
  onAdded?(): void;
  onClose(): void;
}

/** What a file or link would add. Nothing happens before the reader says so. */
export function Offer({ here, store, opened, onAdded, onClose }: Props) {
  if (!opened.ok) return <Unusable title={restore.refused} reason={opened} onClose={onClose} />;
  const { envelope, refused } = opened;
  switch (envelope.kind) {
    case 'backup':
    case 'device':
      return <ProgressOffer store={store} envelope={envelope} refused={refused} onAdded={onAdded} onClose={onClose} />;
    case 'observation':
      return <ObservationOffer here={here} store={store} envelope={envelope} onAdded={onAdded} onClose={onClose} />;
    case 'brief':
    case 'plan':
      return <Elsewhere here={here} envelope={envelope} onClose={onClose} />;
  }
}

interface ProgressProps {
  store: LogStore;
  envelope: Envelope;
  refused: Refused;
  onAdded: (() => void) | undefined;
  onClose(): void;
}

/** Progress of the reader's own, from another browser or an earlier day. */
function ProgressOffer({ store, envelope, refused, onAdded, onClose }: ProgressProps) {
  const box = useRef<HTMLDivElement & HTMLElement>(null);
  const [added, setAdded] = useState<number>();
  const log = useAtom(store.log);
  useEffect(() => box.current?.focus(), [envelope]);
  const preview = previewMerge(log, envelope.events);
  const add = async () => {
    setAdded(await addTo(store, envelope));
    onAdded?.();
  };
  return (
    <section class="offer" ref={box} tabindex={-1} aria-label={offer.title}>
      <p class="offer-title">{offer.title}</p>
      {added !== undefined ? (
        <p role="status">{offer.added(added)}</p>
      ) : (
        <>
          <p class="offer-who">{envelope.person.name ? offer.from(envelope.person.name) : offer.unnamed}</p>
          <Preview preview={preview} />
          {refused.date + refused.malformed > 0 && <p class="hint">{offer.leftOut(refused.date + refused.malformed)}</p>}
          {preview.added > 0 && <p class="hint">{offer.other}</p>}
        </>
      )}
      <p class="offer-ways">
        {preview.added > 0 && added === undefined && (
          <button class="go" type="button" onClick={() => void add()}>
            {offer.add(preview.added)}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {added === undefined && preview.added > 0 ? offer.cancel : offer.close}
        </button>
      </p>
    </section>
  );
}

function Preview({ preview: { added, known, answers, read, other, from, to } }: { preview: MergePreview }) {
  return (
    <>
      <p>
        <b>{offer.counts(added, known)}</b>
      </p>
      {added > 0 && (
        <p>
          {offer.kinds(answers, read, other)}
          {from !== undefined && to !== undefined && `. ${offer.span(day(from), day(to))}.`}
        </p>
      )}
    </>
  );
}
