import { progressWords } from 'virtual:chalktalk/words/progress';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { useAtom } from './use-atom.ts';

const says = progressWords.saved;

/** What to say after something was recorded: that it is kept, or that it waits. Show it with `useSettled`. */
export function ifSaved(store: LogStore, text: string): string {
  return store.state.get().saved ? text : says.waits;
}

/** What was said last. Of what waited it says that it is saved, once there was room for it. */
export function useSettled(store: LogStore, text: string): string {
  const { saved } = useAtom(store.state);
  return saved && text === says.waits ? says.done : text;
}
