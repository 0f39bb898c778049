import { isRight, pair, score } from '../../learner/grade.ts';
import { all, byOption, checkedIn, choosable, find, make, type Say, textOf } from './parts.ts';

/** How one kind of question is answered. */
export interface Form {
  /** What was chosen; nothing where nobody touched anything. */
  chosen(): string[];
  /** 0 to 1; `undefined` where there is nothing to grade. */
  score(chosen: string[]): number | undefined;
  /** Shows at every option what is right. */
  mark(chosen: string[]): void;
  /** As nobody had answered, in another order. */
  reset(shuffled: (ids: string[], solved?: string[]) => string[]): void;
}

/** What a form has of its question. */
export interface Host {
  element: HTMLElement;
  kind: string;
  /** Ids of what is right. */
  right: string[];
  say: Say;
  /** Tells those who do not see it. */
  announce(text: string): void;
  /** Answered: what was chosen stays. */
  done(): boolean;
}

export const FORMS: Record<string, (host: Host) => Form> = { single: choice, multiple: choice, ordering, matching, blank };

function choice({ element, kind, right, say, done }: Host): Form {
  const list = find(element, '.options');
  const answers = find(element, '.answers');
  const items = byOption(list);
  for (const item of items.values()) choosable(item, kind === 'multiple' ? 'checkbox' : 'radio', `${element.id}-options`);
  // A disabled input loses the focus: this one keeps it, and stays as it is.
  list?.addEventListener('click', (event) => {
    if (done() && event.target instanceof HTMLInputElement) event.preventDefault();
  });
  const feedbacks = byOption(answers);
  return {
    chosen: () => checkedIn(element.querySelector('.options') ?? element),
    score: (chosen) => score(kind === 'multiple' ? 'multiple' : 'single', { right }, chosen),
    mark(chosen) {
      for (const [id, item] of items) {
        const mine = chosen.includes(id);
        const good = right.includes(id);
        const note = mine ? 'mine' : good ? 'missed' : '';
        const feedback = feedbacks.get(id);
        if (note) feedback?.querySelector('.verdict')?.append(make('span', { className: 'mine' }, `· ${say(note)}`));
        if (feedback) item.append(feedback);
        item.dataset['verdict'] = good ? 'right' : 'wrong';
        item.toggleAttribute('data-mine', mine);
      }
    },
    reset(shuffled) {
      answers?.prepend(...feedbacks.values());
      for (const note of all(element, '.mine')) note.remove();
      for (const item of items.values()) clear(item);
      for (const input of all(element, '.options input')) (input as HTMLInputElement).checked = false;
      list?.append(...order(items, shuffled([...items.keys()], [])));
    },
  };
}

function ordering({ element, right, say, announce, done }: Host): Form {
  const list = find(element, '.options');
  const items = byOption(list);
  let touched = items.size < 3;
  const now = () => [...byOption(list).keys()];
  for (const item of items.values()) {
    const text = textOf(item);
    const says = make('div', { className: 'says' }, ...item.childNodes);
    const button = (act: string) => {
      const made = make('button', { type: 'button' });
      made.dataset['move'] = act;
      made.ariaLabel = `${say(act)}: ${text}`;
      return made;
    };
    item.append(says, make('div', { className: 'moves' }, button('up'), button('down')));
  }
  const ends = () => {
    for (const [at, item] of [...items.values()].toSorted((a, b) => place(a) - place(b)).entries())
      for (const button of item.querySelectorAll('button'))
        button.ariaDisabled = String(done() || at === (button.dataset['move'] === 'up' ? 0 : items.size - 1));
  };
  const place = (item: Element) => [...(list?.children ?? [])].indexOf(item);
  list?.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const item = button?.closest('li');
    if (!button || !item || button.ariaDisabled === 'true') return;
    touched = true;
    if (button.dataset['move'] === 'up') item.previousElementSibling?.before(item);
    else item.nextElementSibling?.after(item);
    ends();
    // Moving takes the focus away.
    button.focus();
    announce(say('moved', { n: place(item) + 1, of: items.size, text: textOf(find(item, '.says')) }));
  });
  ends();
  const solution = find(element, '.answers > ol');
  const home = solution?.parentElement;
  return {
    chosen: () => (touched ? now() : []),
    score: (chosen) => score('ordering', { right }, chosen),
    mark(chosen) {
      ends();
      for (const [at, id] of chosen.entries()) {
        const good = right[at] === id;
        verdict(items.get(id), good, good ? say('inPlace') : say('belongs', { n: right.indexOf(id) + 1 }));
      }
      if (!solution || right.every((id, at) => id === chosen[at])) return;
      find(element, '.ask')?.after(make('div', { className: 'solution' }, make('p', { className: 'ui' }, say('rightOrder')), solution));
    },
    reset(shuffled) {
      if (solution) home?.prepend(solution);
      find(element, '.solution')?.remove();
      for (const item of items.values()) clear(item);
      list?.append(...order(items, shuffled([...items.keys()], right)));
      touched = items.size < 3;
      ends();
    },
  };
}

function matching({ element, right, say, done }: Host): Form {
  const items = byOption(find(element, '.options'));
  const choices = find(element, '.choices');
  const names = new Map([...byOption(choices)].map(([id, item]) => [id, textOf(item)]));
  const selects = new Map(
    [...items].map(([id, item]) => {
      const select = make('select', { autocomplete: 'off' });
      select.ariaLabel = textOf(item);
      select.append(new Option(say('choose'), ''), ...[...names].map(([value, name]) => new Option(name, value)));
      item.append(select);
      return [id, select] as const;
    }),
  );
  let kept: string[] = [];
  element.addEventListener('change', () => {
    if (done()) for (const [at, select] of [...selects.values()].entries()) select.value = kept[at] ?? '';
  });
  const sides = new Map(right.map((id) => id.split('=') as [string, string]));
  return {
    chosen: () => [...selects].flatMap(([left, { value }]) => (value ? [pair(left, value)] : [])),
    score: (chosen) => score('matching', { right }, chosen),
    mark(chosen) {
      kept = [...selects.values()].map(({ value }) => value);
      for (const [id, item] of items) {
        const side = sides.get(id) ?? '';
        const good = chosen.includes(pair(id, side));
        verdict(item, good, good ? say('right') : `${say('wrong')}. ${say('belongsTo', { text: names.get(side) ?? '' })}`);
      }
    },
    reset(shuffled) {
      for (const item of items.values()) clear(item);
      const order = shuffled([...names.keys()], [...sides.values()]);
      for (const select of selects.values()) {
        const options = new Map([...select.options].map((option) => [option.value, option]));
        select.append(...order.flatMap((id) => options.get(id) ?? []));
        select.value = '';
      }
    },
  };
}

function blank({ element, say, done }: Host): Form {
  const gaps = all(element, '.gap').map(({ dataset }) => ({
    accept: (dataset['accept'] ?? '').split('|'),
    strict: { case: dataset['exact']?.includes('case'), diacritics: dataset['exact']?.includes('accents') },
  }));
  const spots = all(element, '.ask .blank');
  const inputs = spots.map((spot, at) => {
    const input = make('input', { type: 'text', autocomplete: 'off', maxLength: 200, spellcheck: false, dir: 'auto' });
    input.autocapitalize = 'off';
    input.ariaLabel = say('gap', { n: at + 1, of: spots.length });
    spot.removeAttribute('role');
    spot.removeAttribute('aria-label');
    spot.append(input);
    return input;
  });
  const gradeOne = (at: number, text: string) => {
    const gap = gaps[at];
    return gap ? (score('blank', { accept: [gap.accept], strict: gap.strict }, [text]) ?? 0) : 0;
  };
  return {
    chosen: () => (inputs.some(({ value }) => value.trim()) ? inputs.map(({ value }) => value.trim()) : []),
    score: (chosen) => (chosen.length === 0 ? undefined : chosen.reduce((sum, text, at) => sum + gradeOne(at, text), 0) / chosen.length),
    mark(chosen) {
      for (const [at, input] of inputs.entries()) {
        const good = isRight(gradeOne(at, chosen[at] ?? ''));
        input.readOnly = done();
        verdict(
          spots[at],
          good,
          good ? say('right') : `${say('wrong')}. ${say('accepted', { text: gaps[at]?.accept.join(' / ') ?? '' })}`,
          'span',
        );
      }
    },
    reset() {
      for (const [at, input] of inputs.entries()) {
        input.value = '';
        input.readOnly = false;
        clear(spots[at]);
      }
    },
  };
}

function order(items: ReadonlyMap<string, HTMLElement>, ids: readonly string[]): HTMLElement[] {
  return ids.flatMap((id) => items.get(id) ?? []);
}

function verdict(item: HTMLElement | undefined, good: boolean, text: string, tag: 'p' | 'span' = 'p'): void {
  if (!item) return;
  item.dataset['verdict'] = good ? 'right' : 'wrong';
  item.append(make(tag, { className: `verdict own ui${good ? ' yes' : ''}` }, text));
}

function clear(item: HTMLElement | undefined): void {
  item?.removeAttribute('data-verdict');
  item?.removeAttribute('data-mine');
  item?.querySelector('.own')?.remove();
}
