import type { Command } from '../command.ts';
import { success } from '../outcome.ts';
import { packageCourse } from '../package.ts';
import { packageWish } from '../package-wish.ts';

export const packageCommand: Command = {
  name: 'package',
  usage: [
    ['package scorm12|cmi5 ID', 'make a ZIP for an LMS of a module or program'],
    ['  --out FILE', 'where it goes      (ID-scorm12.zip)'],
    ['  --mastery N', 'passed from N %    (80)'],
  ],
  playbook: true,
  options: { out: { type: 'string' }, mastery: { type: 'string' } },
  understand(args, { out, mastery }) {
    const wish = packageWish(args, { out, mastery });
    return wish.ok ? success((project) => packageCourse(project, wish.value)) : wish;
  },
};
