/**
 * `<chalktalk-embed src="https://play.acme.example/practices/ask-to-be-coached/">`: a page of a playbook on a page of an
 * intranet. The whole script of a host, in one file (`/embed.js`), with nothing from anywhere else.
 *
 * Attributes: `src`; `height` (pixels: fixed, with scrolling inside; without it the frame grows with the page); `theme`
 * (`light`, `dark`, `auto`); `accent` (six hex digits); `title` (of the frame, for those who hear it).
 */
import { spoken } from 'virtual:chalktalk/language';
import { hostWords as words } from 'virtual:chalktalk/words/host';
import { HELLO, type Size, says, TALLEST } from '../frame/messages.ts';

/** A page that has loaded answers at once; this long after, something is in its way (milliseconds). */
const PATIENCE = 8000;
const FIRST_HEIGHT = 480;

class ChalktalkEmbed extends HTMLElement {
  static observedAttributes = ['src', 'height', 'theme', 'accent'];
  #frame: HTMLIFrameElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #from = '';

  connectedCallback(): void {
    addEventListener('message', this);
    this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this);
    clearTimeout(this.#timer);
  }

  attributeChangedCallback(): void {
    if (this.#frame) this.#show();
  }

  #show(): void {
    clearTimeout(this.#timer);
    const url = pageAddress(this);
    if (!url) {
      this.replaceChildren(note(words.noAddress(this.getAttribute('src') ?? '')));
      return;
    }
    this.#from = url.origin;
    const frame = document.createElement('iframe');
    const fixed = clamped(Number(this.getAttribute('height')) || FIRST_HEIGHT);
    frame.title = this.title || words.frame;
    frame.loading = 'lazy';
    frame.allow = 'clipboard-write; storage-access';
    frame.referrerPolicy = 'strict-origin';
    // Scripts and its own storage, links into new tabs, forms and downloads; never the host's own window.
    frame.setAttribute(
      'sandbox',
      'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox allow-storage-access-by-user-activation',
    );
    frame.style.cssText = 'display:block;width:100%;border:0';
    frame.style.height = `${fixed}px`;
    const waiting = note(words.loading);
    frame.addEventListener('load', () => {
      waiting.remove();
      // A page that may not be framed loads all the same, as an empty one: only silence tells. Pictures may load long after the first word.
      if (this.hasAttribute('aria-busy')) this.#timer = setTimeout(() => this.#failed(url), PATIENCE);
    });
    frame.src = url.href;
    this.#frame = frame;
    this.setAttribute('aria-busy', 'true');
    this.replaceChildren(waiting, frame);
  }

  #failed(url: URL): void {
    this.removeAttribute('aria-busy');
    const link = document.createElement('a');
    link.href = this.getAttribute('src') ?? url.href;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = words.open;
    const said = note(`${words.failed} `);
    said.append(link);
    this.replaceChildren(said);
  }

  handleEvent({ data, source, origin }: MessageEvent): void {
    const frame = this.#frame;
    if (!frame || source !== frame.contentWindow || origin !== this.#from) return;
    if (says(data, 'ready')) frame.contentWindow?.postMessage(HELLO, this.#from);
    if (!isSize(data)) return;
    clearTimeout(this.#timer);
    this.removeAttribute('aria-busy');
    if (!this.title) frame.title = data.title.slice(0, 200);
    if (!this.hasAttribute('height')) frame.style.height = `${clamped(data.height)}px`;
  }
}

/** A height that no host's page is torn by, in CSS pixels. */
function clamped(height: number): number {
  return Math.min(TALLEST, Math.max(120, Math.ceil(height)));
}

/** The page's address in its embed form; `undefined` for what is none. */
function pageAddress(element: HTMLElement): URL | undefined {
  try {
    const url = new URL(element.getAttribute('src') ?? '', location.href);
    if (!element.getAttribute('src') || !/^https?:$/.test(url.protocol)) return undefined;
    if (!url.searchParams.has('embed')) url.searchParams.set('embed', '');
    for (const name of ['theme', 'accent']) {
      const value = element.getAttribute(name);
      if (value) url.searchParams.set(name, value.replace('#', ''));
    }
    return url;
  } catch {
    return undefined;
  }
}

function isSize(data: unknown): data is Size {
  const { chalktalk, kind, height, title } = (typeof data === 'object' && data ? data : {}) as Partial<Size>;
  return chalktalk === 1 && kind === 'size' && typeof height === 'number' && height >= 0 && typeof title === 'string';
}

function note(text: string): HTMLElement {
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  // The page around it is somebody else's, in whatever language.
  said.lang = spoken;
  said.textContent = text;
  return said;
}

if (!customElements.get('chalktalk-embed')) customElements.define('chalktalk-embed', ChalktalkEmbed);
