import { decode } from '../../learner/decode.ts';
import { encode } from '../../learner/encode.ts';
import type { Event } from '../../learner/events.ts';
import { isReportable, type Reportable } from '../../learner/statement.ts';
import { reportKey } from '../storage/app-names.ts';
import { json } from '../storage/append.ts';
import { attempt, type KeyValueStore } from '../storage/environment.ts';

/** What the reader said to reporting. */
export interface Consent {
  given: boolean;
  /** What the reader wants to be known by; empty: the random id of the log. */
  name: string;
  /** When, milliseconds since 1970. */
  at: number;
}

/**
 * What waits to be reported, an item under a key of its own: two tabs that add or remove never meet. Without storage it
 * waits in memory, for this page alone.
 */
export interface Outbox {
  consent(): Consent | undefined;
  decide(consent: Consent): void;
  add(event: Event): void;
  /** Oldest first. */
  waiting(): Reportable[];
  /** It has arrived. */
  sent(id: string): void;
  /** The store will never take it. Kept aside, so that it can be counted. */
  refuse(id: string): void;
  refused(): number;
  /** Nothing waits any more. */
  clear(): void;
  /** Nothing is known any more, not even what was decided. */
  forget(): void;
}

export function outbox(playbook: string, storage: KeyValueStore | undefined = attempt(() => localStorage)): Outbox {
  const keyOf = (rest: string): string => reportKey(playbook, rest);
  const memory = new Map<string, string>();
  const keys = (kind: string): string[] => {
    const begins = `${keyOf('')}:${kind}`;
    const stored = attempt(() => Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')) ?? [];
    return [...new Set([...stored, ...memory.keys()])].filter((key) => key.startsWith(begins)).sort();
  };
  const read = (key: string): string | null => memory.get(key) ?? attempt(() => storage?.getItem(key)) ?? null;
  const write = (key: string, text: string): void => {
    const kept = attempt(() => {
      storage?.setItem(key, text);
      return storage !== undefined;
    });
    if (kept) memory.delete(key);
    else memory.set(key, text);
  };
  const drop = (key: string): void => {
    memory.delete(key);
    attempt(() => storage?.removeItem(key));
  };
  return {
    consent() {
      const { given, name, at } = json(read(keyOf('consent')));
      return typeof given === 'boolean' && typeof name === 'string' && typeof at === 'number' ? { given, name, at } : undefined;
    },
    decide(consent) {
      write(keyOf('consent'), JSON.stringify(consent));
      if (!consent.given) this.clear();
    },
    add(event) {
      if (isReportable(event)) write(keyOf(`wait:${event.id}`), JSON.stringify(encode(event)));
    },
    waiting: () =>
      keys('wait:').flatMap((key) => {
        const event = attempt(() => decode(JSON.parse(read(key) ?? '')));
        if (event && isReportable(event)) return [event];
        drop(key);
        return [];
      }),
    sent: (id) => drop(keyOf(`wait:${id}`)),
    refuse(id) {
      drop(keyOf(`wait:${id}`));
      write(keyOf(`refused:${id}`), '1');
    },
    refused: () => keys('refused:').length,
    clear() {
      for (const kind of ['wait:', 'refused:']) for (const key of keys(kind)) drop(key);
    },
    forget() {
      for (const key of keys('')) drop(key);
    },
  };
}
