import { type ComponentChild, options, render } from 'preact';
import { TranslatedText } from '../browser/translated.ts';

const translated = new TranslatedText();

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
