import { words } from 'virtual:chalktalk/words';

/** What the element of a question may have to say: written into the page, so that no script holds words. */
export function questionWords(kind: string): Record<string, string> {
  const { question: q } = words;
  const common = {
    nothing: q.nothing[kind] ?? '',
    beforeRight: q.before.right,
    beforePartly: q.before.partly,
    beforeWrong: q.before.wrong,
    beforeChanged: q.before.changed,
  };
  if (kind === 'scenario') return { ...common, ending: q.ending, mine: q.mine };
  return {
    ...common,
    check: q.check,
    again: q.again,
    resultRight: q.resultRight,
    resultPartly: q.resultPartly,
    resultWrong: q.resultWrong,
    ...KINDS[kind],
  };
}

const { right, wrong, mine, missed, inPlace, belongs, moved, up, down, rightOrder, choose, belongsTo, gap, accepted } = words.question;

const KINDS: Record<string, Record<string, string>> = {
  single: { mine, missed },
  multiple: { mine, missed },
  ordering: { inPlace, belongs, moved, up, down, rightOrder },
  matching: { right, wrong, choose, belongsTo },
  blank: { right, wrong, gap, accepted },
};
