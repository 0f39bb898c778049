import type { Command } from '../command.ts';
import { PORT_OPTION, PORT_USAGE, withPort } from '../port.ts';

export const dev: Command = {
  name: 'dev',
  usage: [['dev [DIR]', 'write with a live preview'], PORT_USAGE],
  options: PORT_OPTION,
  playbook: true,
  folder: true,
  readArguments: withPort('dev', async (project) => (await import('./preview-playbook.ts')).previewPlaybook(project)),
};
