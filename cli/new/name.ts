import { slug } from 'github-slugger';
import { clean, says } from '../../src/coaching/prose.ts';

/** The longest file name made of a title: some systems take no more than 255 bytes for a whole path. */
const LONGEST = 60;

/** Names that mean something else to Windows, or to us. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|index)$/;

/**
 * A title as a file name: small letters of any script, digits and hyphens.
 *
 * @param kind what is added where the name alone would mean something else: `index-practice`
 * @returns `undefined` where the title holds no letter and no digit
 */
export function nameOf(title: string, kind: string): string | undefined {
  if (!says(title)) return undefined;
  const whole = slug(clean(title).normalize('NFKC').normalize('NFD'))
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}-]+/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
  const name = shortened([...whole]).replace(/-$/, '');
  if (name === '') return undefined;
  return RESERVED.test(name) ? `${name}-${kind}` : name;
}

/** Cut after a word, if there is one that is not too short. */
function shortened(letters: readonly string[]): string {
  if (letters.length <= LONGEST) return letters.join('');
  const cut = letters.slice(0, LONGEST).join('');
  const word = letters[LONGEST] === '-' ? cut.length : cut.lastIndexOf('-');
  return word > LONGEST / 2 ? cut.slice(0, word) : cut;
}

/** The name itself, or with a number behind it where something else has it. */
export function free(name: string, taken: ReadonlySet<string>): string {
  let found = name;
  for (let count = 2; taken.has(found); count++) found = `${name}-${count}`;
  return found;
}
