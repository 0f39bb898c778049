import { type Command, withoutArguments } from '../command.ts';

export const dev: Command = {
  name: 'dev',
  usage: [['dev [DIR]', 'write with a live preview']],
  playbook: true,
  folder: true,
  readArguments: withoutArguments('dev', async (project) => (await import('./preview-playbook.ts')).previewPlaybook(project)),
};
