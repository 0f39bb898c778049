import type { Answered, AssignmentDone, Event, Read } from './events.ts';
import { isRight } from './grade.ts';

/** What may be reported to a learning record store. Notes, wishes, briefs, retros, plans, ratings, ticks and bookmarks never are. */
export type Reportable = Answered | Read | AssignmentDone;

export function isReportable(event: Event): event is Reportable {
  return event.kind === 'answered' || event.kind === 'read' || event.kind === 'assignment-done';
}

/** Whom statements are about, and where their names come from. */
export interface Reporter {
  /** Address of the playbook's first page: what it calls its own begins with it. */
  home: string;
  playbook: string;
  /** What the reader wants to be known by, else the random id of the log. */
  name: string;
}

/** A statement of xAPI 1.0.3. */
export interface Statement {
  id: string;
  timestamp: string;
  actor: { objectType: 'Agent'; account: { homePage: string; name: string } };
  verb: { id: string; display: { 'en-US': string } };
  object: {
    objectType: 'Activity';
    id: string;
    definition: { type: string; interactionType?: 'other'; correctResponsesPattern?: string[] };
  };
  result?: {
    score?: { scaled: number };
    success?: boolean;
    response?: string;
    completion?: boolean;
    extensions?: Record<string, unknown>;
  };
  context: { platform: 'Chalktalk'; extensions: Record<string, unknown> };
}

const ADL = 'http://adlnet.gov/expapi';

/**
 * An event as a statement: verbs of the ADL vocabulary, own names below `<home>xapi/`. Without titles and without what a
 * reader wrote: a gap that was filled in is not sent, only whether it was right.
 */
export function statement(event: Reportable, { home, playbook, name }: Reporter): Statement {
  const own = (kind: string, id: string) => `${home}xapi/${kind}/${encodeURIComponent(id)}`;
  const base = {
    id: statementId(event.id, playbook),
    timestamp: new Date(event.at).toISOString(),
    actor: { objectType: 'Agent' as const, account: { homePage: home, name } },
  };
  const context = (more: Record<string, unknown> = {}) => ({
    platform: 'Chalktalk' as const,
    extensions: { [`${home}xapi/extension/playbook`]: playbook, ...more },
  });
  const verb = (id: string) => ({ id: `${ADL}/verbs/${id}`, display: { 'en-US': id } });
  const activity = (id: string, type: string) => ({
    objectType: 'Activity' as const,
    id,
    definition: { type: `${ADL}/activities/${type}` },
  });
  switch (event.kind) {
    case 'answered': {
      const question = activity(own('question', event.question), 'cmi.interaction');
      return {
        ...base,
        verb: verb('answered'),
        object: { ...question, definition: { ...question.definition, interactionType: 'other' } },
        result: {
          score: { scaled: event.score },
          success: isRight(event.score),
          ...(event.confidence && { extensions: { [`${home}xapi/extension/confidence`]: event.confidence } }),
        },
        context: context({ [`${home}xapi/extension/revision`]: event.rev }),
      };
    }
    case 'read':
      return {
        ...base,
        verb: verb('experienced'),
        object: activity(`${home}${encodeURI(event.page.slice(1))}`, 'lesson'),
        context: context(),
      };
    case 'assignment-done':
      return {
        ...base,
        verb: verb('completed'),
        object: activity(own('assignment', event.assignment), 'performance'),
        result: { completion: true },
        context: context(),
      };
  }
}

/**
 * The id of an event's statement, a UUID (version 8) made from both ids: the same event is the same statement, however often
 * it is sent, and a store keeps it once.
 */
export function statementId(event: string, playbook: string): string {
  const number = [...event].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36) || 0), 0n);
  let mark = 0x811c9dc5;
  for (const character of playbook) mark = Math.imul(mark ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const hex = `${mark.toString(16).padStart(8, '0')}${number.toString(16).padStart(22, '0').slice(-22)}`;
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${hex.slice(18, 30)}`;
}
