/** `C++` and `Q&A` are words of their own. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:&[\p{L}\p{N}\p{M}]+)*[+#]{0,2}/gu;

/** Scripts that put no blank between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

/**
 * The words of a text in the form in which a question and a page are compared: the same at build and in every browser, in every
 * language. Nothing is left out and nothing cut off: a common word weighs little by itself, and of two forms of a word
 * one is taken for a typing error of the other. A list of stop words and a stemmer found less.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’‘ʼ`´](?=\p{L})/gu, '');
  return plain.replace(UNSPACED, (run) => ` ${pairs(run).join(' ')} `).match(WORD) ?? [];
}

/** Two signs at a time: whoever splits such a text into words needs a dictionary, and another browser has another one. */
function pairs(run: string): string[] {
  const signs = [...run];
  return signs.length < 2 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}
