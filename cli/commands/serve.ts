import { alone, type Command, type Run } from '../command.ts';
import { success } from '../outcome.ts';
import { serve as open } from '../serve.ts';
import { untilStopped } from '../signals.ts';

/** Serves what was built until the process is asked to stop. */
export const serveUntilStopped: Run = async ({ settings, tell }) => {
  const serving = await open(settings.out, settings.port);
  if (!serving.ok) return serving;
  tell(`The playbook is at ${serving.value.url} (Ctrl-C stops it)`);
  await untilStopped();
  await serving.value.close();
  return success(undefined);
};

export const serve: Command = {
  name: 'serve',
  usage: [['serve [DIR]', 'serve what was built, at http://localhost:4321']],
  folder: true,
  understand: alone('serve', serveUntilStopped),
};
