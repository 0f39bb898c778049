import { build } from '../build.ts';
import { alone, type Command } from '../command.ts';
import { serveUntilStopped } from './serve.ts';

export const start: Command = {
  name: 'start',
  usage: [['start [DIR]', 'build, then serve']],
  playbook: true,
  folder: true,
  understand: alone('start', async (project) => {
    const built = await build(project);
    return built.ok ? serveUntilStopped(project) : built;
  }),
};
