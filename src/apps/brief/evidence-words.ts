import { briefWords } from 'virtual:chalktalk/words/brief';
import type { AnswerItem, EvidenceItem } from '../../coaching/brief/evidence-items.ts';
import type { CoachingCatalogue } from '../../coaching/coaching-catalogue.ts';
import type { Answered } from '../../learner/events.ts';
import { verdictOf } from '../../learner/grade.ts';
import { KINDS } from '../../playbook/questions/kinds.ts';

const says = briefWords.item;

/** An item of evidence in words. */
export interface EvidenceWords {
  kind: string;
  title: string;
  /** Site path of the question; left out where it is no longer in the playbook. */
  path?: string | undefined;
  /** All that it says, line by line. */
  lines: string[];
}

export function evidenceWords(item: EvidenceItem, coaching: CoachingCatalogue): EvidenceWords {
  const kind = briefWords.kinds[item.kind];
  if (item.kind !== 'observation') {
    const { question, asked, outdated } = item;
    return {
      kind,
      title: asked?.title ?? says.gone(question),
      path: asked && `${asked.url}#${encodeURIComponent(asked.id)}`,
      lines: [item.events.map((event) => answer(event, item)).join(' · '), ...(outdated ? [says.outdated] : [])],
    };
  }
  const [{ skill, level, by, at, did = [], strength, next, note }] = item.events;
  const rubric = coaching.skills.find(({ id }) => id === skill);
  const seen = says.level(level, rubric?.levels[level - 1]?.name ?? coaching.levels[level - 1] ?? '');
  return {
    kind,
    title: rubric?.name ?? says.gone(skill),
    path: rubric && `/skills/${encodeURIComponent(skill)}/`,
    lines: [
      [seen, says.by(by, briefWords.day(at)), ...(did.length > 0 ? [says.behaviours(did.length)] : [])].join(' · '),
      ...(note ? [says.note(note)] : []),
      ...(strength ? [says.strength(strength)] : []),
      ...(next ? [says.next(next)] : []),
    ],
  };
}

/** What was typed into gaps is the rep's own words: it goes along, so it is shown. */
function answer({ at, score, confidence, options }: Answered, { asked }: AnswerItem): string {
  const verdict = verdictOf(score);
  const grade = verdict === 'partly' ? says.partly(score) : says[verdict];
  const line = says.answer(says.day(at), grade, confidence);
  return !asked || KINDS[asked.kind].typed ? `${line}, ${says.wrote(options)}` : line;
}
