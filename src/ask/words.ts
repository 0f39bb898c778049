import { languageOf } from './language.ts';

/** A word as it is compared. */
export interface Word {
  stem: string;
  /** It says nothing of what is meant. */
  stop: boolean;
  /** It says little. */
  light: boolean;
}

/** `C++`, `Q&A` and `don't` are words of their own. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[&'][\p{L}\p{N}\p{M}]+)*[+#]{0,2}/gu;

/** Scripts that put no blank between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

/** The words of a text in the form in which a question and a page are compared: the same at build and in the browser. */
export function wordsOf(text: string, tag: string): Word[] {
  const language = languageOf(tag);
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'");
  return (plain.replace(UNSPACED, (run) => ` ${pairs(run).join(' ')} `).match(WORD) ?? [])
    .flatMap((word) => language.spoken(word))
    .filter((word) => word !== '')
    .map((word) => ({ stem: language.stem(word), stop: language.stop.has(word), light: language.light.has(word) }));
}

/** Two signs at a time: whoever splits such a text into words needs a dictionary, and another browser has another one. */
function pairs(run: string): string[] {
  const signs = [...run];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}
