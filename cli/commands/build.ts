import { build as run } from '../build.ts';
import { alone, type Command } from '../command.ts';

export const build: Command = {
  name: 'build',
  usage: [['build [DIR]', 'build the playbook']],
  playbook: true,
  folder: true,
  understand: alone('build', run),
};
