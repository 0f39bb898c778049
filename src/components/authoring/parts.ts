import type { Event, NewEvent } from '../../learner/events.ts';
import { type Verdict, verdictOf } from '../../learner/grade.ts';

/** Says what the reader did, to whoever listens: the log, or a team's own script. */
export function tell(from: HTMLElement, detail: NewEvent): void {
  from.dispatchEvent(new CustomEvent(`chalktalk:${detail.kind}`, { bubbles: true, composed: true, detail }));
}

/** Says a word of the page, with its values filled in. */
export type Say = (name: string, values?: Record<string, string | number>) => string;

/** The words that the server wrote into `data-words`. */
export function wordsIn(element: HTMLElement | null): Say {
  const words = JSON.parse(element?.dataset['words'] ?? '{}') as Record<string, string>;
  return (name, values = {}) => (words[name] ?? '').replace(/\{(\w+)\}/g, (_, key: string) => String(values[key] ?? ''));
}

/** Makes an element. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** The child of `from` that fits. */
export function find(from: ParentNode, selector: string): HTMLElement | undefined {
  return from.querySelector<HTMLElement>(selector) ?? undefined;
}

export function all(from: ParentNode, selector: string): HTMLElement[] {
  return [...from.querySelectorAll<HTMLElement>(selector)];
}

/** Children of `list` by their `data-option`. */
export function byOption(list: Element | undefined): Map<string, HTMLElement> {
  return new Map(
    [...(list?.children ?? [])].flatMap((item) =>
      item instanceof HTMLElement && item.dataset['option'] ? [[item.dataset['option'], item]] : [],
    ),
  );
}

/** Words of an option, for a name or a choice: of a picture alone its description. */
export function textOf(element: Element | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() || (element?.querySelector('img')?.alt ?? '');
}

/** Wraps what an option says into a label with an input in front of it. */
export function choosable(item: HTMLElement, type: 'radio' | 'checkbox', name: string): void {
  const says = make('span', { className: 'says' }, ...item.childNodes);
  item.append(make('label', {}, make('input', { type, name, value: item.dataset['option'] ?? '', autocomplete: 'off' }), says));
}

/** Ids of what is checked in a list. */
export function checkedIn(list: ParentNode): string[] {
  return [...list.querySelectorAll('input')].filter((input) => input.checked).map((input) => input.value);
}

/** The last of the reader's events that fits. */
export function lastOf<K extends Event['kind']>(
  events: Iterable<Event>,
  kind: K,
  fits: (event: Extract<Event, { kind: K }>) => boolean,
): Extract<Event, { kind: K }> | undefined {
  let last: Extract<Event, { kind: K }> | undefined;
  for (const event of events) {
    if (event.kind !== kind) continue;
    const found = event as Extract<Event, { kind: K }>;
    if (fits(found) && (!last || (found.at - last.at || (found.id > last.id ? 1 : -1)) > 0)) last = found;
  }
  return last;
}

const BEFORE: Readonly<Record<Verdict, string>> = { right: 'beforeRight', partly: 'beforePartly', wrong: 'beforeWrong' };

/** Says beside the kind of a question how it was answered last. */
export function showBefore(host: HTMLElement, say: Say, events: Iterable<Event>): void {
  const last = lastOf(events, 'answered', ({ question }) => question === host.id);
  const note = find(host, '.before');
  if (!last || !note) return;
  const changed = last.key !== host.dataset['key'] || last.rev !== Number(host.dataset['rev']);
  note.textContent = say(changed ? 'beforeChanged' : BEFORE[verdictOf(last.score)]);
  note.hidden = false;
}

/** What every answer says about its question. */
export function answered(host: HTMLElement, options: string[], score: number, confidence?: 1 | 2 | 3): NewEvent {
  const { rev, key = '' } = host.dataset;
  return { kind: 'answered', question: host.id, rev: Number(rev), key, options, score, ...(confidence && { confidence }) };
}
