import type { Event } from '../../learner/events.ts';
import { find, lastOf, tell, wordsIn } from './parts.ts';

/** A private note on a prompt. */
class ChalkReflect extends HTMLElement {
  private ready = false;

  connectedCallback(): void {
    if (this.ready) return;
    this.ready = true;
    const { field } = this;
    if (field) {
      field.id = `${this.id}:note`;
      // What was typed and not kept is there after a reload.
      field.value ||= this.draft();
      field.oninput = () => this.draft(field.value);
    }
    find(this, 'button')?.addEventListener('click', () => {
      const text = this.field?.value.trim() ?? '';
      const status = find(this, '.result');
      if (status) status.textContent = wordsIn(this)(text ? 'kept' : 'noteEmpty');
      if (!text) return;
      tell(this, { kind: 'reflected', prompt: this.id, text });
      this.draft('');
    });
  }

  /** Puts back what was noted last, unless the reader is writing. */
  restore(events: Iterable<Event>): void {
    const last = lastOf(events, 'reflected', ({ prompt }) => prompt === this.id);
    const { field } = this;
    if (!last || !field) return;
    if (field.value === '') field.value = last.text;
    // Another tab kept the same words.
    else if (field.value.trim() === last.text) this.draft('');
  }

  /** What was typed and not kept, under a name that the server made; with a text that is kept as it. */
  private draft(text?: string): string {
    const key = this.dataset['draft'] ?? '';
    try {
      if (text !== undefined) sessionStorage[key] = text;
      return sessionStorage[key] ?? '';
    } catch {
      return '';
    }
  }

  private get field(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }
}

customElements.define('chalk-reflect', ChalkReflect);
