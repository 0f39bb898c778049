import { clean } from '../../src/coaching/prose.ts';
import { suggest } from '../../src/playbook/problems/suggest.ts';
import type { OptionValues } from '../command.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { withoutBlanks } from './skeleton/blank.ts';

/** What can be begun, with the options that it takes. */
export const WHAT = {
  practice: ['skill', 'role', 'folder'],
  module: ['skill', 'role', 'lesson'],
  lesson: ['skill'],
  skill: ['group'],
  role: [],
  program: ['role'],
  evidence: [],
  playbook: ['empty'],
  samples: ['remove'],
  editor: [],
} as const satisfies Record<string, readonly string[]>;

export type What = keyof typeof WHAT;

/** Every option, and what it is the name of. */
export const OPTIONS = {
  skill: 'the id of a skill',
  role: 'the id of a role',
  folder: 'the name of a folder in practices/',
  lesson: 'the title of the first lesson',
  group: 'the heading under which the skill is listed',
} as const;

/** Options that are written or not, and name nothing. */
export const FLAGS = ['empty', 'remove'] as const;

type Option = keyof typeof OPTIONS;
type Flag = (typeof FLAGS)[number];

/** Something that is to be begun, as it was asked for. */
export interface NewRequest {
  what: What;
  /** A title, a name or a claim, on one line; of a playbook it may be missing. */
  title: string;
  /** A lesson's module, a playbook's folder. */
  where: string;
  options: Readonly<Partial<Record<Option, string>>>;
  flags: ReadonlySet<Flag>;
}

/** What comes first where it is not the title. */
const WHERE: Partial<Record<What, string>> = { lesson: 'the id of its module', playbook: 'the folder that it goes to' };

const TITLE: Record<What, string> = {
  practice: 'a title: chalktalk new practice "Let them finish"',
  module: 'a title: chalktalk new module "The first call"',
  lesson: 'a title: chalktalk new lesson first-call "Say why you call"',
  skill: 'a name: chalktalk new skill "Listening"',
  role: 'a name: chalktalk new role "New rep"',
  program: 'a name: chalktalk new program "The first ninety days"',
  evidence: 'a claim: chalktalk new evidence "Spaced practice holds better"',
  playbook: 'a name',
  samples: '--remove, which takes them away',
  editor: 'nothing',
};

/** Reads the arguments of `chalktalk new`. Words of a title need no quotes. */
export function readNewArguments(args: readonly string[], given: OptionValues): Outcome<NewRequest> {
  const [kind = '', ...rest] = args;
  if (!isWhat(kind)) {
    const meant = suggest(kind, Object.keys(WHAT));
    return failure(`"${kind}" is nothing to begin: ${meant ? `did you mean ${meant}?` : `write ${Object.keys(WHAT).join(', ')}`}`);
  }
  const options: Partial<Record<Option, string>> = {};
  for (const name of Object.keys(OPTIONS) as Option[]) {
    const value = given[name];
    if (value === undefined) continue;
    if (!(WHAT[kind] as readonly string[]).includes(name)) return failure(`--${name} goes with ${takers(name)}, not with ${kind}`);
    const text = typeof value === 'string' ? onOneLine(value) : '';
    if (text === '') return failure(`--${name} needs ${OPTIONS[name]}`);
    options[name] = text;
  }
  const flags = new Set(FLAGS.filter((name) => given[name] === true));
  for (const name of flags)
    if (!(WHAT[kind] as readonly string[]).includes(name)) return failure(`--${name} goes with ${takers(name)}, not with ${kind}`);
  if (kind === 'samples' || kind === 'editor') {
    if (rest.length > 0) return failure(`new ${kind} takes no more arguments, but got "${rest.join(' ')}"`);
    return kind === 'editor' || flags.has('remove')
      ? success({ what: kind, title: '', where: '', options, flags })
      : failure(`new samples needs ${TITLE[kind]}`);
  }
  if (kind === 'playbook' && given['in'] !== undefined) return failure('--in goes with what is begun in a playbook, not with playbook');
  const first = WHERE[kind];
  const where = first === undefined ? '' : (rest[0] ?? '');
  if (first !== undefined && where.trim() === '') return failure(`a new ${kind} needs ${first}`);
  const title = onOneLine(rest.slice(first === undefined ? 0 : 1).join(' ')).normalize('NFC');
  if (title === '' && kind !== 'playbook') return failure(`a new ${kind} needs ${TITLE[kind]}`);
  return success({ what: kind, title, where, options, flags });
}

function isWhat(word: string): word is What {
  return Object.hasOwn(WHAT, word);
}

function takers(name: Option | Flag): string {
  const kinds = Object.entries(WHAT).filter(([, options]) => (options as readonly string[]).includes(name));
  return kinds.map(([kind]) => kind).join(', ');
}

function onOneLine(text: string): string {
  return clean(withoutBlanks(text)).replace(/\n+/g, ' ');
}
