/** Languages that the interface speaks: each has a folder with its catalogue beside this file. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * No language that anybody speaks: English with a mark around every word of the interface, to see which words come from
 * the catalogue. The region is the one that CLDR has for this; beside content in `ar-XA` the interface has its marks, too,
 * and the page runs both ways.
 */
export const MARKED = 'en-XA';

/** What an element says of the language in it. Empty where interface and content speak the same. */
export interface LanguageMark {
  /** BCP 47 tag. */
  lang?: string;
  /** Only where interface and content run in different directions. */
  dir?: 'ltr' | 'rtl';
}

/**
 * The language that the interface speaks beside content in a language: the same, if it has a catalogue, or else English.
 *
 * @param content BCP 47 tag
 */
export function interfaceLanguage(content: string): Language | typeof MARKED {
  if (/-xa$/i.test(content)) return MARKED;
  const primary = primaryOf(content);
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

/**
 * What parts of a page say of their language, those of the interface and those of the content.
 *
 * @param content BCP 47 tag
 */
export function languageMarks(content: string): { ofInterface: LanguageMark; ofContent: LanguageMark } {
  const spoken = interfaceLanguage(content);
  if (primaryOf(spoken) === primaryOf(content)) return { ofInterface: {}, ofContent: {} };
  const [here, there] = [directionOf(spoken), directionOf(content)];
  return {
    ofInterface: { lang: spoken, ...(here !== there && { dir: here }) },
    ofContent: { lang: content, ...(here !== there && { dir: there }) },
  };
}

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** How a language runs, by the script in which it is usually written. @param language BCP 47 tag */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
