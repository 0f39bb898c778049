import { ofInterface } from 'virtual:chalktalk/language';
import { byOption, find, make, textOf } from '../../parts.ts';
import { clearVerdict, type Form, type Host, inOrder, showVerdict } from '../form.ts';

/** Lines are moved up and down. */
export function ordering({ element, right, say, announce, done }: Host): Form {
  const list = find(element, '.options');
  const items = byOption(list);
  let touched = items.size < 3;
  const now = () => [...byOption(list).keys()];
  // For whoever keeps what was not checked: it holds the order, and hears of one that is put back.
  const order = make('input', { type: 'hidden' });
  list?.after(order);
  order.addEventListener('change', () => {
    touched = true;
    list?.append(...inOrder(items, order.value.split(' ')));
    ends();
  });
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
    order.value = now().join(' ');
    order.dispatchEvent(new Event('input', { bubbles: true }));
    // Moving takes the focus away.
    button.focus();
    announce(say('moved', { n: place(item) + 1, of: items.size, text: textOf(find(item, '.says')) }));
  });
  ends();
  const solution = find(element, '.answers > ol');
  const home = solution?.parentElement;
  return {
    key: { right },
    chosen: () => (touched ? now() : []),
    mark(chosen) {
      ends();
      for (const [at, id] of chosen.entries()) {
        const good = right[at] === id;
        showVerdict(items.get(id), good, good ? say('inPlace') : say('belongs', { n: right.indexOf(id) + 1 }));
      }
      if (!solution || right.every((id, at) => id === chosen[at])) return;
      find(element, '.ask')?.after(
        make('div', { className: 'solution' }, make('p', { ...ofInterface, className: 'ui' }, say('rightOrder')), solution),
      );
    },
    reset(shuffled) {
      if (solution) home?.prepend(solution);
      find(element, '.solution')?.remove();
      for (const item of items.values()) clearVerdict(item);
      list?.append(...inOrder(items, shuffled([...items.keys()], right)));
      order.value = '';
      touched = items.size < 3;
      ends();
    },
  };
}
