import type { Command } from '../command.ts';
import { misuse, success } from '../outcome.ts';
import { OPTIONS, readNewArguments } from './arguments.ts';
import { NEW_HELP } from './help.ts';

export const newCommand: Command = {
  name: 'new',
  usage: [
    ['new WHAT "TITLE"', 'begin a practice, module, lesson, skill, role, program or evidence'],
    ['new playbook DIR', 'begin a playbook; chalktalk new --help says more'],
  ],
  help: NEW_HELP,
  options: Object.fromEntries(Object.keys(OPTIONS).map((name) => [name, { type: 'string' }])),
  readArguments(args, given) {
    if (args.length === 0) return success(async () => misuse(`new needs to know what\n\n${NEW_HELP}`));
    const request = readNewArguments(args, given);
    if (!request.ok) return success(async () => misuse(`${request.problem}\n\n${NEW_HELP}`));
    return success(async (project) => {
      // Here, not above: every command loads this file, and these three hundred would take them a second.
      const { format } = await import('date-fns');
      const today = format(new Date(), 'yyyy-MM-dd');
      if (request.value.what === 'playbook') return (await import('./playbook.ts')).newPlaybook(project, request.value, today);
      return (await import('./entry.ts')).newEntry(project, request.value, today);
    });
  },
};
