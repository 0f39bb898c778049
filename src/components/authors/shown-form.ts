/** What a component of a page tells the document, which writes it down or reports it. */
const TOLD = ['answered', 'reflected', 'ticked', 'committed', 'assignment-done', 'quiz'];

/** An example: it can be tried, and nothing of it is kept, reported or heard of by anybody. */
class ShownForm extends HTMLElement {
  connectedCallback(): void {
    for (const name of TOLD) this.addEventListener(`chalktalk:${name}`, (event) => event.stopPropagation());
  }
}

customElements.define('shown-form', ShownForm);
