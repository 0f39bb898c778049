import { check as run } from '../check.ts';
import type { Command } from '../command.ts';
import { failure, success } from '../outcome.ts';

export const check: Command = {
  name: 'check',
  usage: [
    ['check', 'list every problem of the playbook'],
    ['  --fix', 'mend what is safe to mend first'],
    ['  --json', 'as JSON, for programs'],
    ['  --github', 'as annotations of a pull request on GitHub'],
    ['  --strict', 'exit code 1 for warnings too'],
    ['  --quiet', 'without hints'],
  ],
  options: {
    fix: { type: 'boolean' },
    json: { type: 'boolean' },
    github: { type: 'boolean' },
    strict: { type: 'boolean' },
    quiet: { type: 'boolean' },
  },
  understand(args, { fix, json, github, strict, quiet }) {
    if (args.length > 0) return failure(`check takes no arguments, but got "${args.join(' ')}"`);
    if (json && github) return failure('check writes one format at a time: --json or --github');
    return success((project) =>
      run(project, {
        format: json ? 'json' : github ? 'github' : 'text',
        fix: fix === true,
        strict: strict === true,
        quiet: quiet === true,
        sources: [],
      }),
    );
  },
};
