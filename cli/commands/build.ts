import { build as run } from '../build.ts';
import { alone, type Command } from '../command.ts';

export const build: Command = { name: 'build', usage: [['build', 'build the playbook']], understand: alone('build', run) };
