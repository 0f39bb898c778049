import { all, byOption, checkedIn, choosable, find, make } from '../parts.ts';
import { clearVerdict, type Form, type Host, inOrder } from './form.ts';

/** Options to choose among: one of them, or several. */
export function choice(type: 'radio' | 'checkbox', { element, right, say, done }: Host): Form {
  const list = find(element, '.options');
  const answers = find(element, '.answers');
  const items = byOption(list);
  for (const item of items.values()) choosable(item, type, `${element.id}-options`);
  // A disabled input loses the focus: this one keeps it, and stays as it is.
  list?.addEventListener('click', (event) => {
    if (done() && event.target instanceof HTMLInputElement) event.preventDefault();
  });
  const feedbacks = byOption(answers);
  return {
    key: { right },
    chosen: () => checkedIn(element.querySelector('.options') ?? element),
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
      for (const item of items.values()) clearVerdict(item);
      for (const input of all(element, '.options input')) (input as HTMLInputElement).checked = false;
      list?.append(...inOrder(items, shuffled([...items.keys()], [])));
    },
  };
}
