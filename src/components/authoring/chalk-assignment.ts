import type { Event } from '../../learner/events.ts';
import { find, lastOf, tell, wordsIn } from './parts.ts';

/** A week, where the author says nothing. */
const DAYS = 7;

/** Lets a reader promise an assignment for a day, and say that it is done. */
class ChalkAssignment extends HTMLElement {
  private ready = false;

  connectedCallback(): void {
    if (this.ready) return;
    this.ready = true;
    void this.proposeDay().catch(() => {});
    find(this, '[data-act="commit"]')?.addEventListener('click', () => {
      const until = this.field?.value;
      if (!until || this.field?.validity.rangeUnderflow) this.announce(wordsIn(this)('noDay'));
      else {
        this.committed(until);
        tell(this, { kind: 'committed', assignment: this.id, until });
      }
    });
    find(this, '[data-act="done"]')?.addEventListener('click', () => {
      this.finished(Date.now());
      tell(this, { kind: 'assignment-done', assignment: this.id });
    });
  }

  /** Shows what was promised, or when it was done. */
  restore(events: Iterable<Event>): void {
    const known = [...events];
    const promise = lastOf(known, 'committed', ({ assignment }) => assignment === this.id);
    const done = lastOf(known, 'assignment-done', ({ assignment }) => assignment === this.id);
    if (promise && (!done || promise.at > done.at)) this.committed(promise.until);
    else if (done) this.finished(done.at);
  }

  /** Days come by themselves: the page is lean without them. What was promised already stays. */
  private async proposeDay(): Promise<void> {
    const { field } = this;
    if (!field) return;
    const { daysFor } = await import('./promise-days.ts');
    const { first, proposed } = daysFor(Number(this.dataset['days'] ?? DAYS));
    field.min = first;
    field.value ||= proposed;
  }

  /** How days are written comes when one is: few pages that are read are promised. */
  private sayDay(what: 'committed' | 'finished', when: number | string): void {
    void import('virtual:chalktalk/words/formats').then(({ day }) => this.announce(wordsIn(this)(what, { day: day(when) })));
  }

  private committed(until: string): void {
    if (this.field) this.field.value = until;
    this.sayDay('committed', until);
    this.dataset['state'] = 'committed';
  }

  private finished(at: number): void {
    this.sayDay('finished', at);
    this.dataset['state'] = 'done';
  }

  private get field(): HTMLInputElement | null {
    return this.querySelector('input[type="date"]');
  }

  private announce(text: string): void {
    const status = find(this, '.result');
    if (status) status.textContent = text;
  }
}

customElements.define('chalk-assignment', ChalkAssignment);
