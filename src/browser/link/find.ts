import { CHECK, checkOf, type LinkMode } from './form.ts';
import { unwrap, visible } from './unwrap.ts';

/** Why a link that was found cannot be read. `cut`: so many of its characters are missing; `broken`: cut so early that nobody can say. */
export type LinkFault = { reason: 'foreign' | 'newer' | 'broken' | 'changed' } | { reason: 'cut'; missing: number; of: number };

/** A link that was found in a text. `core` is what belongs behind the `#`, as far as it is there. */
export type FoundLink =
  | { form: 2; core: string; kind: string; mode: LinkMode; payload: string }
  /** As links were written once: they do not say where they end, so the one of these that can be read is it. */
  | { form: 1; core: string; payloads: () => Iterable<string> }
  | { form: undefined; core: string; kind?: string; fault: LinkFault };

/**
 * The links in whatever holds some: a fragment, an address as a gateway rewrote it, a mail with lines broken and quoted.
 * An address of somebody else's counts as a link that is `foreign`; words around links are nothing.
 */
export function findLinks(text: string): FoundLink[] {
  const parts = visible(text).split(/\s+/).filter(Boolean);
  return groups(parts).flatMap((group) => {
    const whole = unwrap(group.join(''));
    const found = [...secondForm(whole), ...firstForm(whole, group)].toSorted(([a], [b]) => a - b).map(([, link]) => link);
    return found.length > 0 || !ADDRESS.test(group[0] ?? '') ? found : [{ form: undefined, core: '', fault: { reason: 'foreign' } }];
  });
}

/** The link that a text is about: the first that can be read, else the one that says most. */
export function findLink(text: string): FoundLink | undefined {
  const found = findLinks(text);
  return found.find(({ form }) => form) ?? found.find((each) => !each.form && each.fault.reason !== 'foreign') ?? found[0];
}

const ADDRESS = /^[^\p{L}\p{N}]*https?:\/\//iu;

/** An address may be broken into several parts: all of them, up to where another begins. */
function groups(parts: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const part of parts) {
    const group = found.at(-1);
    // What is wrapped around an address ends so where its line is broken: the address goes on.
    if (!group || (ADDRESS.test(part) && !/(?:=|__|%\w?)$/.test(group.at(-1) ?? ''))) found.push([part]);
    else group.push(part);
  }
  return found;
}

const SECOND = /(?:^|[^a-z\d])(ct(\d{1,4})\.)(?:([a-z]{1,20})\.([a-z])\.(\d{1,8})\.)?/gi;

type Placed = readonly [at: number, link: FoundLink];

function* secondForm(whole: string): Generator<Placed> {
  for (const match of whole.matchAll(SECOND)) {
    const [all, begin = '', version, kind, mode = '', length = ''] = match;
    const from = match.index + all.indexOf(begin);
    const rest = whole.slice(match.index + all.length);
    if (kind === undefined) {
      yield [from, { form: undefined, core: run(whole.slice(from)), fault: { reason: version === '2' ? 'broken' : 'newer' } }];
      continue;
    }
    const of = Number(length);
    const payload = rest.slice(0, of);
    const body = whole.slice(from, match.index + all.length + of);
    const core = `${body}.${rest.slice(of + 1, of + 1 + CHECK)}`;
    const fault = version === '2' ? faultOf(rest, of, body) : ({ reason: 'newer' } as const);
    if (fault) yield [from, { form: undefined, core: run(core), kind, fault }];
    else if (mode === 'p' || mode === 'c' || mode === 'k') yield [from, { form: 2, core, kind, mode, payload }];
    else yield [from, { form: undefined, core, kind, fault: { reason: 'newer' } }];
  }
}

/** @param rest what stands behind the head @param of how long the payload was @param body head and payload */
function faultOf(rest: string, of: number, body: string): LinkFault | undefined {
  const there = /^[\w-]*/.exec(rest.slice(0, of))?.[0].length ?? 0;
  const whole = of + 1 + CHECK;
  if (there < of) return { reason: 'cut', missing: whole - there, of: whole };
  const end = /^\.?[\w-]*/.exec(rest.slice(of, whole))?.[0] ?? '';
  if (end.length < 1 + CHECK && (end === '' || end.startsWith('.'))) return { reason: 'cut', missing: 1 + CHECK - end.length, of: whole };
  return end === `.${checkOf(body)}` ? undefined : { reason: 'changed' };
}

const run = (text: string): string => /^[\w.-]*/.exec(text)?.[0] ?? '';

// A line that ends behind the `=` looks as if the mail had broken it softly there: then it is gone.
const FIRST = /(?:^|[^a-z\d])(chalktalk=?(\d+)\.([\w-]*))/gi;

function* firstForm(whole: string, group: readonly string[]): Generator<Placed> {
  for (const [place, { index, 1: core = '', 2: version }] of [...whole.matchAll(FIRST)].entries())
    if (version === '1') yield [index, { form: 1, core, payloads: () => endings(group, place) }];
    else yield [index, { form: undefined, core, fault: { reason: 'newer' } }];
}

/** Where lines are broken nobody knows whether the link ends with the line. Some chats leave their own marks at its end. */
function* endings(group: readonly string[], place: number): Generator<string> {
  let last: string | undefined;
  for (let end = 1; end <= group.length; end++) {
    const payload = [...unwrap(group.slice(0, end).join('')).matchAll(FIRST)][place]?.[3];
    if (payload === undefined || payload === last) continue;
    last = payload;
    yield payload;
    const bare = payload.replace(/[_-]+$/, '');
    if (bare !== payload) yield bare;
  }
}
