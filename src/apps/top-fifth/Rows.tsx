import { topFifthWords } from 'virtual:chalktalk/words/top-fifth';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { People } from '../../coaching/top-fifth/results-people.ts';
import type { Choice } from './use-results.ts';

const says = topFifthWords.out;
const MOST = 12;

interface Props {
  people: People;
  choice: Choice;
  onChange(more: Choice): void;
}

/** Rows that do not count, rows without a name, and names that stand in several rows: each can be decided otherwise. */
export function Rows({
  people: { leftOut, repeated, grouped, perhapsGrouped, doubtful, perhapsTotals },
  choice: { back = new Set<number>(), out = new Set<number>(), addUp = false, group },
  onChange,
}: Props) {
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useRef<HTMLParagraphElement>(null);
  const again = useRef<HTMLButtonElement>(null);
  const pressed = useRef(false);
  // The button that was pressed is gone: the focus goes to what has taken its place.
  useLayoutEffect(() => {
    if (pressed.current) (again.current ?? heading.current ?? asked.current)?.focus();
    pressed.current = false;
  }, [back.size, out.size]);
  const perhaps = [
    ...doubtful.map((line) => ({ line, name: '', why: says.sumAbove })),
    ...perhapsTotals.map(({ name, lines: [line = 0, ...others] }) => ({
      line,
      name,
      // Among those that it is the sum of it stands only where they are all others.
      why: (others[0] ?? 0) < line && line < (others.at(-1) ?? 0) ? says.sumOthers : says.sumOf(others),
    })),
  ].toSorted((a, b) => a.line - b.line);
  return (
    <>
      {leftOut.length > 0 && (
        <section class="fifth-out" aria-labelledby="left-out">
          <h3 id="left-out" ref={heading} tabIndex={-1}>
            {says.title(leftOut.length)}
          </h3>
          <ul class="plain">
            {leftOut.slice(0, MOST).map(({ line, name, cell, why }) => (
              <li key={line}>
                <span>
                  <b>{says.line(line)}</b> {[name, cell].filter(Boolean).join(' · ').slice(0, 120)}: {says.why[why]}
                </span>
                {why !== 'no-result' && why !== 'unreadable' && (
                  <button
                    type="button"
                    aria-label={says.backLabel(name, line)}
                    onClick={() => {
                      pressed.current = true;
                      setSaid(says.returned(name));
                      if (why === 'reader') onChange({ out: new Set([...out].filter((each) => each !== line)) });
                      else onChange({ back: new Set([...back, line]) });
                    }}
                  >
                    {says.back}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {leftOut.length > MOST && <p class="hint">{says.more(leftOut.length - MOST)}</p>}
        </section>
      )}
      {back.size > 0 && (
        <p class="fifth-said">
          {says.put(back.size)}{' '}
          <button
            type="button"
            ref={again}
            onClick={() => {
              pressed.current = true;
              setSaid('');
              onChange({ back: undefined });
            }}
          >
            {says.outAgain}
          </button>
        </p>
      )}
      {(grouped.length > 0 || perhapsGrouped || group !== undefined) && (
        <div class="fifth-said">
          <p>{grouped.length > 0 ? says.grouped(grouped) : says.ungrouped}</p>
          <button type="button" onClick={() => onChange({ group: group !== undefined ? undefined : grouped.length === 0 })}>
            {grouped.length > 0 ? says.ungroup : says.group}
          </button>
        </div>
      )}
      {perhaps.length > 0 && (
        <section class="fifth-out fifth-said" aria-labelledby="perhaps-totals">
          <p id="perhaps-totals" ref={asked} tabIndex={-1}>
            {says.doubtful}
          </p>
          <ul class="plain">
            {perhaps.slice(0, MOST).map(({ line, name, why }) => (
              <li key={line}>
                <span>
                  <b>{says.line(line)}</b> {name ? `${name}: ${why}` : why}
                </span>
                <button
                  type="button"
                  aria-label={says.leaveLabel(name, line)}
                  onClick={() => {
                    pressed.current = true;
                    setSaid(says.left(name));
                    onChange({ out: new Set([...out, line]) });
                  }}
                >
                  {says.leave}
                </button>
              </li>
            ))}
          </ul>
          {perhaps.length > MOST && <p class="hint">{says.more(perhaps.length - MOST)}</p>}
        </section>
      )}
      {repeated.length > 0 && (
        <div class="fifth-said">
          <p>
            {says.same(repeated)} {addUp ? says.together : says.separate}
          </p>
          <button type="button" onClick={() => onChange({ addUp: !addUp })}>
            {addUp ? says.keepApart : says.addUp}
          </button>
        </div>
      )}
      <p class="vh" role="status">
        {said}
      </p>
    </>
  );
}
