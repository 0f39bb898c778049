import type { Command } from '../command.ts';
import { LENIENT_OPTION, LENIENT_USAGE, withLenience } from '../lenience.ts';
import { failure, success } from '../outcome.ts';

export const build: Command = {
  name: 'build',
  usage: [['build [DIR]', 'build the playbook'], LENIENT_USAGE],
  playbook: true,
  folder: true,
  options: LENIENT_OPTION,
  readArguments(args, { lenient }) {
    if (args.length > 0) return failure(`build takes no more arguments, but got "${args.join(' ')}"`);
    // Loaded when needed, as what every command does: whoever asks for the version waits for none of it.
    return success(async (project) => {
      const settings = withLenience(project.settings, lenient === true);
      return (await import('./build-playbook.ts')).buildPlaybook({ ...project, settings });
    });
  },
};
