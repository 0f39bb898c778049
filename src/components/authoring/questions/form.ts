import { ofInterface } from 'virtual:chalktalk/language';
import type { QuestionKind } from '../../../playbook/model/question.ts';
import type { Key } from '../../../playbook/questions/grading.ts';
import { make, type Say } from '../parts.ts';

/** How one kind of question is answered. */
export interface Form {
  /** What is right. */
  key: Key;
  /** What was chosen; nothing where nobody touched anything. */
  chosen(): string[];
  /** What is still to be filled in; where it is left out, nothing can be. */
  open?(): HTMLElement[];
  /** Shows at every option what is right. */
  mark(chosen: string[]): void;
  /** As nobody had answered, in another order. */
  reset(shuffled: (ids: string[], solved?: string[]) => string[]): void;
}

/** What a form has of its question. */
export interface Host {
  element: HTMLElement;
  kind: QuestionKind;
  /** Ids of what is right. */
  right: string[];
  say: Say;
  /** Tells those who do not see it. */
  announce(text: string): void;
  /** Answered: what was chosen stays. */
  done(): boolean;
}

/** Puts what is needed to answer into the server's HTML. */
export type MakeForm = (host: Host) => Form;

/** Items in the order of these ids. */
export function inOrder(items: ReadonlyMap<string, HTMLElement>, ids: readonly string[]): HTMLElement[] {
  return ids.flatMap((id) => items.get(id) ?? []);
}

/** Says at an item whether it was answered right. */
export function showVerdict(item: HTMLElement | undefined, good: boolean, text: string, tag: 'p' | 'span' = 'p'): void {
  if (!item) return;
  item.dataset['verdict'] = good ? 'right' : 'wrong';
  item.append(make(tag, { ...ofInterface, className: `verdict own ui${good ? ' yes' : ''}` }, text));
}

/** Takes back what `showVerdict` said. */
export function clearVerdict(item: HTMLElement | undefined): void {
  item?.removeAttribute('data-verdict');
  item?.removeAttribute('data-mine');
  item?.querySelector('.own')?.remove();
}
