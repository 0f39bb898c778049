import { words as en } from './en/index.ts';
import { interfaceLanguage, type Language, MARKED } from './languages.ts';
import { marked } from './marked.ts';
import type { Words } from './words.ts';

const CATALOGUES = { en } satisfies Record<Language, Words>;

/**
 * All words beside content in a language, for what runs in Node. Pages and apps import `virtual:chalktalk/words`, for a
 * browser is sent one language only.
 *
 * @param content BCP 47 tag
 */
export function wordsFor(content: string): Words {
  const language = interfaceLanguage(content);
  return language === MARKED ? marked(CATALOGUES.en) : CATALOGUES[language];
}
