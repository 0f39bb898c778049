import type { Command } from '../command.ts';
import { failure, success } from '../outcome.ts';
import { FLAGS, OPTIONS, readNewArguments } from './arguments.ts';
import { newHelp } from './help.ts';

export const newCommand: Command = {
  name: 'new',
  usage: [
    ['new WHAT "TITLE"', 'begin a practice, module, lesson, skill, role, program or evidence'],
    ['  --in DIR', 'in the playbook of that folder'],
    ['new playbook DIR', 'begin a playbook; with --empty without samples'],
    ['new samples', 'with --remove: take the samples out of a playbook; chalktalk help new says more'],
    ['new editor', 'after an upgrade: what Visual Studio Code knows of this version'],
  ],
  help: newHelp,
  takesIn: true,
  options: Object.fromEntries([
    ...Object.keys(OPTIONS).map((name) => [name, { type: 'string' }]),
    ...FLAGS.map((name) => [name, { type: 'boolean' }]),
  ]),
  readArguments(args, given) {
    if (args.length === 0) return failure('new needs to know what');
    const request = readNewArguments(args, given);
    if (!request.ok) return request;
    return success(async (project) => {
      const { formatISO } = await import('date-fns/formatISO');
      const day = formatISO(new Date(), { representation: 'date' });
      if (request.value.what === 'playbook') return (await import('./playbook.ts')).newPlaybook(project, request.value, day);
      if (request.value.what === 'samples') return (await import('./remove-samples.ts')).removeSamples(project);
      if (request.value.what === 'editor') return (await import('./editor.ts')).renewEditor(project);
      return (await import('./entry.ts')).newEntry(project, request.value, day);
    });
  },
};
