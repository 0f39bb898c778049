import { useState } from 'preact/hooks';

/** What a form still needs before it can be sent. Nothing is said of it before the reader has tried to send it. */
export interface Needs<Need> {
  /** Whether that is missing, and to be said. */
  lacks(what: Need): boolean;
  /** Whether anything is missing, and to be said. */
  any: boolean;
  /** The reader sends it: `false` where something is missing. */
  met(): boolean;
}

/** @param missing what is missing now */
export function useNeeds<Need>(missing: readonly Need[]): Needs<Need> {
  const [tried, setTried] = useState(false);
  return {
    lacks: (what) => tried && missing.includes(what),
    any: tried && missing.length > 0,
    met() {
      setTried(missing.length > 0);
      return missing.length === 0;
    },
  };
}
