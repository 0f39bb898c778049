import { progressWords } from 'virtual:chalktalk/words/progress';
import type { LogStore } from '../../browser/storage/store-types.ts';

/** What to say after something was recorded: that it is kept, or that it waits. */
export function ifSaved(store: LogStore, text: string): string {
  return store.state.get().saved ? text : progressWords.saved.waits;
}
