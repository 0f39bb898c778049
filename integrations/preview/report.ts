import { join } from 'node:path';
import type { Problem } from '../../src/playbook/problems/problem.ts';
import { problemsAsText } from '../../src/playbook/problems/problems-as-text.ts';
import type { Words } from '../../src/words/words.ts';

/**
 * Tells the terminal of problems: all of them where one is new, else how many are left.
 *
 * @param content folder of the playbook: places are told as whole paths, which a terminal opens
 */
export function problemReporter(
  content: string,
  says: Words['preview'],
  print: (text: string) => void,
): (problems: readonly Problem[]) => void {
  let before = new Set<string>();
  return (problems) => {
    const told = problems.filter(({ severity }) => severity !== 'hint');
    // A line that is written above moves all that follow: that is nothing new.
    const now = new Set(told.map(({ file, rule, message }) => JSON.stringify([file, rule, message])));
    if ([...now].some((problem) => !before.has(problem))) print(`\n${problemsAsText(told, (file) => join(content, file))}`);
    else if (now.size < before.size) print(says.left(told.length));
    before = now;
  };
}
