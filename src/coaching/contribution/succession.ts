import type { Playbook, Practice } from '../../playbook/model/playbook.ts';
import { isListed } from '../../playbook/relations/lists.ts';

/** The practice about passing something on whose title holds words of it, if the playbook has one. */
export function titled(book: Playbook, inTitle: RegExp): Practice | undefined {
  return book.practices.find((practice) => isListed(practice) && inTitle.test(practice.title));
}
