import type { Event } from '../../learner/events.ts';
import { all, lastOf, tell } from './parts.ts';

/** Lets a reader tick the lines of a checklist. */
class ChalkChecklist extends HTMLElement {
  private ready = false;

  connectedCallback(): void {
    if (this.ready) return;
    this.ready = true;
    for (const [, box] of this.boxes()) {
      box.disabled = false;
      box.autocomplete = 'off';
    }
    this.addEventListener('change', ({ target }) => {
      const item = target instanceof HTMLInputElement ? target.closest<HTMLElement>('[data-item]')?.dataset['item'] : undefined;
      if (item) tell(this, { kind: 'ticked', checklist: this.id, item, on: (target as HTMLInputElement).checked });
    });
  }

  /** Ticks what was ticked before. */
  restore(events: Iterable<Event>): void {
    const known = [...events];
    for (const [item, box] of this.boxes()) {
      const last = lastOf(known, 'ticked', (event) => event.checklist === this.id && event.item === item);
      if (last) box.checked = last.on;
    }
  }

  private boxes(): [string, HTMLInputElement][] {
    return all(this, '[data-item]').flatMap((line) => {
      const box = line.querySelector<HTMLInputElement>(':scope > label > input');
      return box ? [[line.dataset['item'] ?? '', box]] : [];
    });
  }
}

customElements.define('chalk-checklist', ChalkChecklist);
