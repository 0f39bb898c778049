import { closest, distance } from 'fastest-levenshtein';

/**
 * The known name that was probably meant, or `undefined` where nothing is near enough.
 * Near: at most a third of the letters differ (at least one may), two of them changed places, or the name begins with what
 * was written.
 */
export function suggest(written: string, known: Iterable<string>): string | undefined {
  const lower = written.toLowerCase();
  // Only names of about this length can be near: a playbook has thousands of addresses.
  const names = [...known].filter(
    (name) =>
      name.toLowerCase().startsWith(lower) || Math.abs(name.length - lower.length) <= Math.max(1, Math.max(lower.length, name.length) / 3),
  );
  if (names.length === 0 || written === '') return undefined;
  const byLower = new Map(names.map((name) => [name.toLowerCase(), name]));
  const best = closest(lower, [...byLower.keys()]);
  if (distance(lower, best) <= Math.max(1, Math.floor(Math.max(lower.length, best.length) / 3))) return byLower.get(best);
  if (distance(lower, best) === 2 && letters(lower) === letters(best)) return byLower.get(best);
  return names.find((name) => lower.length > 3 && name.toLowerCase().startsWith(lower));
}

/** More suggestions than anybody reads, and fewer than would hold up a check: each looks at every name. */
const MOST_SUGGESTIONS = 500;

/**
 * `suggest`, or another that answers in its way, for many questions about the same names. The same question is answered once,
 * and too many are not answered at all.
 */
export function among(known: Iterable<string>, answer = suggest): (written: string) => string | undefined {
  const names = [...known];
  const answers = new Map<string, string | undefined>();
  return (written) => {
    if (!answers.has(written) && answers.size < MOST_SUGGESTIONS) answers.set(written, answer(written, names));
    return answers.get(written);
  };
}

function letters(name: string): string {
  return [...name].sort().join('');
}

/** `did you mean X?`, or the whole list where it is short enough to print, or nothing. */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const best = suggest(written, names);
  if (best !== undefined) return `did you mean \`${best}\`?`;
  return names.length > 0 && names.length <= 16 ? `known are ${names.map((name) => `\`${name}\``).join(', ')}` : undefined;
}
