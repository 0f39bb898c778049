import { ofInterface } from 'virtual:chalktalk/language';
import type { Event } from '../../../../learner/events.ts';
import { score } from '../../../../learner/grade.ts';
import { seedOf, shuffle } from '../../../../learner/shuffle.ts';
import { all, answered, byOption, checkedIn, choosable, find, make, showBefore, tell, wordsIn } from '../../parts.ts';

/** Plays a conversation step by step: choose, hear the reply, choose again, until it ends. */
class ChalkScenario extends HTMLElement {
  private ready = false;
  private attempt = 0;
  /** What was chosen so far: the feedback blocks of the server. */
  private taken: HTMLElement[] = [];
  private readonly path = make('ol', { className: 'path', hidden: true });

  connectedCallback(): void {
    if (this.ready) return;
    this.ready = true;
    const list = find(this, '.options');
    list?.before(this.path);
    for (const item of byOption(list).values()) choosable(item, 'radio', `${this.id}-options`);
    const acts = new Map([
      ['check', () => this.choose()],
      ['back', () => this.back()],
      ['again', () => this.again()],
    ]);
    find(this, '.acts')?.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      acts.get(button?.dataset['act'] ?? '')?.();
    });
    this.toggleAttribute('data-ready', true);
  }

  /** Shows how the scenario was played before. */
  restore(events: Iterable<Event>): void {
    showBefore(this, this.say, events);
  }

  /** From the beginning, in another order. */
  again(): void {
    if (this.taken.length === 0) return;
    this.taken = [];
    this.attempt++;
    this.show();
  }

  private readonly say: ReturnType<typeof wordsIn> = (name, values) => wordsIn(find(this, '.controls') ?? null)(name, values);

  private choose(): void {
    const id = checkedIn(find(this, '.options') ?? this)[0];
    const node = id === undefined ? undefined : byOption(this.taken.at(-1) ?? find(this, '.answers')).get(id);
    this.announce(node ? '' : this.say('nothing'));
    if (!node) return;
    this.taken.push(node);
    this.show();
    if (byOption(node).size > 0) return;
    const options = this.taken.map(({ dataset }) => dataset['option'] ?? '');
    const good = this.taken.filter(({ dataset }) => dataset['right']).map(({ dataset }) => dataset['option'] ?? '');
    tell(this, answered(this, options, good.length === 0 ? 0 : (score('scenario', { right: good }, options) ?? 0)));
  }

  private back(): void {
    this.taken.pop();
    this.show();
  }

  /** Shows the path taken, and what can be chosen now. */
  private show(): void {
    const { taken, path } = this;
    const node = taken.at(-1);
    const next = byOption(node ?? find(this, '.answers'));
    const ended = next.size === 0;
    path.replaceChildren(...taken.map((step) => this.step(step, ended)));
    path.hidden = taken.length === 0;
    const list = find(this, '.options');
    list?.replaceChildren(...shuffle([...next.keys()], seedOf(this.id, this.attempt), []).map((id) => this.option(id, next.get(id))));
    list?.toggleAttribute('hidden', ended);
    this.toggleAttribute('data-done', ended);
    for (const [act, hidden] of Object.entries({ check: ended, back: ended || !node, again: !node }))
      find(this, `[data-act="${act}"]`)?.toggleAttribute('hidden', hidden);
    const explanation = all(this, '.explanation');
    if (ended) find(this, '.controls')?.before(...explanation);
    else find(this, '.answers')?.append(...explanation);
    this.announce('');
    const last = path.lastElementChild;
    if (ended && last) {
      const n = taken.filter(({ dataset }) => dataset['right']).length;
      last.append(make('p', { ...ofInterface, className: 'ending ui' }, this.say('ending', { n, of: taken.length })));
    }
    // The reply is read from here; without one, the question.
    const start = last instanceof HTMLElement ? last : find(this, '.ask');
    if (start) {
      start.tabIndex = -1;
      start.focus();
      find(this, '.ending')?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** One exchange: what was said, and what came back; in the end with its verdict. */
  private step(node: HTMLElement, ended: boolean): HTMLElement {
    const part = (selector: string) => [...node.children].filter((child) => child.matches(selector)).map(copy);
    return make('li', {}, ...part('.says'), ...part('.reply'), ...(ended ? part('.verdict') : []));
  }

  private option(id: string, node: HTMLElement | undefined): HTMLElement {
    const says = [...(node?.children ?? [])].find((child) => child.matches('.says'));
    const item = make('li', { dir: 'auto' }, ...(says ? [...copy(says).childNodes] : []));
    item.dataset['option'] = id;
    choosable(item, 'radio', `${this.id}-options`);
    return item;
  }

  private announce(text: string): void {
    const status = find(this, '.result');
    if (status) status.textContent = text;
  }
}

let copies = 0;

/** A copy with ids of its own: notes that open from it stay beside it. */
function copy(element: Element): Element {
  const made = element.cloneNode(true) as Element;
  copies++;
  for (const name of ['id', 'popovertarget'])
    for (const part of made.querySelectorAll(`[${name}]`)) part.setAttribute(name, `${part.getAttribute(name)}-copy-${copies}`);
  return made;
}

customElements.define('chalk-scenario', ChalkScenario);
