import { type Answer, Asker } from '../../ask/asker.ts';
import { unpacked } from '../../ask/packed.ts';
import { numberIn } from './practice-number.ts';

/** A practice as a card shows it. */
export interface CardPage {
  number: number;
  title: string;
  /** Site path. */
  url: string;
  /** The first words to say, and the id of the heading above them. */
  say: string | undefined;
  under: string | undefined;
}

/** So many practices stand in one file of cards, in the order of all pages. */
export const CARDS_IN_A_FILE = 32;

/**
 * The practices that are meant for what somebody said, best first; of a number (`26`, `#26`) the practice that has it.
 *
 * @param base path of the site, with a slash at both ends
 * @param practice what the interface calls a practice
 * @throws where the index is not there
 */
export async function loadCards(base: string, said: string, most: number, practice: string): Promise<CardPage[]> {
  const folder = `${base}pagefind/`;
  const number = numberIn(said, practice);
  if (number !== undefined) return byNumber(folder, number);
  const answersOf = async (index: string) => new Asker(unpacked(await load(`${folder}${index}`))).answers(said);
  const few = await answersOf('ask-card.json');
  const answers = knowsEnough(few) ? few : await answersOf('ask.json');
  const places = answers.slice(0, most).map(({ place }) => place);
  const files = new Map<number, Promise<unknown>>();
  const fileOf = (place: number) => {
    const number = Math.floor(place / CARDS_IN_A_FILE);
    const file = files.get(number) ?? load(`${folder}cards-${number}.json`);
    files.set(number, file);
    return file;
  };
  return (await Promise.all(places.map(async (place) => cardIn(await fileOf(place), place % CARDS_IN_A_FILE)))).flat();
}

/** Practices stand in the order of their numbers: the first file that ends at the number or behind it has it, or none has. */
async function byNumber(folder: string, number: number): Promise<CardPage[]> {
  for (let at = 0; ; at++) {
    const file = await load(`${folder}cards-${at}.json`);
    const cards = Array.isArray(file) ? file.flatMap((_, row) => cardIn(file, row)) : [];
    if (cards.length < CARDS_IN_A_FILE || (cards.at(-1)?.number ?? 0) >= number) return cards.filter((card) => card.number === number);
  }
}

/** Whether what the small index says holds: where it does not know a good part of the question, the whole one may. */
export function knowsEnough([best]: readonly Answer[]): boolean {
  return best !== undefined && best.known >= KNOWN_ENOUGH;
}

const KNOWN_ENOUGH = 0.75;

function cardIn(file: unknown, at: number): CardPage[] {
  const row: unknown = Array.isArray(file) ? file[at] : undefined;
  if (!Array.isArray(row)) return [];
  const [number, title, url, say, under] = row as unknown[];
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return [{ number: Number(number), title: String(title), url: String(url), say: text(say), under: text(under) }];
}

async function load(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return response.json();
}
