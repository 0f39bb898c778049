import { deskWords as says } from 'virtual:chalktalk/words/desk';
import { createContext } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { type Said, TOP } from './use-acts.ts';

/** Milliseconds that a note stays; one that can undo something stays longer. Nobody loses it while pointing at it. */
const STAYS = { plain: 10_000, undo: 30_000 };

/** What happened last, for the place where it happened. */
export const LastSaid = createContext<Said | undefined>(undefined);

/**
 * What happened at this part of the page, told in the flow of the page, so that it covers nothing; it leaves by itself.
 *
 * @param at the `data-said` of the part, or `TOP`
 */
export function SaidHere({ at }: { at: string }) {
  const said = useContext(LastSaid);
  const [gone, setGone] = useState(false);
  // The part that it happened at may be gone with what happened.
  useEffect(() => {
    if (said && at === TOP && said.at !== TOP) setGone(document.querySelector(`[data-said="${CSS.escape(said.at)}"]`) === null);
  });
  const here = said && (said.at === at || (at === TOP && gone)) ? said : undefined;
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!here) return;
    const leave = (): void => {
      if (note.current?.matches(':hover, :focus-within')) timer = setTimeout(leave, STAYS.plain);
      else here.close();
    };
    let timer = setTimeout(leave, here.undo ? STAYS.undo : STAYS.plain);
    return () => clearTimeout(timer);
  }, [here?.of]);
  return (
    <div class="desk-said" role="status">
      {here && (
        <p class="ui" ref={note}>
          <span>{here.text}</span>
          {here.undo && (
            <button type="button" onClick={here.undo}>
              {says.undo}
            </button>
          )}
          <button type="button" aria-label={says.dismiss} onClick={here.close}>
            ×
          </button>
        </p>
      )}
    </div>
  );
}
