import { FACETS, type Facet, idsOf, type Labels } from './labels.ts';

/** What is asked: words, and ids by facet. Inside a facet one of them must fit, and every facet must. */
export interface SearchState {
  q: string;
  chosen: Record<Facet, readonly string[]>;
}

/** Longer questions are cut: nobody types them, and the address must stay one that can be sent. */
const LONGEST_QUERY = 200;
const MOST_QUOTED = 80;
const MOST_IDS = 100;
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;

/** Nothing asked, nothing chosen: everything is found. */
export const EVERYTHING: SearchState = { q: '', chosen: { kind: [], skill: [], role: [], stage: [], level: [] } };

/**
 * Reads the question of an address: `?q=price&skill=objections&skill=discovery&level=2`.
 * Whatever is unknown, malformed or too long is left out; never throws.
 *
 * @param search the part of the address from `?`
 */
export function decodeState(search: string): SearchState {
  const given = new URLSearchParams(search);
  return cleanState({ q: given.get('q') ?? '', chosen: eachFacet((facet) => given.getAll(facet)) });
}

/** The address of a question, `''` for the empty one: the inverse of `decodeState`. */
export function encodeState(state: SearchState): string {
  const { q, chosen } = cleanState(state);
  const given = new URLSearchParams(q ? { q } : {});
  for (const facet of FACETS) for (const id of chosen[facet]) given.append(facet, id);
  const text = given.toString();
  return text && `?${text}`;
}

/** The state in the one form in which it is compared and sent: text without control characters, ids once and sorted. */
export function cleanState({ q, chosen }: SearchState): SearchState {
  const text = [...q.toWellFormed().replace(/\p{Cc}+/gu, ' ')].slice(0, LONGEST_QUERY).join('');
  return { q: text, chosen: eachFacet((facet) => [...new Set(chosen[facet].filter((id) => ID.test(id)))].toSorted().slice(0, MOST_IDS)) };
}

/** The words of a question as they are quoted above its results: of a very long one its beginning. */
export function quoted({ q }: SearchState): string {
  const letters = [...q.trim()];
  return letters.length > MOST_QUOTED ? `${letters.slice(0, MOST_QUOTED).join('').trimEnd()}…` : letters.join('');
}

/** Leaves out the ids that this playbook does not have: an old address still finds something. */
export function knownState(state: SearchState, labels: Labels): SearchState {
  return { q: state.q, chosen: eachFacet((facet) => state.chosen[facet].filter((id) => idsOf(labels, facet).includes(id))) };
}

/** Chooses an id, or takes the choice back. */
export function toggle(state: SearchState, facet: Facet, id: string): SearchState {
  const before = state.chosen[facet];
  const after = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
  return cleanState({ q: state.q, chosen: { ...state.chosen, [facet]: after } });
}

/** How many ids are chosen, over all facets. */
export function chosenCount({ chosen }: SearchState): number {
  return FACETS.reduce((sum, facet) => sum + chosen[facet].length, 0);
}

/** Builds a value for every facet. */
export function eachFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return { kind: make('kind'), skill: make('skill'), role: make('role'), stage: make('stage'), level: make('level') };
}
