import { STYLE } from './style.ts';
import type { Told, ToldBar, ToldGroup, ToldLink, ToldProblem } from './told.ts';

const script = document.currentScript;
const { events = '', page = '', lost = '' } = script instanceof HTMLScriptElement ? script.dataset : {};

/** Beside the text of the bar, in pixels: its padding, its border, and its buttons where they stand below. */
const ROOM = 64;

/** The bar at the foot of a page in the preview: what is wrong with the playbook, and where. Nothing while nothing is. */
class PreviewBar extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });
  #open = false;
  #hints = false;
  #shown = '';

  connectedCallback(): void {
    const style = document.createElement('style');
    style.textContent = STYLE;
    this.#root.replaceChildren(style, make('div', { role: 'status', class: 'status' }));
    this.hidden = true;
  }

  /** @param bar what to say; nothing where there is nothing */
  tell(bar: ToldBar | undefined): void {
    const shown = JSON.stringify(bar ?? '');
    // What has not changed stays as it is: focus, scroll place, what is read aloud.
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.hidden = bar === undefined;
    const status = this.#root.querySelector('.status');
    status?.replaceChildren(
      ...(bar
        ? [make('strong', {}, bar.status), ...bar.notes.map((note) => make('span', { class: 'note' }, note)), ...this.#first(bar)]
        : []),
    );
    for (const part of this.#root.querySelectorAll('.list, .ways')) part.remove();
    this.setAttribute('aria-label', bar?.label ?? '');
    this.setAttribute('role', 'region');
    if (bar) this.#root.append(this.#ways(bar), this.#list(bar));
    // The end of the page can be scrolled up from behind it.
    document.body.style.paddingBlockEnd = bar ? `${(status?.clientHeight ?? 0) + ROOM}px` : '';
  }

  /** What is wrong, and what to write instead, as long as the list that says so is closed. */
  #first({ first }: ToldBar): HTMLElement[] {
    if (!first) return [];
    const place = make('span', { class: 'place' }, first.place);
    const said = make('div', { class: 'first' }, make('p', {}, place, ' ', ...withCode(first.message)), ...fixOf(first));
    said.hidden = this.#open;
    return [said];
  }

  #ways({ show, hide, next }: ToldBar): HTMLElement {
    const button = make('button', { type: 'button', 'aria-controls': 'list' }, this.#open ? hide : show);
    button.setAttribute('aria-expanded', String(this.#open));
    button.addEventListener('click', () => this.#toggle(!this.#open, button, { show, hide }));
    this.onkeydown = ({ key }) => {
      if (key !== 'Escape' || !this.#open) return;
      this.#toggle(false, button, { show, hide });
      button.focus();
    };
    return make('div', { class: 'ways' }, button, ...(next ? [link(next)] : []));
  }

  #toggle(open: boolean, button: HTMLElement, { show, hide }: Pick<ToldBar, 'show' | 'hide'>): void {
    this.#open = open;
    button.setAttribute('aria-expanded', String(open));
    button.textContent = open ? hide : show;
    const list = this.#root.querySelector<HTMLElement>('.list');
    if (list) list.hidden = !open;
    const first = this.#root.querySelector<HTMLElement>('.first');
    if (first) first.hidden = open;
  }

  #list({ groups, hints }: ToldBar): HTMLElement {
    const list = make('div', { class: 'list', id: 'list', tabindex: '0' }, ...groups.map(group));
    if (hints) {
      const more = make('details', {}, make('summary', {}, hints.title), problems(hints));
      if (this.#hints) more.setAttribute('open', '');
      more.addEventListener('toggle', () => {
        this.#hints = more.hasAttribute('open');
      });
      list.append(more);
    }
    list.hidden = !this.#open;
    return list;
  }
}

function group(of: ToldGroup): HTMLElement {
  return make('section', {}, make('h2', {}, of.title), problems(of));
}

function problems({ problems, more }: ToldGroup): HTMLElement {
  return make('ul', {}, ...problems.map(problem), ...(more ? [make('li', { class: 'more' }, more)] : []));
}

function problem({ place, href, severity, isError, message, fix, rule }: ToldProblem): HTMLElement {
  const where = href ? link({ text: place, href }) : make('span', {}, place);
  const head = make('p', { class: 'place' }, where, ' ', make('span', { class: isError ? 'error' : 'mild' }, severity), ' ', link(rule));
  return make('li', {}, head, make('p', {}, ...withCode(message)), ...fixOf({ fix }));
}

function fixOf({ fix }: Pick<ToldProblem, 'fix'>): HTMLElement[] {
  return fix ? [make('p', { class: 'fix' }, '→ ', ...withCode(fix))] : [];
}

/** What stands between two backticks is code. */
function withCode(text: string): (Node | string)[] {
  return text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? make('code', {}, part) : part));
}

function link({ text, href }: ToldLink): HTMLElement {
  return make('a', { href }, text);
}

function make(name: string, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

customElements.define('chalk-preview', PreviewBar);
const bar = new PreviewBar();
document.body.append(bar);

let source: EventSource | undefined;

/** Only a page that somebody sees listens: a browser opens a few connections at most, and a preview may have many tabs. */
function listen(): void {
  source?.close();
  source = undefined;
  if (document.visibilityState === 'hidden') return;
  source = new EventSource(events);
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const told = JSON.parse(data) as Told;
    // A browser keeps the place on the page.
    if (told.page === page) bar.tell(told.bar);
    else location.reload();
  };
  // The browser tries again by itself. Until then nobody should wait for a change that does not come.
  source.onerror = () => bar.tell({ label: lost, status: lost, notes: [], show: '', hide: '', groups: [] });
}

document.addEventListener('visibilitychange', listen);
// From the browser’s own store a page comes back as it was.
addEventListener('pageshow', ({ persisted }) => persisted && listen());
addEventListener('pagehide', () => source?.close());
listen();
