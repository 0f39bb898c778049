/** The five alerts of GitHub, by what other tools call theirs. */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    note: 'NOTE',
    info: 'NOTE',
    information: 'NOTE',
    primary: 'NOTE',
    secondary: 'NOTE',
    default: 'NOTE',
    blue: 'NOTE',
    tip: 'TIP',
    hint: 'TIP',
    success: 'TIP',
    check: 'TIP',
    done: 'TIP',
    green: 'TIP',
    important: 'IMPORTANT',
    purple: 'IMPORTANT',
    warning: 'WARNING',
    warn: 'WARNING',
    attention: 'WARNING',
    orange: 'WARNING',
    yellow: 'WARNING',
    caution: 'CAUTION',
    danger: 'CAUTION',
    error: 'CAUTION',
    failure: 'CAUTION',
    fail: 'CAUTION',
    bug: 'CAUTION',
    red: 'CAUTION',
  }),
);

/** Kinds of MkDocs that are no kind of alert here: their name is what readers see, so it becomes the title. */
const TITLED =
  /^(abstract|summary|tldr|seealso|todo|example|question|help|faq|quote|cite|missing|bug|failure|fail|success|check|done|details)$/;

/** Whether other tools know a kind of this name. */
export function isKind(kind: string): boolean {
  return KINDS.has(kind.toLowerCase()) || TITLED.test(kind.toLowerCase());
}

/** Names that a shortcode or tag for a notice has. */
export const NOTICE =
  /^(note|notice|callout|alert|admonition|admonitions|hint|tip|info|warning|caution|danger|important|attention|success|error|panel|message|block-?quote-alert)$/i;

/**
 * The lines that open an alert: its mark, and its title where it has one.
 *
 * @param spoken the kind itself is what readers see where there is no title
 */
export function alertHead(kind: string, title: string | undefined, spoken = false): string[] {
  const known = kind.toLowerCase();
  // A kind that nobody knows is a word of the author's: `!!! remember`.
  const says = spoken && (TITLED.test(known) || (title === undefined && !isKind(kind)));
  const named = title?.trim() || (says ? kind.charAt(0).toUpperCase() + kind.slice(1) : '');
  const mark = `> [!${KINDS.get(known) ?? 'NOTE'}]`;
  return named === '' ? [mark] : [mark, `> **${named.replace(/\*\*/g, '')}**`, '>'];
}

// What other steps find is marked with signs that no text may hold, and becomes an alert with all others.
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';

/** A text without the signs that mark alerts and parts: they are no characters. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uFDD0-\uFDD3]/g, '');
}

/** A line that opens an alert. */
export function openMark(kind: string, title: string | undefined): string {
  return `${OPEN}${kind}\t${(title ?? '').replace(/\s+/g, ' ')}`;
}

/** A line that closes it. */
export const CLOSE_MARK = CLOSE;

/** What a line opens or closes. */
export function markIn(line: string): { kind: string; title: string } | 'close' | undefined {
  const text = line.trim();
  if (text === CLOSE) return 'close';
  if (!text.startsWith(OPEN)) return undefined;
  const [kind = '', title = ''] = text.slice(1).split('\t');
  return { kind, title };
}
