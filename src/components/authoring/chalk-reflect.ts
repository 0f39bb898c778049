import type { Event } from '../../learner/events.ts';
import { find, lastOf, tell, wordsIn } from './parts.ts';

/** No text of the log is longer. */
const LONGEST = 4000;

/** A private note on a prompt. */
class ChalkReflect extends HTMLElement {
  private ready = false;

  connectedCallback(): void {
    if (this.ready) return;
    this.ready = true;
    const { field } = this;
    if (field) field.id = `${this.id}:note`;
    find(this, 'button')?.addEventListener('click', () => {
      const text = this.field?.value.trim() ?? '';
      const status = find(this, '.result');
      const length = text.length;
      // What the log would cut is not kept: its words stay in the field.
      const says = !length ? 'noteEmpty' : length > LONGEST ? 'noteLong' : 'kept';
      if (status) status.textContent = wordsIn(this)(says, { length });
      if (says === 'kept') tell(this, { kind: 'reflected', prompt: this.id, text });
    });
  }

  /** Puts back what was noted last, unless the reader is writing. */
  restore(events: Iterable<Event>): void {
    const last = lastOf(events, 'reflected', ({ prompt }) => prompt === this.id);
    if (last && this.field && this.field.value === '') this.field.value = last.text;
  }

  private get field(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }
}

customElements.define('chalk-reflect', ChalkReflect);
