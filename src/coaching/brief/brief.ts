import type { Briefed, Event } from '../../learner/events.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { union } from '../../learner/union.ts';
import { type EvidenceItem, eventsOf, evidenceItems } from './evidence-items.ts';

/** The four texts of a brief, in the order in which they are told. */
export const BRIEF_TEXTS = ['topic', 'tried', 'happened', 'ask'] as const;
export type BriefText = (typeof BRIEF_TEXTS)[number];

/** Without these there is nothing to talk about. */
export const BRIEF_NEEDS: readonly BriefText[] = ['topic', 'ask'];

/** Longest text, in characters: four of them and the evidence fit a link of 2,000 as long as they stay near half of it. */
export const LONGEST_BRIEF_TEXT = 600;

/** More items than this nobody talks through in a session, and a sheet of paper has no room for them. */
export const MOST_EVIDENCE = 12;

/** A brief as its coach reads it. */
export interface Brief {
  briefed: Briefed;
  items: EvidenceItem[];
  /** Entries that came along and say nothing to a coach: none in a brief that was made here. */
  more: number;
}

/** All that a brief takes along: itself and what was picked. Nothing else leaves. */
export function briefEvents(briefed: Briefed, picked: readonly EvidenceItem[]): Event[] {
  return [...eventsOf(picked), briefed];
}

/**
 * Reads a brief from the events that came with it.
 *
 * @returns `undefined` where no brief is among them
 */
export function readBrief(events: readonly Event[], catalogue: Catalogue): Brief | undefined {
  const log = union(events);
  const briefed = [...log.values()].filter((event) => event.kind === 'briefed').toSorted((a, b) => b.at - a.at)[0];
  if (!briefed) return undefined;
  const items = evidenceItems(log, catalogue);
  const shown = new Set(briefEvents(briefed, items).map(({ id }) => id));
  return { briefed, items, more: [...log.keys()].filter((id) => !shown.has(id)).length };
}
