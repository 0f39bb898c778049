import { type CardPage, loadCards } from '../../browser/search/cards.ts';

// `/for/?said=…`: asks once, with what the address says, and shows the practices that are meant for it.

const base = document.documentElement.dataset['base'] ?? '/';
const said = new URLSearchParams(location.search).get('said')?.trim() ?? '';
const field = document.querySelector<HTMLInputElement>('#said');
const answer = document.querySelector<HTMLElement>('#answer');

/** A card is read at a glance. */
const MOST = 3;

function copyOf(id: string): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>(`template#${id}`);
  return template ? document.importNode(template.content, true) : document.createDocumentFragment();
}

function drawn({ number, title, url, say, under }: CardPage): DocumentFragment {
  const copy = copyOf('found');
  const link = copy.querySelector('a');
  const line = copy.querySelector('.line');
  const figure = copy.querySelector('b');
  const name = copy.querySelector('.name');
  if (figure) figure.textContent = `${number}`;
  if (name) name.textContent = title;
  if (link) {
    link.href = base + encodeURI(url.slice(1)) + (say && under ? `#${encodeURIComponent(under)}` : '');
  }
  if (line && say) line.textContent = say;
  else line?.remove();
  return copy;
}

async function show(place: HTMLElement): Promise<void> {
  try {
    const cards = await loadCards(base, said, MOST, field?.dataset['practice'] ?? '');
    place.replaceChildren(...(cards.length > 0 ? cards.map(drawn) : [copyOf('nothing')]));
  } catch {
    place.replaceChildren(copyOf('failed'));
  }
}

if (field) field.value = said;
if (answer && said !== '') void show(answer);
