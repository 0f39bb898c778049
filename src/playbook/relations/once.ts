import type { CompiledFile } from '../compile/file.ts';
import { type Problem, problemIn } from '../problems/problem.ts';

/** Names two things of the same key: the second one is the problem, the first one is named. */
function twice<T>(
  items: readonly T[],
  key: (item: T) => string | undefined,
  say: (first: T, second: T, key: string) => Problem,
): Problem[] {
  const seen = new Map<string, T>();
  const problems: Problem[] = [];
  for (const item of items) {
    const name = key(item);
    if (name === undefined) continue;
    const first = seen.get(name);
    if (first) problems.push(say(first, item, name));
    else seen.set(name, item);
  }
  return problems;
}

/** Two files that would become one page. */
export function addressTwice(files: readonly CompiledFile[]): Problem[] {
  return twice(
    files,
    ({ url }) => url,
    (first, second, url) =>
      problemIn(second.file, {
        line: 1,
        column: 1,
        rule: 'address',
        message: `\`${first.file}\` already has the address \`${url}\``,
        fix: 'rename one of the two files',
      }),
  );
}

/** A practice number that was given away twice. */
export function numberTwice(files: readonly CompiledFile[]): Problem[] {
  const number = ({ kind, sound }: CompiledFile) =>
    kind === 'practice' && typeof sound['number'] === 'number' ? sound['number'] : undefined;
  const free = files.reduce((most, file) => Math.max(most, number(file) ?? 0), 0) + 1;
  return twice(
    files,
    (file) => number(file)?.toString(),
    (first, second, key) =>
      problemIn(second.file, {
        ...(second.places['number'] ?? { line: 1, column: 1 }),
        rule: 'number',
        message: `Number ${key} already belongs to \`${first.file}\``,
        fix: `take a free number, for instance ${free}; a number is never reused`,
      }),
  );
}

/** An id of a question, an assignment or a checklist that stands in two places. */
export function idTwice(files: readonly CompiledFile[]): Problem[] {
  const named = files.flatMap((file) => (file.text?.named ?? []).map((part) => ({ ...part, file: file.file })));
  return twice(
    named,
    ({ id }) => id,
    (first, second, id) =>
      problemIn(second.file, {
        line: second.line,
        column: second.column,
        rule: 'id',
        message: `The id \`${id}\` is already used in \`${first.file}\`, line ${first.line}`,
        fix: 'choose another id: readers’ answers are kept under it',
      }),
  );
}
