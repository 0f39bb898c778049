import { useEffect, useRef, useState } from 'preact/hooks';
import { readChoice, saveChoice } from '../../browser/choice.ts';
import type { Here } from '../../browser/here.ts';
import { newCode } from '../../browser/link/code.ts';
import { ownKeys, type Peer, peers } from '../../browser/link/device-keys.ts';
import type { OwnKeys } from '../../browser/link/pair.ts';
import { linkTo } from './travel.ts';

/** Who can open a link: whoever has its code, too; whoever has the link; or one person, by id, on the device that is known. */
export type Reach = 'code' | 'open' | { to: string };

/** A link as it is handed over. */
export interface MadeLink {
  link: string;
  /** What opens it, where it is sealed, and the language of the words. */
  code?: { words: readonly string[]; language: string } | undefined;
  /** Whose device opens it, and the keys of this one. */
  pair?: { peer: Peer; own: OwnKeys } | undefined;
}

interface HandedLink {
  /** Nothing before the sender chose, here or another time. */
  reach: Reach | undefined;
  /** Nothing while it is looked up. */
  people: readonly Peer[] | undefined;
  /** Nothing while it is made; `none` where this browser cannot make one, or it would be too long. */
  made: MadeLink | 'none' | undefined;
  choose(reach: Reach): void;
}

interface Given {
  here: Here;
  /** Site path of the page that opens it. */
  page: string;
  envelope: string;
  /** Id of the one person that it is for, where there is one. */
  to: string | undefined;
  /** It was asked for by a choice, and is there. */
  onMade(made: MadeLink): void;
}

const NAME = 'reach';
/** Whom a link was for that could be for several. */
const LAST = 'reach-to';
/** Stands there where a code or nothing was chosen although somebody is known. */
const NOBODY = '-';
/** So many people are offered. */
const OFFERED = 3;

/**
 * The link that carries an envelope to a page, once the sender said who can open it. What was chosen once is chosen the next
 * time. A sealed one has its code as long as the panel is there, whatever changes in what is handed over.
 */
export function useLink({ here, page, envelope, to, onMade }: Given): HandedLink {
  const { playbook } = here;
  const [people, setPeople] = useState<readonly Peer[]>();
  const [reach, setReach] = useState<Reach>();
  const [made, setMade] = useState<MadeLink | 'none'>();
  const code = useRef<ReturnType<typeof newCode>>(undefined);
  const asked = useRef(false);
  useEffect(() => {
    void peers(playbook).then((all) => {
      const offered = all.filter(({ id }) => to === undefined || id === to).slice(0, OFFERED);
      setPeople(offered);
      setReach(chosenBefore(playbook, to, offered));
    });
  }, [playbook, to]);
  useEffect(() => {
    let shown = true;
    setMade(undefined);
    const make = async (): Promise<MadeLink | 'none'> => {
      const own = await ownKeys(playbook);
      const peer = typeof reach === 'object' ? people?.find(({ id }) => id === reach.to) : undefined;
      if (typeof reach === 'object' && !(peer && own)) return 'none';
      if (reach === 'code') code.current ??= newCode(document.documentElement.lang);
      const sealing = reach === 'code' ? await code.current : undefined;
      const link = await linkTo(here, page, envelope, {
        code: sealing?.words.join(' '),
        own,
        to: peer && { key: peer.key, playbook },
      });
      return link === undefined ? 'none' : { link, code: sealing, pair: peer && own && { peer, own } };
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
  }, [here, page, envelope, reach, people]);
  return {
    reach,
    people,
    made,
    choose: (chosen) => {
      asked.current = true;
      if (typeof chosen === 'string') saveChoice(playbook, NAME, chosen);
      if (to === undefined && people && people.length > 0) saveChoice(playbook, LAST, typeof chosen === 'string' ? NOBODY : chosen.to);
      setReach(chosen);
    },
  };
}

/** Who has met on the product needs no code any more, unless whoever sends wants everybody to be able to read it. */
function chosenBefore(playbook: string, to: string | undefined, offered: readonly Peer[]): Reach | undefined {
  const kept = readChoice(playbook, NAME);
  const reach = kept === 'code' || kept === 'open' ? kept : undefined;
  const last = to ?? readChoice(playbook, LAST) ?? (offered.length === 1 ? offered[0]?.id : undefined);
  const known = offered.some(({ id }) => id === last);
  return known && last !== undefined && reach !== 'open' ? { to: last } : reach;
}
