/** A play, as it is written: names and labels are words, the rest is drawing. */
const PLAYER = /^([OoX]) (.+) (\(\d+,\d+\))$/gm;

/**
 * A copy of words in which every text, and every text that a function makes, stands between ⟦ and ⟧. What stands on a
 * page without them does not come from the catalogue.
 */
export function marked<T>(words: T): T {
  return mark(words) as T;
}

function mark(value: unknown): unknown {
  if (typeof value === 'string') return markText(value);
  if (typeof value === 'function') return (...values: unknown[]) => mark(value(...values));
  if (Array.isArray(value)) return value.map(mark);
  if (typeof value === 'object' && !(value instanceof RegExp) && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mark(each)]));
  return value;
}

function markText(text: string): string {
  if (text === '') return text;
  const players = [...text.matchAll(PLAYER)].map(([, , name = '']) => name);
  if (players.length === 0) return `⟦${text}⟧`;
  return text
    .split('\n')
    .map((line) => {
      const [, move = line, label] = /^(.*?) : (.*)$/.exec(line) ?? [];
      const named = players.reduce((all, name) => all.replace(new RegExp(`(?<=^|[ ])${name}(?=$|[ ])`, 'g'), `⟦${name}⟧`), move);
      return label === undefined ? named : `${named} : ⟦${label}⟧`;
    })
    .join('\n');
}
