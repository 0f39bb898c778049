/**
 * What is said of text in braces, which is read as code: names that are to be seen, or to be filled in.
 *
 * @param inner what stands between the outer braces
 */
export function saidOfBraces(inner: string): { message: string; fix: string } {
  const text = inner.trim();
  const name = text.replace(/^[{\s]+|[}\s]+$/g, '');
  if (!/^\p{L}[\p{L}\p{N}_’' -]{0,40}$/u.test(name))
    return {
      message: 'A page cannot hold an expression in `{ }`',
      fix: 'write the text itself, `\\{` for a brace, or `{/* … */}` for a comment',
    };
  return {
    message: `\`{${text}}\` is read as code, and a page cannot hold any`,
    fix: `write \`${`{${text}}`.replaceAll('{', '\\{')}\` to show the braces, or \`[${name}]\` for what is to be filled in`,
  };
}
