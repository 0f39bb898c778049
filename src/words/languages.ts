/** Languages that the interface speaks: each has a folder with its catalogue beside this file. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * No language that anybody speaks: English with a mark around every word of the interface, to see which words come from
 * the catalogue. The tag is the one that CLDR has for this.
 */
export const MARKED = 'en-XA';

/**
 * The language that the interface speaks beside content in a language: the same, if it has a catalogue, or else English.
 *
 * @param content BCP 47 tag
 */
export function interfaceLanguage(content: string): Language | typeof MARKED {
  if (content.toLowerCase() === MARKED.toLowerCase()) return MARKED;
  const primary = primaryOf(content);
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}

/**
 * What `lang` says of a part of the page, where the interface and the content speak different languages; nothing where
 * they speak the same.
 *
 * @param content BCP 47 tag
 */
export function partLanguages(content: string): { interfaceLang?: string; contentLang?: string } {
  const spoken = interfaceLanguage(content);
  return primaryOf(spoken) === primaryOf(content) ? {} : { interfaceLang: spoken, contentLang: content };
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
