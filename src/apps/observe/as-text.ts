import { observeWords } from 'virtual:chalktalk/words/observe';
import type { CoachingCatalogue } from '../../coaching/coaching-catalogue.ts';
import { behavioursSeen } from '../../coaching/observation/observation.ts';
import type { Observed } from '../../learner/events.ts';

const { sheet, text, day } = observeWords;

/** An observation in plain words, for a chat. */
export function observationText({ skill, level, by, at, did = [], strength, next, note }: Observed, coaching: CoachingCatalogue): string {
  const rubric = coaching.skills.find(({ id }) => id === skill);
  const { known } = behavioursSeen(did, rubric);
  const said = (what: string, words: string | undefined) => (words ? ['', what, words] : []);
  return [
    text.title(rubric?.name ?? skill),
    sheet.level(level, rubric?.levels[level - 1]?.name ?? coaching.levels[level - 1] ?? ''),
    text.line(by, day(at)),
    ...said(sheet.note, note),
    ...said(sheet.strength, strength),
    ...said(sheet.next, next),
    ...(known.length > 0 ? ['', sheet.seen, ...known.map((one) => `- ${one.text}`)] : []),
  ].join('\n');
}
