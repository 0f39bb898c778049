/** What stands before the fraction of a number. */
export type DecimalSign = '.' | ',';

/** How the numbers of one column are written. */
export interface NumberStyle {
  decimal: DecimalSign;
  /** A cell such as `1,234` that could be read in two ways, where no other cell of the column decides. */
  unsure?: string | undefined;
  /** Cells of the column contradict each other: some can only have a decimal comma, some only a decimal point. */
  mixed: boolean;
}

/** A number taken apart: its digits with all separators, and what stood around them. */
interface Parts {
  core: string;
  negative: boolean;
  exponent: number;
}

/** Larger numbers are a slip: with them, a sum of fifty thousand would no longer be exact to the cent. */
const LARGEST = 1e15;
/** Letters and digits of the longest cell that is looked at. */
const LONGEST = 60;

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
/** Names of money that may stand on either side of a number. */
const MONEY = /^(?:kr|fr|sfr|zł|kč|ft|lei|rs|tl|r)$/;
/** Countries of a dollar: only beside its sign, or `A1` and `C3` would be numbers. */
const DOLLARS = /^(?:us|a|c|nz|hk|s)$/;
/** What follows a number of hours, points or pieces. */
const MEASURES = /^(?:h|hrs?|hours?|std|stunden?|heures?|pts?|points?|punkte?|st[kc]k?)$/;
/**
 * What multiplies the number before it, as a power of ten. `T` and `mil` are left out: a thousand in one language, much more in
 * another.
 */
const POWERS: ReadonlyMap<string, number> = new Map([
  ...['k', 'tsd', 'thousand', 'тыс', '千', '천'].map((word) => [word, 3] as const),
  ...['万', '萬', '만'].map((word) => [word, 4] as const),
  ...['lakh', 'lakhs', 'lac'].map((word) => [word, 5] as const),
  ...['m', 'mm', 'mn', 'mio', 'mln', 'mill', 'million', 'millions', 'млн'].map((word) => [word, 6] as const),
  ...['cr', 'crore', 'crores'].map((word) => [word, 7] as const),
  ...['亿', '億', '억'].map((word) => [word, 8] as const),
  ...['b', 'bn', 'mrd', 'mld', 'md', 'billion', 'млрд'].map((word) => [word, 9] as const),
]);

/**
 * A cell as a number: currency signs and codes, thousands separators (point, comma, apostrophe, any space), brackets or a
 * minus at either end for negatives, percent signs, exponents, multipliers (`1.2M`, `800 Tsd. €`) and the dash of whole francs
 * (`50.–`) are understood.
 *
 * @param decimal the decimal sign of the column (`styleOf`): the other sign can only group thousands
 * @returns `undefined` for everything that is not surely one number; a per cent is its figure (`80 %` is 80)
 */
export function readNumber(cell: string, decimal: DecimalSign): number | undefined {
  const parts = takeApart(cell);
  if (!parts) return undefined;
  const [whole = '', fraction = '', more] = parts.core.split(decimal);
  if (more !== undefined || !/^\d*$/.test(fraction) || (whole === '' && fraction === '')) return undefined;
  // Groups of three, or of two before a last one of three, as in India.
  if (!/^\d*$/.test(whole) && !/^\d{1,3}([.,'’ ])(?:\d{2,3}\1)*\d{3}$/.test(whole)) return undefined;
  const value = Number(`${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}e${parts.exponent}`);
  if (!(value <= LARGEST)) return undefined;
  return parts.negative && value !== 0 ? -value : value;
}

/** Nothing was entered: empty, a dash, or what spreadsheets and people write for "not known". */
export function isBlank(cell: string): boolean {
  return /^(?:[-–—−.\s]*|n\.?\s?\/?\s?[av]\.?|null|none|nil|nan|#(?:n\/a|nv)|k\.?\s?a\.?)$/i.test(cell.trim());
}

/** The decimal sign that all cells of a column together speak for. */
export function styleOf(cells: Iterable<string>): NumberStyle {
  const votes = { '.': 0, ',': 0 };
  const open: Partial<Record<DecimalSign, string>> = {};
  for (const cell of cells) {
    const core = takeApart(cell)?.core;
    const vote = core === undefined ? undefined : voteOf(core);
    if (vote?.decimal) votes[vote.decimal]++;
    else if (vote?.unsure) open[vote.unsure] ??= cell.trim();
  }
  const known = votes['.'] + votes[','] > 0;
  if (known) return { decimal: votes[','] > votes['.'] ? ',' : '.', mixed: votes['.'] > 0 && votes[','] > 0 };
  // Results rarely have three decimals: a lone sign before three digits groups thousands until somebody says otherwise.
  return { decimal: open['.'] && !open[','] ? ',' : '.', unsure: open[','] ?? open['.'], mixed: false };
}

/** What one number says of the decimal sign. */
function voteOf(core: string): { decimal?: DecimalSign; unsure?: DecimalSign } | undefined {
  const points = core.split('.').length - 1;
  const commas = core.split(',').length - 1;
  if (points + commas === 0) return undefined;
  if (points > 0 && commas > 0) return { decimal: core.lastIndexOf('.') > core.lastIndexOf(',') ? '.' : ',' };
  const sign: DecimalSign = points > 0 ? '.' : ',';
  const other: DecimalSign = points > 0 ? ',' : '.';
  if (points + commas > 1) return { decimal: other };
  const [whole = '', fraction = ''] = core.split(sign);
  const couldGroup = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return couldGroup ? { unsure: sign } : { decimal: sign };
}

function takeApart(cell: string): Parts | undefined {
  // Most cells are plain, and there may be fifty thousand.
  if (/^\d(?:[\d.,]*\d)?$/.test(cell)) return { core: cell, negative: false, exponent: 0 };
  // No number is longer than a line, or has a longer word beside it than its unit.
  if (cell.length > LONGEST || /^\p{L}{5}|\p{L}{9}/u.test(cell) || !/\p{Nd}/u.test(cell)) return undefined;
  const text = cell
    .normalize('NFKC')
    .replace(/\s/g, ' ')
    .replace(/[‐‑‒–—−]/g, '-')
    .trim()
    // What a spreadsheet, or our own export, puts before text that looks like a formula.
    .replace(/^'(?=\S)/, '');
  const first = text.search(/\d/);
  if (first < 0) return undefined;
  const last = text.search(/\d\D*$/);
  let before = text.slice(0, first);
  let core = text.slice(first, last + 1);
  // Whole francs: 50.– and 50,-
  const after = text.slice(last + 1).replace(/^[.,] ?-+/, '');
  if (/(?:^|[^\p{L}])[.,]$/u.test(before)) {
    core = before.slice(-1) + core;
    before = before.slice(0, -1);
  }
  const power = /^(.*\d)e([+-]?\d{1,2})$/i.exec(core);
  if (power) core = power[1] ?? '';
  const around = before + after;
  const minus = around.split('-').length - 1;
  const brackets = `${before.includes('(')}${after.includes(')')}`;
  if (minus > 1 || around.split('+').length > 2 || brackets === 'truefalse' || brackets === 'falsetrue') return undefined;
  const multiplied = powerAfter(after);
  if (!/^[\d.,'’ ]+$/.test(core) || !isUnit(before, 'before') || !isUnit(multiplied.rest, 'after')) return undefined;
  return { core, negative: minus === 1 || brackets === 'truetrue', exponent: Number(power?.[2] ?? 0) + multiplied.exponent };
}

/** The multiplier with which what follows a number begins, and what is left of it: ` Tsd. €` is three and ` €`. */
function powerAfter(after: string): { exponent: number; rest: string } {
  const [all = '', word = ''] = /^\s*(\p{L}+)\.?/u.exec(after) ?? [];
  // `1,2 M€` and `120k€`, but of `5 kr` the `k` is no thousand: the whole word counts.
  const exponent = POWERS.get(word.toLowerCase());
  return exponent === undefined ? { exponent: 0, rest: after } : { exponent, rest: after.slice(all.length) };
}

function isUnit(text: string, side: 'before' | 'after'): boolean {
  const word = text.replace(/[\p{Sc}\s()+%.-]/gu, '');
  const lower = word.toLowerCase();
  if (word === '' || CODES.has(word.toUpperCase()) || MONEY.test(lower)) return true;
  return DOLLARS.test(lower) ? text.includes('$') : side === 'after' && MEASURES.test(lower);
}
