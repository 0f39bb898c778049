import type { Command } from '../command.ts';
import { COMMANDS } from '../commands.ts';
import { TOPICS } from './topics.ts';

/** Width of what is typed. What is longer has its explanation on the next line. */
const TYPED = 14;

const HELP: Command['usage'] = [['help [TOPIC]', 'say more of a command or a topic']];

const settings = TOPICS.find(({ name }) => name === 'settings')?.text ?? '';

/** What `chalktalk help` prints. */
export const USAGE = `chalktalk: a site generator for sales-coaching playbooks

${[...COMMANDS.map(({ usage }) => usage), HELP].map(lines).join('\n')}

${settings}
`;

/** What is shown to somebody whose command is not known. */
export const NAMES = `Commands: ${[...COMMANDS.map(({ name }) => name), 'help'].join(', ')}
chalktalk help NAME says how one of them is used, chalktalk help how all are.`;

/**
 * How one command is used.
 *
 * @param args what was typed behind its name: the help of some is about that alone
 */
export function usageOf({ usage, help }: Command, args: readonly string[]): string {
  return help ? help(args) : lines(usage);
}

function lines(usage: Command['usage']): string {
  return usage.map(([typed, does]) => line(typed, does)).join('\n');
}

function line(typed: string, does: string): string {
  const option = typed.startsWith(' ');
  if (option) return `      ${typed.trim().padEnd(TYPED + 10)}${does}`;
  const call = `  chalktalk ${typed.padEnd(TYPED)}`;
  return typed.length < TYPED ? `${call}${does}` : `${call}\n${' '.repeat(12 + TYPED)}${does}`;
}
