import { DAY } from '../playbook/days/spans.ts';
import { KINDS } from '../playbook/questions/kinds.ts';
import type { Catalogue, CatalogueQuestion } from './learning-catalogue.ts';
import { type Card, isDue, type Reason } from './schedule.ts';

export interface QueueItem {
  question: CatalogueQuestion;
  why: Reason;
}

export interface QueueOptions {
  /** Milliseconds since 1970. */
  now: number;
  /** Id of the skill that comes first. */
  focus?: string | undefined;
  /** About how long it may take. */
  minutes?: number | undefined;
  /** New questions a day, at most. */
  newPerDay?: number | undefined;
}

const NEW_PER_DAY = 6;
/** A little less than a day (20 hours): who practises at nine every day gets new questions every day. */
const NEW_AGAIN_AFTER = DAY * (20 / 24);

const RANK: Record<Reason['code'], number> = { changed: 0, 'wrong-last-time': 1, guessed: 2, due: 3, new: 4 };

/**
 * What to practise now, each question once: what changed or is due before what is new, the focus skill first and then
 * every other one, two of one skill side by side only where there is nothing else. Empty when nothing is due and the new
 * ones of the day are used up: `nextDue` says until when.
 *
 * The question answered last does not come first, unless there is no other.
 */
export function today(cards: ReadonlyMap<string, Card>, catalogue: Catalogue, options: QueueOptions): QueueItem[] {
  const { now, focus, minutes = 3, newPerDay = NEW_PER_DAY } = options;
  const due = catalogue.questions
    .flatMap((question) => {
      const card = cards.get(question.id);
      return card && isDue(card, now) ? [{ question, why: card.why, due: card.due }] : [];
    })
    .toSorted((a, b) => RANK[a.why.code] - RANK[b.why.code] || a.due - b.due)
    .map(({ question, why }): QueueItem => ({ question, why }));
  const unseen = catalogue.questions.filter(({ id }) => !cards.has(id)).map((question): QueueItem => ({ question, why: { code: 'new' } }));
  const latest = lastAnswered(cards);
  const allowed = Math.max(0, newPerDay - begun(cards, now).length);
  const chosen = within(minutes * 60, [...alternate(due, focus, latest), ...alternate(unseen, focus).slice(0, allowed)]);
  const isNew = ({ why }: QueueItem) => why.code === 'new';
  const first = interleave(
    chosen.filter((item) => !isNew(item)),
    latest,
  );
  return [...first, ...interleave(chosen.filter(isNew), latest, first.at(-1))];
}

/**
 * When there will be something to practise: now, the next due date, or when new questions are let in again.
 *
 * @returns milliseconds since 1970; `undefined` where the playbook has no questions
 */
export function nextDue(
  cards: ReadonlyMap<string, Card>,
  catalogue: Catalogue,
  { now, newPerDay = NEW_PER_DAY }: QueueOptions,
): number | undefined {
  const times = catalogue.questions.flatMap(({ id }) => {
    const card = cards.get(id);
    return card ? [isDue(card, now) ? now : card.due] : [];
  });
  if (newPerDay > 0 && catalogue.questions.some(({ id }) => !cards.has(id))) {
    const oldest = begun(cards, now).at(-newPerDay);
    times.push(oldest === undefined ? now : oldest + NEW_AGAIN_AFTER);
  }
  return times.length > 0 ? times.reduce((a, b) => Math.min(a, b)) : undefined;
}

/** When the questions that were new in the last twenty hours were begun, oldest first. */
function begun(cards: ReadonlyMap<string, Card>, now: number): number[] {
  return [...cards.values()]
    .map(({ first }) => first)
    .filter((first) => first <= now && first > now - NEW_AGAIN_AFTER)
    .toSorted((a, b) => a - b);
}

/** One of the focus skill, one of the others, and so on; each side in its order. */
function alternate(items: readonly QueueItem[], focus: string | undefined, latest?: string): QueueItem[] {
  const isFocus = ({ question }: QueueItem) => focus !== undefined && question.skill === focus;
  const inFocus = notFirst(items.filter(isFocus), latest);
  const others = items.filter((item) => !isFocus(item));
  const longest = Math.max(inFocus.length, others.length);
  return Array.from({ length: longest }, (_, at) => [...inFocus.slice(at, at + 1), ...others.slice(at, at + 1)]).flat();
}

/** The question answered last gives its place to the next one: what is in focus comes first all the same. */
function notFirst(items: readonly QueueItem[], latest: string | undefined): QueueItem[] {
  const [first, second, ...rest] = items;
  return first && second && first.question.id === latest ? [second, first, ...rest] : [...items];
}

/** As many as fit, by the half: the last one may run over by half its time. One at least. */
function within(seconds: number, items: readonly QueueItem[]): QueueItem[] {
  let spent = 0;
  const fits = items.findIndex(({ question }, at) => {
    const takes = KINDS[question.kind].seconds;
    spent += takes;
    return at > 0 && spent - takes / 2 > seconds;
  });
  return fits < 0 ? [...items] : items.slice(0, fits);
}

/** Keeps the order where it can; takes the next one of another skill where two of one would meet. */
function interleave(items: readonly QueueItem[], latest: string | undefined, before?: QueueItem): QueueItem[] {
  const left = [...items];
  const queue: QueueItem[] = [];
  let skill = before?.question.skill;
  while (left.length > 0) {
    const barred = queue.length === 0 && !before ? latest : undefined;
    const fine = left.findIndex(({ question }) => skill === undefined || question.skill !== skill);
    const next = left.splice(Math.max(fine, left.length > 1 && left[0]?.question.id === barred ? 1 : 0), 1);
    queue.push(...next);
    skill = next[0]?.question.skill;
  }
  return queue;
}

function lastAnswered(cards: ReadonlyMap<string, Card>): string | undefined {
  let found: Card | undefined;
  for (const card of cards.values()) {
    if (!found || card.last > found.last || (card.last === found.last && card.question > found.question)) found = card;
  }
  return found?.question;
}
