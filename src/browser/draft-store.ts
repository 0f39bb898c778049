import { atom, type ReadableAtom } from 'nanostores';
import { readDraft, saveDraft } from './draft.ts';
import { draftChannel, hearSent, tellSent } from './draft-channel.ts';

/** What a field of a form may hold. */
export type FieldValue = string | readonly string[];
export type Fields = Record<string, FieldValue>;

/** The fields that somebody changed: what stands there now, and what stood there before. */
export type Typed = Readonly<Record<string, { now: FieldValue; was: FieldValue }>>;

/** What was typed into a form and not sent. It outlives a reload and lives as long as the tab. */
export interface DraftStore {
  typed: ReadableAtom<Typed>;
  /** Whether it is there after a reload. Storage may be blocked, or full: it lives as long as the page then. */
  stays: ReadableAtom<boolean>;
  /** @param start what stands in the form where nothing was typed */
  change(start: Fields, some: Fields): void;
  /** Given up, in this tab alone. */
  clear(): void;
  /**
   * What is there now is on its way. Call what it returns once it is kept: another tab that has the same words lets go of
   * them, one that has others keeps them, and so does this one with what was typed meanwhile.
   */
  send(): () => void;
  /** Hears of other tabs until the function that it returns is called. */
  listen(): () => void;
}

/** What a draft asks of the browser, so that a test can be two tabs. */
interface DraftEnv {
  storage: { read(): Typed | undefined; save(typed: Typed | undefined): boolean };
}

/** Opens the draft of a form. Never throws: where nothing can be kept it lives as long as the page. */
export function openDraft(playbook: string, name: string, given: Partial<DraftEnv> = {}): DraftStore {
  const env: DraftEnv = {
    storage: { read: () => readDraft(playbook, name, isTyped), save: (typed) => saveDraft(playbook, name, typed) },
    ...given,
  };
  const channel = draftChannel(playbook, name);
  const typed = atom<Typed>(env.storage.read() ?? {});
  const stays = atom(true);
  const set = (now: Typed): void => {
    stays.set(env.storage.save(Object.keys(now).length > 0 ? now : undefined));
    typed.set(now);
  };
  return {
    typed,
    stays,
    change(start, some) {
      const now = new Map(Object.entries(typed.get()));
      for (const [field, value] of Object.entries(some)) {
        const first = start[field] ?? '';
        if (isSame(value, first)) now.delete(field);
        else now.set(field, { now: value, was: now.get(field)?.was ?? first });
      }
      set(Object.fromEntries(now));
    },
    clear: () => set({}),
    send() {
      const going = typed.get();
      return () => {
        set(without(typed.get(), going));
        tellSent(channel, said(going));
      };
    },
    listen: () =>
      hearSent(
        channel,
        () => said(typed.get()),
        () => set({}),
      ),
  };
}

/** What was typed since something was sent. */
function without(typed: Typed, sent: Typed): Typed {
  const gone = new Map(Object.entries(sent));
  return Object.fromEntries(
    Object.entries(typed).flatMap(([field, value]) => {
      const before = gone.get(field)?.now;
      if (before === undefined) return [[field, value]];
      return isSame(before, value.now) ? [] : [[field, { ...value, was: before }]];
    }),
  );
}

/** A form as it is shown: what was typed, over what stands there else. */
export function shown<T extends Fields>(start: T, typed: Typed): T {
  const over = new Map(Object.entries(typed));
  return Object.fromEntries(
    Object.entries(start).map(([field, first]) => {
      const now = over.get(field)?.now;
      return [field, now !== undefined && Array.isArray(now) === Array.isArray(first) ? now : first];
    }),
  ) as T;
}

/** Is there something that is not sent? What another tab has sent in the same words is not. */
export const isUnsent = (start: Fields, typed: Typed): boolean => changed(start, typed).length > 0;

/** Was a field that was typed into changed meanwhile, in another tab or by what was brought? */
export const isOvertaken = (start: Fields, typed: Typed): boolean => changed(start, typed).some(([{ was }, first]) => !isSame(was, first));

/** Fields that differ from what stands there else. */
function changed(start: Fields, typed: Typed): [Typed[string], FieldValue][] {
  return Object.entries(typed).flatMap(([field, value]) => {
    const first = Object.hasOwn(start, field) ? start[field] : undefined;
    return first === undefined || isSame(value.now, first) ? [] : [[value, first] as [Typed[string], FieldValue]];
  });
}

const isSame = (one: FieldValue, other: FieldValue): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The words of a draft, in one order. */
const said = (typed: Typed): string =>
  JSON.stringify(
    Object.entries(typed)
      .map(([field, { now }]) => [field, now])
      .sort(),
  );

const isValue = (value: unknown): value is FieldValue =>
  typeof value === 'string' || (Array.isArray(value) && value.every((each) => typeof each === 'string'));

function isTyped(value: unknown): value is Typed {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((field: unknown) => {
      const { now, was } = (typeof field === 'object' && field ? field : {}) as Record<string, unknown>;
      return isValue(now) && isValue(was);
    })
  );
}
