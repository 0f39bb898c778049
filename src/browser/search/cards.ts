import { type Answer, Asker } from '../../ask/asker.ts';
import { unpacked } from '../../ask/packed.ts';

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
 * The practices that are meant for what somebody said, best first.
 *
 * @param base path of the site, with a slash at both ends
 * @throws where the index is not there
 */
export async function loadCards(base: string, said: string, most: number): Promise<CardPage[]> {
  const folder = `${base}pagefind/`;
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
