import type { Event } from '../../../learner/events.ts';
import { isRight, score } from '../../../learner/grade.ts';
import { seedOf, shuffle } from '../../../learner/shuffle.ts';
import { isQuestionKind } from '../../../playbook/model/question.ts';
import { all, answered, find, type Say, showBefore, tell, wordsIn } from '../parts.ts';
import type { Form } from './form.ts';
import { FORMS } from './forms.ts';

/** Between two presses of one person; a shorter time is a double click, or a key held down. */
const TWICE = 500;

/**
 * Lets a reader answer a question. The server's HTML stays what it is: inputs are put in front of the options, feedback
 * moves from the disclosure to where it belongs, and back. Works wherever the element is put, in any page.
 */
class ChalkQuestion extends HTMLElement {
  private form: Form | undefined;
  private attempt = 0;
  private done = false;
  private checkedAt = 0;

  connectedCallback(): void {
    const { kind = '' } = this.dataset;
    // It may be moved about, and a browser connects it again.
    if (this.form) return;
    const right = find(this, '.answer')?.dataset['right']?.split(' ').filter(Boolean) ?? [];
    const announce = (text: string) => this.announce(text);
    if (!isQuestionKind(kind)) return;
    this.form = FORMS[kind]?.({ element: this, kind, right, say: this.say, announce, done: () => this.done });
    if (!this.form) return;
    // A browser that puts back what was chosen before a reload would do so by name.
    for (const input of all(this, '.sure input')) Object.assign(input, { name: `${this.id}-sure`, autocomplete: 'off', checked: false });
    find(this, '[data-act]')?.addEventListener('click', () => this.act());
    this.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text' && !this.done) this.act();
    });
    find(this, '.sure')?.addEventListener('click', (event) => {
      if (this.done && event.target instanceof HTMLInputElement) event.preventDefault();
    });
    this.toggleAttribute('data-ready', true);
  }

  /** Shows how the question was answered before. */
  restore(events: Iterable<Event>): void {
    if (!this.done) showBefore(this, this.say, events);
  }

  /** Takes the answer back and asks anew, in another order. */
  again(): void {
    if (!this.done) return;
    this.done = false;
    this.attempt++;
    this.removeAttribute('data-done');
    find(this, '.answers')?.append(...all(this, '.explanation'));
    const seed = seedOf(this.id, this.attempt);
    this.form?.reset((ids, solved) => shuffle(ids, seed, solved));
    for (const input of all(this, '.sure input')) (input as HTMLInputElement).checked = false;
    this.label('check');
    this.announce('');
  }

  private act(): void {
    if (Date.now() - this.checkedAt < TWICE) return;
    if (this.done) this.again();
    else this.check();
  }

  private check(): void {
    const { form } = this;
    const { kind = '' } = this.dataset;
    const chosen = form?.chosen() ?? [];
    const reached = form && isQuestionKind(kind) ? score(kind, form.key, chosen) : undefined;
    // What is not complete is not graded.
    const open = reached === undefined ? [] : (form?.open?.() ?? []);
    if (reached === undefined || open[0]) {
      this.announce(this.say(open[0] ? 'open' : 'nothing', { n: open.length }));
      open[0]?.focus();
      return;
    }
    this.checkedAt = Date.now();
    this.done = true;
    this.toggleAttribute('data-done', true);
    this.dataset['result'] = isRight(reached) ? 'right' : 'wrong';
    form?.mark(chosen);
    find(this, '.controls')?.after(...all(this, '.explanation'));
    this.label('again');
    const percent = Math.round(reached * 100);
    this.announce(this.say(isRight(reached) ? 'resultRight' : percent > 0 ? 'resultPartly' : 'resultWrong', { score: percent }), false);
    // Read where it stands, and in view, whatever feedback has moved it to.
    find(this, '.result')?.focus();
    const sure = Number(this.querySelector<HTMLInputElement>('.sure input:checked')?.value);
    tell(this, answered(this, chosen, reached, sure === 1 || sure === 2 || sure === 3 ? sure : undefined));
  }

  /** The element may be made before its children are there: its words are looked for when they are said. */
  private readonly say: Say = (name, values) => wordsIn(this.querySelector('.controls'))(name, values);

  private label(name: string): void {
    const button = find(this, '[data-act]');
    if (button) button.textContent = this.say(name);
  }

  /** @param live said aloud where it stands; what takes the focus is read anyway */
  private announce(text: string, live = true): void {
    const status = find(this, '.result');
    if (!status) return;
    status.role = live ? 'status' : null;
    status.textContent = text;
  }
}

customElements.define('chalk-question', ChalkQuestion);
