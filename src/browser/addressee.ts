import { isId } from '../learner/events.ts';
import { tidyName } from './storage/person.ts';

/** Whom an observation is for, as one page tells another behind the `#`, where no server sees it. */
export interface Addressee {
  id: string;
  name: string;
  /** Id of the skill in question. */
  skill?: string | undefined;
}

const LONGEST_SKILL = 200;

/** `#for=…&name=…&skill=…`. */
export function addresseeHash({ id, name, skill }: Addressee): string {
  return `#${new URLSearchParams({ for: id, name, ...(skill && { skill }) })}`;
}

/** Reads it back; `undefined` where it names nobody. What is not as it should be is left out. */
export function readAddressee(hash: string): Addressee | undefined {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const id = given.get('for');
  if (!isId(id)) return undefined;
  const skill = given.get('skill') ?? '';
  return { id, name: tidyName(given.get('name') ?? ''), ...(skill && skill.length <= LONGEST_SKILL && { skill }) };
}
