/**
 * How a day may be shown, in one shape everywhere: `full` 3 Nov 2026, `near` the same without the year where it is this one,
 * `weekday` the same as `near` with its weekday, for days to act on: Tue 3 Nov. Those two look at the clock, so that built pages do
 * without them.
 */
export type DayShape = 'full' | 'near' | 'weekday' | 'month' | 'time';

const DAY = { day: 'numeric', month: 'short' } as const;
const SHAPES: Record<DayShape, Intl.DateTimeFormatOptions> = {
  full: { ...DAY, year: 'numeric' },
  near: DAY,
  weekday: { ...DAY, weekday: 'short' },
  month: { month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
};

/** The words of one number, by the rules of the language; English has `one` and `other`. */
export type Plurals = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** How a language writes numbers, lists and days. */
export interface Formats {
  /** The form that goes with a number. */
  plural(count: number, forms: Plurals): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  list(items: readonly string[]): string;
  /** With a capital letter at its beginning. */
  capital(text: string): string;
  /**
   * @param day a moment in milliseconds, shown in the reader's time zone; or a day, YYYY-MM-DD, which has none. What is no
   *   day is shown as it was written.
   */
  day(day: number | string, shape?: DayShape): string;
}

/**
 * The formats of a language. Making one takes longer than rendering a page: each is made when it is first needed, and kept.
 *
 * @param language BCP 47 tag
 */
export function formatsFor(language: string): Formats {
  const numbers = new Map<string, Intl.NumberFormat>();
  const days = new Map<string, Intl.DateTimeFormat>();
  let rules: Intl.PluralRules | undefined;
  let lists: Intl.ListFormat | undefined;
  return {
    plural: (count, forms) => {
      rules ??= new Intl.PluralRules(language);
      return forms[rules.select(count)] ?? forms.other;
    },
    number: (value, options = {}) => kept(numbers, JSON.stringify(options), () => new Intl.NumberFormat(language, options)).format(value),
    capital: (text) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1),
    list: (items) => {
      lists ??= new Intl.ListFormat(language, { type: 'conjunction' });
      return lists.format(items);
    },
    day: (day, shape = 'full') => {
      const zone = typeof day === 'string' ? { timeZone: 'UTC' } : {};
      const at = typeof day === 'string' ? Date.parse(`${day}T00:00:00Z`) : day;
      if (Number.isNaN(at)) return String(day);
      const year: Intl.DateTimeFormatOptions = isNamed(shape) && isOtherYear(at) ? { year: 'numeric' } : {};
      const as = (and: Intl.DateTimeFormatOptions) =>
        kept(days, `${shape} ${and.year} ${zone.timeZone}`, () => new Intl.DateTimeFormat(language, { ...SHAPES[shape], ...and, ...zone }));
      const shown = as(year).formatToParts(at);
      // Sat 3 Nov and Sat, 3 Nov 2001 would be two shapes: what stands after the weekday is the same in both.
      const [first, after] = year.year ? as({}).formatToParts(at) : [];
      if (first?.type === 'weekday' && shown[0]?.type === 'weekday' && after?.type === 'literal') shown[1] = after;
      return shown.map(({ value }) => value).join('');
    },
  };
}

const isNamed = (shape: DayShape) => shape === 'near' || shape === 'weekday';
const isOtherYear = (at: number) => new Date(at).getFullYear() !== new Date().getFullYear();

function kept<T>(known: Map<string, T>, name: string, make: () => T): T {
  const found = known.get(name) ?? make();
  known.set(name, found);
  return found;
}
