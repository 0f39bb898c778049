import { PAGE_EVENT_KINDS } from '../../browser/storage/listen.ts';

/** An example: it can be tried, and nothing of it is kept, reported or heard of by anybody. */
class ShownForm extends HTMLElement {
  connectedCallback(): void {
    for (const kind of [...PAGE_EVENT_KINDS, 'quiz']) this.addEventListener(`chalktalk:${kind}`, (event) => event.stopPropagation());
  }
}

customElements.define('shown-form', ShownForm);
