import type { Command } from '../command.ts';
import { LENIENT_OPTION, LENIENT_USAGE, withLenience } from '../lenience.ts';
import { failure, success } from '../outcome.ts';

export const build: Command = {
  name: 'build',
  usage: [
    ['build [DIR]', 'build the playbook'],
    LENIENT_USAGE,
    ['  --quiet', 'say only what is wrong'],
    ['  --json', 'what it came to as JSON, for programs'],
  ],
  playbook: true,
  folder: true,
  options: { quiet: { type: 'boolean' }, json: { type: 'boolean' }, ...LENIENT_OPTION },
  readArguments(args, { lenient, quiet, json }) {
    if (quiet && json) return failure('build says it one way: --quiet or --json');
    if (args.length > 0) return failure(`build takes no more arguments, but got "${args.join(' ')}"`);
    // Loaded when needed, as what every command does: whoever asks for the version waits for none of it.
    return success(async (project) => {
      const settings = withLenience(project.settings, lenient === true);
      const say = json === true ? 'json' : quiet === true ? 'nothing' : 'text';
      return (await import('./build-playbook.ts')).buildPlaybook({ ...project, settings }, say);
    });
  },
};
