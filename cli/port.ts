import type { Command, Run } from './command.ts';
import { failure, success } from './outcome.ts';

/** Says in every shell what `PORT` says in some: a variable for one command is written differently in each. */
export const PORT_OPTION = { port: { type: 'string' } } as const;
export const PORT_USAGE = ['  --port N', 'at another port than 4321'] as const;

/** Reads the arguments of a command that serves pages: none but the port. */
export function withPort(name: string, run: Run): Command['readArguments'] {
  return (args, { port }) => {
    if (args.length > 0) return failure(`${name} takes no more arguments, but got "${args.join(' ')}"`);
    if (port === undefined) return success(run);
    const number = typeof port === 'string' && /^\d+$/.test(port) ? Number(port) : Number.NaN;
    if (!(number <= 65535)) return failure(`--port needs a number from 1 to 65535, for instance --port 4322`);
    return success((project) => run({ ...project, settings: { ...project.settings, port: number } }));
  };
}
