import { useEffect, useRef } from 'preact/hooks';
import { draftChannel, hearSent, tellSent } from '../../browser/draft-channel.ts';

/**
 * For a form that keeps its own draft: what was sent in one tab leaves every other tab that has the same words.
 *
 * @param draft what stands in the form, or nothing where it is empty or sent
 * @param gone called when another tab sent it
 * @returns tells the other tabs that these words are sent
 */
export function useSent(playbook: string, name: string, draft: object | undefined, gone: () => void): (sent: object) => void {
  const now = useRef({ draft, gone });
  now.current = { draft, gone };
  const channel = draftChannel(playbook, name);
  useEffect(
    () =>
      hearSent(
        channel,
        () => (now.current.draft ? wordsOf(now.current.draft) : ''),
        () => now.current.gone(),
      ),
    [playbook, name],
  );
  return (sent) => tellSent(channel, wordsOf(sent));
}

/** In one order, whichever field was filled in first. */
const wordsOf = (draft: object): string =>
  JSON.stringify(
    Object.entries(draft)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
