import type { Command, Run } from '../command.ts';
import { success } from '../outcome.ts';
import { PORT_OPTION, PORT_USAGE, withPort } from '../port.ts';
import { untilStopped } from '../process/until-stopped.ts';

/** Serves what was built until the process is asked to stop. */
export const serveUntilStopped: Run = async ({ settings, print }) => {
  const { startServer } = await import('./server.ts');
  const serving = await startServer(settings.out, settings.port);
  if (!serving.ok) return serving;
  print(`The playbook is at ${serving.value.url} (Ctrl-C stops it)`);
  await untilStopped();
  await serving.value.close();
  return success(undefined);
};

export const serve: Command = {
  name: 'serve',
  usage: [['serve [DIR]', 'serve what was built, at http://localhost:4321'], PORT_USAGE],
  options: PORT_OPTION,
  folder: true,
  readArguments: withPort('serve', serveUntilStopped),
};
