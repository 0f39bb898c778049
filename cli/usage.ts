import { COMMANDS } from './commands.ts';

/** Width of what is typed. What is longer has its explanation on the next line. */
const TYPED = 14;

const lines = COMMANDS.flatMap(({ usage }) =>
  usage.flatMap(([typed, does]) => {
    const option = typed.startsWith(' ');
    if (option) return [`      ${typed.trim().padEnd(TYPED + 10)}${does}`];
    const call = `  chalktalk ${typed.padEnd(TYPED)}`;
    return typed.length < TYPED ? [`${call}${does}`] : [call, `${' '.repeat(12 + TYPED)}${does}`];
  }),
);

/** What `chalktalk --help` prints. */
export const USAGE = `chalktalk: a site generator for sales-coaching playbooks

${lines.join('\n')}

Settings, from the environment:
  PLAYBOOK_CONTENT  folder of the playbook          (src/content, content or here)
  PLAYBOOK_OUT      folder that becomes the web root (dist)
  PLAYBOOK_SITE     origin it is published under, such as https://play.acme.example
  PLAYBOOK_BASE     path it is published under, such as /playbook/
  PLAYBOOK_LENIENT  1: broken links and relations are warnings
  PLAYBOOK_CODE     1: pages may hold code; only for authors you trust
  PORT              port of serve, start and dev    (4321)
  CHALKTALK_DEBUG   1: unexpected failures in full
  CHALKTALK_FULL    1: without the compiled program that is kept

Exit codes: 0 done, 1 there are problems, 2 the command is not understood.
`;
