import { suggest } from '../../src/playbook/problems/suggest.ts';
import { COMMANDS } from '../commands.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { TOPICS } from './topics.ts';
import { USAGE, usageOf } from './usage.ts';

/** What `chalktalk help` prints: of everything, or of a command or topic. */
export function helpOn([name, ...more]: readonly string[]): Outcome<string> {
  if (name === undefined) return success(USAGE.trimEnd());
  const command = COMMANDS.find((known) => known.name === name);
  if (command) return success(usageOf(command, more));
  const topic = TOPICS.find((known) => known.name === name);
  if (topic) return success(topic.text);
  const known = [...COMMANDS, ...TOPICS].map((each) => each.name);
  const meant = suggest(name, known);
  return failure(`there is no help on "${name}": ${meant ? `did you mean ${meant}?` : `write one of ${known.join(', ')}`}`);
}
