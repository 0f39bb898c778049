import { type Command, withoutArguments } from '../command.ts';

export const build: Command = {
  name: 'build',
  usage: [['build [DIR]', 'build the playbook']],
  playbook: true,
  folder: true,
  // Loaded when needed, as what every command does: whoever asks for the version waits for none of it.
  readArguments: withoutArguments('build', async (project) => (await import('./build-playbook.ts')).buildPlaybook(project)),
};
