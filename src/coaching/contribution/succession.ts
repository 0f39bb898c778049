import type { Playbook, Practice } from '../../playbook/model/playbook.ts';
import { isListed } from '../../playbook/relations/lists.ts';

/** The practice about passing something on whose title holds one of these words, if the playbook has one. */
export function titled(book: Playbook, words: readonly string[]): Practice | undefined {
  return book.practices.find((practice) => isListed(practice) && words.some((word) => practice.title.toLowerCase().includes(word)));
}
