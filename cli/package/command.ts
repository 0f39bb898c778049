import type { Command } from '../command.ts';
import { success } from '../outcome.ts';
import { readPackageArguments } from './arguments.ts';

export const packageCommand: Command = {
  name: 'package',
  usage: [
    ['package scorm12|cmi5 ID', 'make a ZIP for an LMS of a module or program'],
    ['  --out FILE', 'where it goes      (ID-scorm12.zip)'],
    ['  --mastery N', 'passed from N %    (80)'],
    ['  --in DIR', 'the playbook of that folder'],
  ],
  playbook: true,
  takesIn: true,
  options: { out: { type: 'string' }, mastery: { type: 'string' } },
  readArguments(args, values) {
    const options = readPackageArguments(args, values);
    return options.ok ? success(async (project) => (await import('./package-course.ts')).packageCourse(project, options.value)) : options;
  },
};
