import { type DecimalSign, isBlank, type NumberStyle, readNumber, styleOf } from '../tables/read-number.ts';
import type { Grid, Row } from '../tables/table-text.ts';

/** What a column holds. There is at most one of names, one of results and one of hours. */
export const COLUMN_USES = ['name', 'result', 'hours', 'level', 'none'] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

export interface Column {
  /** As the table names it; empty where it does not. */
  title: string;
  use: ColumnUse;
  style: NumberStyle;
  /** The first cell with something in it. */
  example: string;
  /** Some cells carry a percent sign and others do not. */
  percentMixed: boolean;
}

export interface ResultsTable {
  columns: Column[];
  /** Whether the first row names the columns. */
  header: boolean;
  /** The rows below the names. */
  rows: Row[];
}

/** What people changed about the guess. */
export interface TableChoice {
  header?: boolean | undefined;
  /** By column. Taken only where there are as many columns. */
  uses?: readonly ColumnUse[] | undefined;
  /** By column. */
  decimals?: Readonly<Record<number, DecimalSign>> | undefined;
}

// Names of columns in English, German, French, Spanish, Italian, Dutch and Portuguese, as exports carry them.
const NAME =
  /\b(?:name|names?|person|people|rep|reps|sales ?rep|sell(?:er|ers)|employee|staff|agent|advisor|owner|team member|mitarbeiter(?:in)?|verkäufer(?:in)?|vertriebler|berater|vendeur|vendedora?|nom|nombre|nome|naam|venditore|medewerker|who|wer)\b/i;
const RESULT =
  /result|revenue|sales$|sold|turnover|booking|closed|won\b|amount|value|margin|profit|deals|orders|umsatz|ergebnis|erlös|abschl|betrag|absatz|deckungsbeitrag|auftrag|résultat|chiffre|ventes|montant|ventas|ingresos|importe|fatturato|omzet|receita|vendas/i;
/** Sums of other columns come before these. */
const WHOLE = /\b(?:total|sum|ytd|gesamt|summe|totale|somme)\b/i;
/** What somebody is meant to sell, or sold at another time, is not what they sold. */
const NOT_RESULT =
  /quota|target|plan|goal|forecast|budget|pipeline|prior|previous|last year|ziel|soll|vorjahr|prognose|objectif|attainment|erreich/i;
const HOURS = /\b(?:h|hrs?|hours?|std|stunden?|heures?|horas?|ore|uren)\b|coaching|1:1|time\b|minutes|minuten|zeit/i;
/** Places in a list, and periods: whole words. */
const NUMBERED =
  /^(?:no\.?|nr\.?|#|rank|rang|platz|pos\.?|position|year|jahr|month|monat|quarter|quartal|año|année|anno|ano|mois|mes|mese)$/i;
/** What is written in digits and is no amount: keys, post codes, telephones. A person may be called by them, nobody sells them. */
const LABELLED =
  /\b(?:id|ids|key|code|kode|cod|código|codigo|codice|zip|post(?:al)?|plz|postleitzahl|postnr|cap|cep|phone|tel|telefon|téléphone|teléfono|telefono|telefone|mobile|handy|fax|ext|extension|account|konto|employee no|badge|uuid|guid|number|numéro|numero|número|nummer|numer|matricule)\b|nummer$|[a-zäöü]nr\.?$|(?:^|[^a-z])pers(?:onal)?[.-]?nr|[a-z]I[Dd]$|[-_]id$|番号|编号|번호|郵便|邮编|номер|индекс/iu;
/** Share of a column's filled cells that must be numbers for it to be one of numbers. */
const MOSTLY = 0.5;
/** Rows that are looked at to tell whether the first one names the columns. */
const LOOKED_AT = 200;

/** Which column is what: by its name where there is one, and by what is in it. A guess that people may change. */
export function tableOf({ rows, width }: Grid, choice: TableChoice = {}): ResultsTable {
  const header = choice.header ?? hasHeader(rows, width);
  const titles = header ? (rows[0]?.cells ?? []) : [];
  const data = header ? rows.slice(1) : rows;
  const looks = Array.from({ length: width }, (_, at) => lookAt(data, at, titles[at] ?? '', choice.decimals?.[at]));
  const uses = choice.uses?.length === width ? choice.uses : guessUses(looks);
  return {
    header,
    rows: data,
    columns: looks.map(({ title, style, example, percentMixed }, at) => ({ title, style, example, percentMixed, use: uses[at] ?? 'none' })),
  };
}

/** The uses after one column has got another: what there is only one of moves. */
export function withUse(columns: readonly Column[], at: number, use: ColumnUse): ColumnUse[] {
  return columns.map((column, index) =>
    index === at ? use : column.use === use && use !== 'level' && use !== 'none' ? 'none' : column.use,
  );
}

interface Look extends Omit<Column, 'use'> {
  numeric: boolean;
  /** All numbers lie on the scale of levels. */
  onScale: boolean;
  /** Whole numbers, each once. */
  numbered: boolean;
}

function lookAt(rows: readonly Row[], at: number, title: string, decimal: DecimalSign | undefined): Look {
  const cells = rows.map(({ cells }) => cells[at] ?? '').filter((cell) => !isBlank(cell));
  const guessed = styleOf(cells);
  const style = decimal ? { ...guessed, decimal } : guessed;
  const numbers = cells.map((cell) => readNumber(cell, style.decimal)).filter((value) => value !== undefined);
  const percent = cells.filter((cell) => /[%％]/.test(cell)).length;
  return {
    title,
    style,
    example: cells[0] ?? '',
    numeric: numbers.length > 0 && numbers.length >= cells.length * MOSTLY,
    onScale: numbers.every((value) => value >= 1 && value <= 4),
    numbered: numbers.every(Number.isInteger) && new Set(numbers).size === cells.length,
    percentMixed: percent > 0 && percent < numbers.length,
  };
}

function guessUses(looks: readonly Look[]): ColumnUse[] {
  const uses: ColumnUse[] = looks.map(() => 'none');
  const free = (fits: (look: Look) => boolean) => looks.findIndex((look, at) => uses[at] === 'none' && fits(look));
  const set = (at: number, use: ColumnUse) => {
    if (at >= 0) uses[at] = use;
  };
  const words = ({ numeric }: Look) => !numeric;
  const namedName = free((look) => words(look) && NAME.test(look.title));
  set(namedName >= 0 ? namedName : free((look) => words(look) && look.example !== ''), 'name');
  const counts = (look: Look) => look.numeric && !NUMBERED.test(look.title) && !isLabel(look);
  set(
    free((look) => counts(look) && HOURS.test(look.title) && !RESULT.test(look.title)),
    'hours',
  );
  const sold = (look: Look) => counts(look) && !NOT_RESULT.test(look.title);
  const whole = free((look) => sold(look) && WHOLE.test(look.title));
  const named = whole >= 0 ? whole : free((look) => sold(look) && RESULT.test(look.title));
  const offScale =
    named >= 0 ? named : free((look) => sold(look) && !look.onScale && !(lonely(uses) && look.numbered && look === looks[0]));
  set(offScale >= 0 ? offScale : free(counts), 'result');
  // Without a column of words, numbers that occur once each may be what people are called by.
  if (!uses.includes('name'))
    set(
      free((look) => look.numeric && look.numbered && (NUMBERED.test(look.title) || LABELLED.test(look.title) || look === looks[0])),
      'name',
    );
  for (const [at, look] of looks.entries()) if (uses[at] === 'none' && counts(look) && look.onScale && look.title) uses[at] = 'level';
  return uses;
}

/** `Number of deals` counts something; `Account number` does not. */
function isLabel({ title }: Look): boolean {
  return (
    LABELLED.test(title) && !/\b(?:number|no|nr|numero|número|nombre) (?:of|de|di)\b|^(?:anzahl|count)/i.test(title) && !RESULT.test(title)
  );
}

const lonely = (uses: readonly ColumnUse[]) => !uses.includes('name') && uses.length > 1;

/** The first row names the columns where it has words above numbers, or the word for a name. */
function hasHeader(rows: readonly Row[], width: number): boolean {
  const [first, ...rest] = rows.slice(0, LOOKED_AT);
  if (!first || rest.length === 0) return first?.cells.every((cell) => readNumber(cell, '.') === undefined) ?? false;
  // "Person" names a column; above "Person B", "Person A" is a person.
  if (first.cells.some((cell, at) => NAME.test(cell) && cell.length < 30 && !NAME.test(rest[0]?.cells[at] ?? ''))) return true;
  for (let at = 0; at < width; at += 1) {
    const cell = first.cells[at] ?? '';
    const { numeric, style } = lookAt(rest, at, '', undefined);
    if (numeric && !isBlank(cell) && readNumber(cell, style.decimal) === undefined) return true;
  }
  return false;
}
