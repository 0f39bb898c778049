import type { Option } from '../model/authored-question.ts';

/** Options with what is right, in no order: an option that is matched with what it belongs to, one of a scenario with what follows. */
export function keyOf(options: readonly Option[]): string {
  return options
    .map(
      (option) =>
        `${option.id}${option.match ? `=${option.match}` : option.right ? '+' : '-'}${option.next.length > 0 ? `(${keyOf(option.next)})` : ''}`,
    )
    .toSorted()
    .join(' ');
}
