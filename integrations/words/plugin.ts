import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { interfaceLanguage, languageMarks, MARKED } from '../../src/words/languages.ts';

const WORDS = /^virtual:chalktalk\/words(?:\/([\w-]+))?$/;
const LANGUAGE = 'virtual:chalktalk/language';
const MARKED_WORDS = /^\0virtual:chalktalk\/words\/([\w-]+)$/;

/** The package ships JavaScript. */
const ENDING = extname(import.meta.filename);
const catalogueFile = (language: string, part: string) =>
  fileURLToPath(new URL(`../../src/words/${language}/${part}${ENDING}`, import.meta.url));
const marking = fileURLToPath(new URL('../../src/words/marked.ts', import.meta.url));

/**
 * Gives pages and apps the words of one language: `virtual:chalktalk/words` all of them, `virtual:chalktalk/words/<part>`
 * those of one app, `virtual:chalktalk/language` what `lang` says of parts of a page.
 *
 * @param content language of the content, a BCP 47 tag
 */
export function wordsPlugin(content: string): Plugin {
  const language = interfaceLanguage(content);
  return {
    name: 'chalktalk:words',
    enforce: 'pre',
    resolveId(id) {
      if (id === LANGUAGE) return `\0${LANGUAGE}`;
      const found = WORDS.exec(id);
      if (!found) return;
      const part = found[1] ?? 'index';
      return language === MARKED ? `\0virtual:chalktalk/words/${part}` : catalogueFile(language, part);
    },
    async load(id) {
      if (id === `\0${LANGUAGE}`) {
        const { ofInterface, ofContent } = languageMarks(content);
        return Object.entries({ spoken: language, ofInterface, ofContent })
          .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
          .join('\n');
      }
      const part = MARKED_WORDS.exec(id)?.[1];
      if (!part) return;
      const file = catalogueFile('en', part);
      const names = Object.keys((await import(file)) as Record<string, unknown>);
      return [
        `import * as real from ${JSON.stringify(file)};`,
        `import { marked } from ${JSON.stringify(marking)};`,
        ...names.map((name) => `export const ${name} = marked(real.${name});`),
      ].join('\n');
    },
  };
}
