import { type ComponentChild, options, render } from 'preact';
import { here } from '../browser/here.ts';
import { carryOut, deletionEnvironment, mayHaveDeleted } from '../browser/storage/deletion.ts';
import { TranslatedText } from '../browser/translated.ts';

const translated = new TranslatedText();

void finishDeletion();

// Before anything is drawn anew, every text node is where it was put: see TranslatedText.
options.debounceRendering = (draw) => {
  queueMicrotask(() => {
    translated.restore();
    draw();
  });
};

/** Draws an app into its place on the page, or draws it anew there. Browsers may translate what it says. */
export function mount(app: ComponentChild, place: HTMLElement): void {
  translated.restore();
  // The words of waiting go: drawn into another paragraph of the app they would be seen to jump there.
  place.querySelector(':scope > .wait')?.remove();
  render(app, place);
  translated.watch(place);
}

/** What the reader deleted is there again where the browser was killed too soon after: it goes, and the page begins anew. */
async function finishDeletion(): Promise<void> {
  const { playbook } = here();
  if (!(await mayHaveDeleted(playbook))) return;
  if (await carryOut(playbook, deletionEnvironment(playbook)).catch(() => false)) location.reload();
}
