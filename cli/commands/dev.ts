import { alone, type Command } from '../command.ts';
import { dev as run } from '../dev.ts';

export const dev: Command = {
  name: 'dev',
  usage: [['dev [DIR]', 'write with a live preview']],
  playbook: true,
  folder: true,
  understand: alone('dev', run),
};
