import { check as run } from '../check.ts';
import type { Command } from '../command.ts';
import { failure, success } from '../outcome.ts';

export const check: Command = {
  name: 'check',
  usage: [['check [DIR]', 'list every problem of the playbook; --fix writes missing option ids']],
  playbook: true,
  folder: true,
  options: { fix: { type: 'boolean' } },
  understand(args, { fix }) {
    if (args.length > 0) return failure(`check takes no more arguments, but got "${args.join(' ')}"`);
    return success((project) => run(project, { fix: fix === true }));
  },
};
