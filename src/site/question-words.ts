import { words } from 'virtual:chalktalk/words';
import type { QuestionKind } from '../playbook/model/question.ts';

/** What the element of a question may have to say: written into the page, so that no script holds words. */
export function questionWords(kind: QuestionKind, { played }: { played: boolean }): Record<string, string> {
  const { question: q } = words;
  const { nothing, form } = q.kinds[kind];
  return {
    nothing,
    beforeRight: q.before.right,
    beforePartly: q.before.partly,
    beforeWrong: q.before.wrong,
    beforeChanged: q.before.changed,
    ...(!played && {
      check: q.check,
      again: q.again,
      resultRight: q.resultRight,
      resultPartly: q.resultPartly,
      resultWrong: q.resultWrong,
    }),
    ...form,
  };
}
