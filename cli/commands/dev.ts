import { alone, type Command } from '../command.ts';
import { dev as run } from '../dev.ts';

export const dev: Command = { name: 'dev', usage: [['dev', 'write with a live preview']], understand: alone('dev', run) };
