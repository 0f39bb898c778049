import { type FileFinding, findingIn } from '../../src/playbook/problems/problem.ts';
import { twice } from '../../src/playbook/relations/twice.ts';
import type { Scan } from './scan.ts';

/**
 * Files whose names are one and the same for whoever types them, or for a disk that does not part capital letters: one would
 * take the place of the other. Of pages the rule about their addresses says it.
 *
 * @param attachments composed names of the files that are published
 */
export function sameNames({ paths, located }: Pick<Scan, 'paths' | 'located'>, attachments: readonly string[]): FileFinding[] {
  const others = paths.filter((path) => !located.has(path));
  return [
    ...twice(others, (path) => path.normalize('NFC')).map(({ first, second }) =>
      sameName(second, `\`${first}\` has the same name, in another form of its letters`),
    ),
    ...twice(attachments, (path) => path.toLowerCase()).map(({ first, second }) =>
      sameName(second, `\`${first}\` has the same address but for capital letters`),
    ),
  ];
}

function sameName(file: string, message: string): FileFinding {
  return findingIn(file, { line: 1, column: 1, rule: 'address', message, fix: 'rename one of the two files' });
}
