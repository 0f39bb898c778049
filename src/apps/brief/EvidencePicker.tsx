import { briefWords } from 'virtual:chalktalk/words/brief';
import { useMemo, useState } from 'preact/hooks';
import { MOST_EVIDENCE } from '../../coaching/brief/brief.ts';
import { EVIDENCE_KINDS, type EvidenceItem, suggestedItems } from '../../coaching/brief/evidence-items.ts';
import { Tick } from '../forms/Tick.tsx';
import { Own } from '../reader/Own.tsx';
import type { Both } from '../reader/use-catalogue.ts';
import { evidenceWords } from './evidence-words.ts';

const says = briefWords.evidence;
/** So many of a kind are shown at first; what was picked or suggested always is. */
const FIRST = 4;

interface Props {
  items: readonly EvidenceItem[];
  picked: readonly string[];
  skill: string;
  coaching: Both['coaching'];
  onPick(id: string, on: boolean): void;
}

/** What the log says that may be worth a look. Nothing is ticked unless the rep ticks it. */
export function EvidencePicker({ items, picked, skill, coaching, onPick }: Props) {
  const suggested = useMemo(() => new Set(suggestedItems(items, skill)), [items, skill]);
  if (items.length === 0) return <p class="hint">{says.none}</p>;
  const known = new Set(items.map(({ id }) => id));
  const vanished = picked.filter((id) => !known.has(id)).length;
  const count = picked.length - vanished;
  const props = { picked, suggested, coaching, full: count >= MOST_EVIDENCE, onPick };
  return (
    <>
      <p class="hint">{says.about}</p>
      {EVIDENCE_KINDS.map((kind) => {
        const some = items.filter((item) => item.kind === kind);
        return some.length > 0 && <Kind key={kind} name={briefWords.kinds[kind]} items={some} {...props} />;
      })}
      <p class="ui hint" role="status">
        {says.picked(count)} {count >= MOST_EVIDENCE && says.most} {vanished > 0 && says.vanished(vanished)}
      </p>
    </>
  );
}

interface KindProps extends Omit<Props, 'skill'> {
  name: string;
  suggested: ReadonlySet<string>;
  /** No more can be picked. */
  full: boolean;
}

function Kind({ name, items, picked, suggested, full, coaching, onPick }: KindProps) {
  const [whole, setWhole] = useState(false);
  // What is suggested stands first; the rest as it was, so that nothing moves when it is ticked.
  const sorted = items.toSorted((a, b) => Number(suggested.has(b.id)) - Number(suggested.has(a.id)));
  const shown = sorted.filter(({ id }, place) => whole || place < FIRST || picked.includes(id));
  return (
    <fieldset class="pick">
      <legend>{name}</legend>
      {shown.map((item) => {
        const { title, path, lines } = evidenceWords(item, coaching);
        return (
          <Tick
            key={item.id}
            checked={picked.includes(item.id)}
            disabled={full && !picked.includes(item.id)}
            onChange={(checked) => onPick(item.id, checked)}
          >
            <span>
              {path ? <Own>{title}</Own> : title} {suggested.has(item.id) && <b class="ui pick-suggested">{says.suggested}</b>}
              {lines.map((line) => (
                <small key={line} class="ui">
                  {line}
                </small>
              ))}
            </span>
          </Tick>
        );
      })}
      {shown.length < items.length && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          {says.more(items.length - shown.length)}
        </button>
      )}
    </fieldset>
  );
}
