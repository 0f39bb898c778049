import { check as run } from '../check.ts';
import type { Command } from '../command.ts';
import { failure, success } from '../outcome.ts';
import { problemsSince } from '../since.ts';

export const check: Command = {
  name: 'check',
  usage: [
    ['check [DIR]', 'list every problem of the playbook'],
    ['  --fix', 'mend what is safe to mend first'],
    ['  --since REV', 'what was lost against a git revision too, for instance origin/main'],
    ['  --json', 'as JSON, for programs'],
    ['  --github', 'as annotations of a pull request on GitHub'],
    ['  --strict', 'exit code 1 for warnings too'],
    ['  --quiet', 'without hints'],
  ],
  playbook: true,
  folder: true,
  options: {
    fix: { type: 'boolean' },
    since: { type: 'string' },
    json: { type: 'boolean' },
    github: { type: 'boolean' },
    strict: { type: 'boolean' },
    quiet: { type: 'boolean' },
  },
  understand(args, { fix, since, json, github, strict, quiet }) {
    if (args.length > 0) return failure(`check takes no more arguments, but got "${args.join(' ')}"`);
    if (json && github) return failure('check writes one format at a time: --json or --github');
    if (since !== undefined && typeof since !== 'string') return failure('--since needs a revision, for instance --since origin/main');
    return success((project) =>
      run(project, {
        format: json ? 'json' : github ? 'github' : 'text',
        fix: fix === true,
        strict: strict === true,
        quiet: quiet === true,
        sources: since === undefined ? [] : [problemsSince(since, { quiet: json === true || github === true })],
      }),
    );
  },
};
