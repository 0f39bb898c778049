/** Something in a built file that the policy would block in a browser. */
export interface Blocked {
  /** Path of the built file, from the web root. */
  file: string;
  line: number;
  column: number;
  /** What stands there, with the source of it. */
  what: string;
  /** What to write instead. */
  fix: string;
}

const SHOWN = 25;

/** The list as one message: a line for each place, the first few when there are many. */
export function blockedMessage(blocked: readonly Blocked[]): string {
  const lines = blocked.slice(0, SHOWN).map(({ file, line, column, what, fix }) => `  ${file}:${line}:${column} ${what}. ${fix}.`);
  if (blocked.length > SHOWN) lines.push(`  … and ${blocked.length - SHOWN} more`);
  return [
    `The security policy would block ${blocked.length === 1 ? 'one thing' : `${blocked.length} things`} in the built pages:`,
    ...lines,
  ].join('\n');
}
