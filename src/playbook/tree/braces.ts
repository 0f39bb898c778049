/**
 * What is said of words in braces, which are read as code: names that are to be seen, or to be filled in.
 *
 * @param inner what stands between the outer braces
 * @returns `undefined` for what is hardly meant as words
 */
export function wordsInBraces(inner: string): { message: string; fix: string } | undefined {
  const text = inner.trim();
  const name = text.replace(/^[{\s]+|[}\s]+$/g, '');
  if (!/^\p{L}[\p{L}\p{N}_’' -]{0,40}$/u.test(name)) return undefined;
  return {
    message: `\`{${text}}\` is read as code, and a page cannot hold any`,
    fix: `write \`${`{${text}}`.replaceAll('{', '\\{')}\` to show the braces, or \`[${name}]\` for what is to be filled in`,
  };
}
