import { buildPlaybook } from './build.ts';
import { type Command, withoutArguments } from './command.ts';
import { serveUntilStopped } from './serve/command.ts';

export const start: Command = {
  name: 'start',
  usage: [['start [DIR]', 'build, then serve']],
  playbook: true,
  folder: true,
  readArguments: withoutArguments('start', async (project) => {
    const built = await buildPlaybook(project);
    return built.ok ? serveUntilStopped(project) : built;
  }),
};
