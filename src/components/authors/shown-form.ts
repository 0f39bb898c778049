/** What a component of a page tells the document, which writes it down or reports it. A list of its own: scripts of content share none with this page. */
const TOLD = ['answered', 'read', 'self-rated', 'committed', 'assignment-done', 'reflected', 'ticked', 'bookmarked', 'quiz'];

/** An example: it can be tried, and nothing of it is kept, reported or heard of by anybody. */
class ShownForm extends HTMLElement {
  connectedCallback(): void {
    for (const kind of TOLD) this.addEventListener(`chalktalk:${kind}`, (event) => event.stopPropagation());
  }
}

customElements.define('shown-form', ShownForm);
