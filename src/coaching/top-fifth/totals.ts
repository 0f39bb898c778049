import { isBlank, readNumber } from '../tables/read-number.ts';
import type { Row } from '../tables/table-text.ts';
import { addUpTo, isSameSum } from './adding.ts';
import type { Column } from './results-table.ts';

// "Total" and "average" as spreadsheets, reports and people write them, alone or before what is totalled.
const TOTAL = new RegExp(
  `^(?:${[
    '(?:grand |sub-?|overall )?total(?:s|t|i|en|summa|e|es)?(?=$|[ :=.(–-]).*',
    '(?:genel |ara )?toplam',
    'sum|sums|summe|summa|(?:zwischen|end|gesamt)summe|gesamt(?:ergebnis|umsatz)?|insgesamt|hovedtotal|sum total',
    '(?:eind|sub)?totaal|generale totale|somme|soma|suma(?: (?:końcowa|częściowa|total|general))?|razem|ogółem|celkem|celkový součet|spolu|összesen|végösszeg|total general|ukupno|skupaj|kokku|kopā|iš viso|yhteensä|samtals|i alt|jumlah|tổng(?: cộng)?',
    'итого|всего|общий итог|разом|усього|общо|σύνολο|γενικό άθροισμα|المجموع|סה"?כ|รวม',
    '(?:総|小)?合?計|合計|総計|小計|总计|合计|小计|總計|合計|합계|총합계|총계|소계',
    'average|mean|median|durchschnitt|mittelwert|schnitt|moyenne|promedio|media|média|gemiddelde|medel(?:värde)?|średnia|平均|ø|σ|∑',
  ].join('|')})\\s*[:=.]?$`,
  'iu',
);
/** Words that mean a total beside what is totalled as well: `North total`, `Summe Nord`. */
const STRONG =
  '(?:grand |sub[- ]?|overall |sous[- ])?total(?:s|t|i|e|es)?|(?:eind|sub)?totaal|(?:zwischen|end|gesamt)?summe|gesamtergebnis|toplam[ıi]?|итого?|összesen';
/** Words that people and firms bear too: beside a name or a group that the table knows they mean its total. */
const WEAK =
  'ergebnis|gesamt|insgesamt|summa|somme|suma|soma|razem|ogółem|celkem|összeg|spolu|ukupno|skupaj|kokku|yhteensä|samtals|всего|average|durchschnitt|mittelwert|moyenne|promedio|gemiddelde|średnia';
const EAST = '合計|小計|総計|集計|总计|合计|小计|汇总|總計|합계|소계|총계|요약';
const BESIDE = new RegExp(`^(?:${STRONG})[ :=.(–-]|[ (–-](?:${STRONG})\\)?[:=.]?$|.(?:${EAST})$`, 'iu');
const PART_BEFORE = new RegExp(`^(.+?)(?:[ (–-]+(?:${STRONG}|${WEAK})\\)?| ?(?:${EAST}))[:=.]?$`, 'iu');
const PART_BEHIND = new RegExp(`^(?:${STRONG}|${WEAK})[ :=.(–-]+(.+?)\\)?$`, 'iu');

/** Whether a name is no name but the word for a total. */
export const isTotalName = (name: string): boolean => TOTAL.test(name);

/** Words for everybody. Some stand in the names of people and firms, so that they say something only beside a sum. */
const EVERYBODY =
  /^(?:all|every(?:one|body)|alle|alles|tous|todos|tutti|iedereen|whole|company)(?=$|[ :=.])|(?:^|[^\p{L}])(?:team|équipe|equipe|equipo|squadra)(?=$|[ :=.])|(?:全員|全体|全部|全员|전체)$/iu;

/** Whether a name is a word for everybody or for a team: a total where the row is the sum of all others. */
export const isEverybody = (name: string): boolean => EVERYBODY.test(name);

/** Whether a label names a text of the table and calls itself its total: `Ann Total`, and of labels that are no name `Suma Ann`. */
function isTotalOf(seen: ReadonlySet<string>, label: string, isName: boolean): boolean {
  // Suma and Soma are first names.
  return [PART_BEFORE, ...(isName ? [] : [PART_BEHIND])].some((form) => {
    const part = form.exec(label)?.[1];
    return part !== undefined && seen.has(keyOf(part));
  });
}

/** What tells names apart: not how they are written. */
export const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase();

/** A row of the table. */
export interface ResultRow {
  row: Row;
  /** Empty where the table has none. */
  name: string;
  /** Missing where there is no result that can be read. */
  value: number | undefined;
}

type Counted = ResultRow & { value: number };

/** Rows of a table that are totals of others, and rows that may be. */
export interface Totals {
  /** By line: totals that say so, with the text that does. */
  named: ReadonlyMap<number, string>;
  /** Lines of rows without a name that are the sum of rows above them. */
  sums: ReadonlySet<number>;
  /** Lines of totals behind which no row belongs to the name above. */
  ends: ReadonlySet<number>;
  /** Lines of rows without a name that count, although they are the sum of what stands above them. */
  doubtful: readonly number[];
}

/** So many rows above a row are looked at for those that it may be the sum of. */
const LOOKED_AT = 1_000;

/**
 * Subtotals and totals inside a table, as a pivot table writes them.
 *
 * A row is one where a total word stands in its name or, without a name, in any text; or where it has no name and is the sum of the
 * rows of its group, of rows directly above or of all, and says nothing of its own. A single row above is a group only where other
 * rows that are written alike are totals. A row with a text of its own is somebody's, and doubtful.
 *
 * @param back lines of rows that count all the same
 */
export function totalsIn(rows: readonly ResultRow[], columns: readonly Column[], back: ReadonlySet<number> = new Set()): Totals {
  const nameAt = columns.findIndex(({ use }) => use === 'name');
  const others = columns.flatMap(({ use, style }, at) => (use === 'name' || use === 'result' ? [] : [{ at, style }]));
  const texts = ({ cells }: Row) =>
    others.flatMap(({ at, style }) => {
      const cell = cells[at] ?? '';
      return isBlank(cell) || readNumber(cell, style.decimal) !== undefined ? [] : [{ at, cell }];
    });
  const shape = ({ cells }: Row) => others.filter(({ at }) => !isBlank(cells[at] ?? '')).map(({ at }) => at);
  const named = new Map<number, string>();
  const sums = new Set<number>();
  const ends = new Set<number>();
  const doubtful: number[] = [];
  const alone: { line: number; shape: string }[] = [];
  const shapes = new Set<string>();
  const seen = new Set<string>();
  const kept: Counted[] = [];
  /** How many rows counted above the last total. */
  let totalAt = 0;
  let all = { sum: 0, size: 0 };

  for (const item of rows) {
    const { row, name, value } = item;
    const { line } = row;
    const said = back.has(line) ? undefined : labelOf(item, texts(row), seen, kept);
    if (said) {
      named.set(line, said.cell);
      shapes.add(shape(row).join());
      totalAt = kept.length;
      if (said.at <= nameAt) ends.add(line);
      continue;
    }
    for (const text of [name, ...texts(row).map(({ cell }) => cell)]) if (text) seen.add(keyOf(text));
    if (value === undefined) continue;
    const found = name === '' && !back.has(line) ? blockOf(row, value) : undefined;
    if (found === 'alone') alone.push({ line, shape: shape(row).join() });
    else if (found) {
      sums.add(line);
      shapes.add(shape(row).join());
      totalAt = kept.length;
      if (found.filter((other) => other.name !== '').length > 1) ends.add(line);
    } else {
      kept.push({ ...item, value });
      all = { sum: all.sum + value, size: all.size + Math.abs(value) };
    }
  }
  for (const { line, shape } of alone)
    if (shapes.has(shape)) sums.add(line);
    else doubtful.push(line);
  return { named, sums, ends, doubtful: doubtful.toSorted((a, b) => a - b) };

  /** The rows above of which a row without a name is the sum. */
  function blockOf(row: Row, value: number): readonly Counted[] | 'alone' | undefined {
    const last = kept.at(-1);
    if (!last) return undefined;
    const filled = new Set(shape(row));
    // Hours and levels are missing in rows of people too.
    const lacks = shape(last.row).some((at) => !filled.has(at) && columns[at]?.use === 'none');
    const block = isSameSum(value, all.sum, all.size) && kept.length > 1 ? kept : partAbove(value, lacks);
    const own = texts(row).some(({ at, cell }) => !(block ?? [last]).some((other) => keyOf(other.row.cells[at] ?? '') === keyOf(cell)));
    // Written like rows without a name that it adds up, it may be one more of them.
    const alike = block?.some((other) => other.name === '' && shape(other.row).join() === shape(row).join()) ?? false;
    if (block && (own || alike)) doubtful.push(row.line);
    if (own || alike) return undefined;
    if (block) return block;
    return isSameSum(value, last.value, Math.abs(value)) && (lacks || others.length === 0) ? 'alone' : undefined;
  }

  /** At least two rows directly above; of a row that is written like those above it, from the last name or from the last total on. */
  function partAbove(value: number, anywhere: boolean): readonly Counted[] | undefined {
    let sum = 0;
    let size = 0;
    let past = false;
    for (let at = kept.length - 1; at >= Math.max(anywhere ? 0 : totalAt, kept.length - LOOKED_AT); at -= 1) {
      const { value: part, name } = kept[at] as Counted;
      sum += part;
      size += Math.abs(part);
      const begins = anywhere || at === totalAt || (name !== '' && !past);
      if (begins && kept.length - at > 1 && isSameSum(value, sum, size)) return kept.slice(at);
      past ||= name !== '';
    }
    return undefined;
  }
}

/** The text with which a row says that it is a total, and its column; -1 for that of names. */
function labelOf(
  { name, value }: ResultRow,
  texts: readonly { at: number; cell: string }[],
  seen: ReadonlySet<string>,
  kept: readonly Counted[],
): { at: number; cell: string } | undefined {
  if (isTotalName(name) || (name !== '' && isTotalOf(seen, name, true))) return { at: -1, cell: name };
  if (name === '') return texts.find(({ cell }) => isTotalName(cell) || BESIDE.test(cell) || isTotalOf(seen, cell, false));
  // A pivot table that repeats its names has the word beside the name.
  const label = texts.find(({ cell }) => isTotalName(cell));
  if (!label || value === undefined) return undefined;
  const from = kept.findLastIndex((other) => other.name !== '' && keyOf(other.name) !== keyOf(name)) + 1;
  const values = kept.slice(from).map((other) => other.value);
  return values.length > 0 && addUpTo(value, values) ? label : undefined;
}
