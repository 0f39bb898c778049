import { readDraft, saveDraft } from './draft.ts';

/** What holds fields that are typed into and sent by a button. */
const HOLDERS = 'chalk-assignment, chalk-question, chalk-reflect';
/** What is typed, what is chosen from a list, and what is ticked. */
const FIELDS = 'textarea, input, select';
/** What such an element says when it is sent: an answer is over then, the others stay to be changed. */
const OVER = ['answered', 'assignment-done'];
const SENT = [...OVER, 'committed', 'reflected'];
type Typable = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;

/**
 * Keeps what a reader typed into a page and did not send: a note, a day, words in gaps, pairs, an order, what
 * was chosen and how sure. It outlives a reload and
 * lives as long as the tab. What was sent is kept until it is written, too.
 *
 * @param root the page, or the place into which a question was put
 * @param writer of what is sent: what waits there is not written yet
 * @returns ends it
 */
export function keepPageDrafts(root: Document | HTMLElement, playbook: string, writer?: { pending(): readonly unknown[] }): () => void {
  const waits = (): boolean => !!writer?.pending().length;
  const over = new AbortController();
  const options = { capture: true, signal: over.signal };
  const sent = new Set<HTMLElement>();
  const nameOf = ({ id }: HTMLElement): string => `page:${id}`;
  const drop = (holder: HTMLElement): void => {
    sent.delete(holder);
    saveDraft(playbook, nameOf(holder), undefined);
  };

  const putBack = (): void => {
    for (const holder of root.querySelectorAll<HTMLElement>(HOLDERS)) {
      const draft = readDraft(playbook, nameOf(holder), isTexts);
      if (!draft) continue;
      const changed = fieldsOf(holder).filter((field, at) => {
        const { checked, value } = field as HTMLInputElement;
        const text = draft[at];
        if (isTick(field)) field.checked = draft.includes(textOf(field, true));
        else if (text !== undefined && value.trim() !== text.trim()) field.value = text;
        return value !== field.value || checked !== (field as HTMLInputElement).checked;
      });
      // All of them first: whoever hears of one looks at the others.
      for (const field of changed) field.dispatchEvent(new Event('change', { bubbles: true }));
      if (changed.length > 0) say(holder, 'noteOpen');
    }
  };
  putBack();
  // The log was shown over it.
  root.addEventListener('chalktalk:restored', putBack, options);

  for (const kind of ['input', 'change']) {
    root.addEventListener(
      kind,
      ({ target }) => {
        const holder = target instanceof Element ? target.closest<HTMLElement>(HOLDERS) : null;
        if (!holder || holder.hasAttribute('data-done') || !(target as Element).matches(FIELDS)) return;
        sent.delete(holder);
        const texts = fieldsOf(holder).map((field) => textOf(field));
        if (!saveDraft(playbook, nameOf(holder), texts.some(Boolean) ? texts : undefined)) say(holder, 'noteLost');
      },
      options,
    );
  }
  // Before whoever writes it down: in a package that is the launch page, and nobody behind it hears of it.
  for (const kind of SENT) {
    root.addEventListener(
      `chalktalk:${kind}`,
      ({ target }) => {
        if (!(target instanceof HTMLElement)) return;
        if (OVER.includes(kind)) drop(target);
        else sent.add(target);
      },
      options,
    );
  }
  addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden' && !waits()) for (const holder of sent) drop(holder);
    },
    options,
  );
  return () => over.abort();
}

const isTick = (field: Typable): field is HTMLInputElement => /^(radio|checkbox)$/.test(field.type);

/** What a field holds. Of a tick its name and value: options may stand in another order when they are put back. */
const textOf = (field: Typable, checked = isTick(field) && field.checked): string =>
  !isTick(field) ? field.value : checked ? `${field.name} ${field.value}` : '';

const fieldsOf = (holder: HTMLElement): Typable[] => [...holder.querySelectorAll<Typable>(FIELDS)];

/** Says something at a note, in the words that the server wrote there: a question and a promise have none for it. */
function say(holder: HTMLElement, name: string): void {
  const words = JSON.parse(holder.dataset['words'] ?? '{}') as Record<string, string>;
  const status = holder.querySelector('.result');
  if (status && words[name] && status.textContent !== words[name]) status.textContent = words[name];
}

const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((text) => typeof text === 'string');
