import { useEffect, useRef, useState } from 'preact/hooks';
import { readChoice, saveChoice } from '../../browser/choice.ts';
import type { Here } from '../../browser/here.ts';
import { newCode } from '../../browser/link/code.ts';
import { linkTo } from './travel.ts';

/** Who can open a link: whoever has its code, too, or whoever has the link. */
export type Reach = 'code' | 'open';

/** A link as it is handed over. */
export interface MadeLink {
  link: string;
  /** What opens it, where it is sealed, and the language of the words. */
  code?: { words: readonly string[]; language: string } | undefined;
}

interface HandedLink {
  /** Nothing before the sender chose, here or another time. */
  reach: Reach | undefined;
  /** Nothing while it is made; `none` where this browser cannot make one, or it would be too long. */
  made: MadeLink | 'none' | undefined;
  choose(reach: Reach): void;
}

const NAME = 'reach';

/**
 * The link that carries an envelope to a page, once the sender said who can open it. What was chosen once is chosen the next
 * time. A sealed one has its code as long as the panel is there, whatever changes in what is handed over.
 *
 * @param onMade it was asked for by a choice, and is there
 */
export function useLink(here: Here, page: string, envelope: string, onMade: (made: MadeLink) => void): HandedLink {
  const [reach, setReach] = useState(() => asReach(readChoice(here.playbook, NAME)));
  const [made, setMade] = useState<MadeLink | 'none'>();
  const code = useRef<ReturnType<typeof newCode>>(undefined);
  const asked = useRef(false);
  useEffect(() => {
    let shown = true;
    setMade(undefined);
    const make = async (): Promise<MadeLink | 'none'> => {
      if (reach === 'code') code.current ??= newCode(document.documentElement.lang);
      const sealing = reach === 'code' ? await code.current : undefined;
      const link = await linkTo(here, page, envelope, sealing?.words.join(' '));
      return link === undefined ? 'none' : { link, code: sealing };
    };
    if (reach) {
      void make()
        .catch(() => 'none' as const)
        .then((done) => {
          if (!shown) return;
          setMade(done);
          if (asked.current && done !== 'none') onMade(done);
          asked.current = false;
        });
    }
    return () => {
      shown = false;
    };
  }, [here, page, envelope, reach]);
  return {
    reach,
    made,
    choose: (chosen) => {
      asked.current = true;
      saveChoice(here.playbook, NAME, chosen);
      setReach(chosen);
    },
  };
}

const asReach = (text: string | undefined): Reach | undefined => (text === 'code' || text === 'open' ? text : undefined);
