import type { Bookmarked, Event } from '../../learner/events.ts';

/** `<chalk-bookmark data-page="/practices/…/" data-was="…">`: keeps a page for later. What it was kept by may be an address that it had earlier (a line each). The button and its words come from the page. */
class ChalkBookmark extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => {
      const on = !this.on;
      this.show(on);
      const { page = '' } = this.dataset;
      this.dispatchEvent(
        new CustomEvent('chalktalk:bookmarked', { bubbles: true, composed: true, detail: { kind: 'bookmarked', page, on } }),
      );
    });
  }

  /** Shows whether the page was kept. */
  restore(events: Iterable<Event>): void {
    const { page = '', was = '' } = this.dataset;
    const names = [page, ...was.split('\n')];
    let last: Bookmarked | undefined;
    for (const event of events) {
      if (event.kind === 'bookmarked' && names.includes(event.page) && (!last || event.id > last.id)) last = event;
    }
    if (last) this.show(last.on);
  }

  private get on(): boolean {
    return this.querySelector('button')?.getAttribute('aria-pressed') === 'true';
  }

  private show(on: boolean): void {
    this.querySelector('button')?.setAttribute('aria-pressed', String(on));
  }
}

customElements.define('chalk-bookmark', ChalkBookmark);
