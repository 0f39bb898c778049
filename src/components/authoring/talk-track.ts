/**
 * Copies what stands under "Say". The button and its words come from the page; this only acts.
 * Without the Clipboard API (a page served over plain http) the old command still works.
 */
class TalkTrack extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button) void this.copy(button);
    });
  }

  private async copy(button: HTMLButtonElement): Promise<void> {
    const said = button.closest('.say')?.querySelector('.said');
    if (!said) return;
    const text = [...said.children].map((part) => part.textContent?.trim()).join('\n\n');
    const done = await write(text).catch(() => select(said));
    const label = button.querySelector('span');
    if (!label) return;
    const { copy = '', copied = '', failed = '' } = button.dataset;
    label.textContent = done ? copied : failed;
    button.toggleAttribute('data-done', done);
    setTimeout(() => {
      label.textContent = copy;
      button.removeAttribute('data-done');
    }, 2400);
  }
}

async function write(text: string): Promise<boolean> {
  await navigator.clipboard.writeText(text);
  return true;
}

/** Selects the words and copies the selection; where even that is refused they stay selected for the reader. */
function select(node: Element): boolean {
  getSelection()?.selectAllChildren(node);
  return document.execCommand('copy');
}

customElements.define('talk-track', TalkTrack);
