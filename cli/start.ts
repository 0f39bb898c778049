import type { Command } from './command.ts';
import { failure } from './outcome.ts';
import { PORT_OPTION, PORT_USAGE, withPort } from './port.ts';
import { serveUntilStopped } from './serve/command.ts';

export const start: Command = {
  name: 'start',
  usage: [['start [DIR]', 'build, then serve'], PORT_USAGE],
  options: PORT_OPTION,
  playbook: true,
  folder: true,
  readArguments: withPort('start', async (project) => {
    // Before the build, which may take a while: nobody waits for it to hear that they cannot have the port.
    const { whyTaken } = await import('./serve/server.ts');
    const taken = await whyTaken(project.settings.port);
    if (taken !== undefined) return failure(taken);
    const { buildPlaybook } = await import('./build/build-playbook.ts');
    const built = await buildPlaybook(project);
    return built.ok ? serveUntilStopped(project) : built;
  }),
};
