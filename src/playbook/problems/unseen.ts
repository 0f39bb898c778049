/** Characters that change how the text around them is shown, or end it for whoever reads it, and that nobody sees. */
const CONTROL = '\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f';
/** They turn the direction of all that follows: a name may read as another one. Marks for one place (U+200E, U+200F) are harmless. */
const TURNS = '\\u202a-\\u202e\\u2066-\\u2069';

/** Other control characters come with text from slides (a vertical tab for a line break): feeds leave them out. */
const IN_TEXT = new RegExp(`[\\u0000${TURNS}]`);
const IN_NAME = new RegExp(`[\\t\\n${CONTROL}${TURNS}\\p{Cs}\\u2028\\u2029\\ufffd]`, 'u');
const TURN = new RegExp(`[${TURNS}]`);

/** What the first character of a text is called that nobody sees and no text needs: `a control character (U+0007)`. */
export function unseenInText(text: string): string | undefined {
  const [found] = IN_TEXT.exec(text) ?? [];
  return found && `${TURN.test(found) ? 'a character that turns the direction of writing' : 'a control character'} (${codeOf(found)})`;
}

/** The first character of the name of a file that nobody sees: `U+0007`. */
export function unseenInName(path: string): string | undefined {
  const [found] = IN_NAME.exec(path) ?? [];
  return found && codeOf(found);
}

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
