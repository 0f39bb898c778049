import type { Nodes } from 'mdast';
import type { Rule } from '../model/rule.ts';
import { isEnglish } from '../prose/english.ts';
import { outlineOf } from '../prose/outline.ts';
import { isEmphasised, stemOf } from '../questions/wording.ts';
import { findingAt, wordsOf } from '../tree/nodes.ts';

const NEGATIVE = /\b(?:not|never|except|least)\b|n[’']t\b/iu;
/** Here a clause begins that is no longer the question: “What do you say when they do not answer?” asks nothing negative. */
const CLAUSE = /[,:;]|\b(?:when|if|because|that|who|whom|whose|after|before|since|while|until|although|where|so|and)\b/iu;
const ASKING = /^(?:which|what|who|whom|where|when|why|how)\b/iu;

/**
 * A question that asks for what is not so. One of the guidelines collected by Haladyna, Downing and Rodriguez (2002; see
 * `longest-right`): word the stem positively; where a negative has to be, set it off.
 */
export const negativeStem: Rule = {
  name: 'negative-stem',
  group: 'questions',
  severity: 'hint',
  finds: 'A question with options, in an English playbook, that asks for what is *not* so. Set in bold or capitals the word may stay.',
  why: 'In a hurry people read over the “not” and choose what is right, which is then wrong. They knew the answer.',
  wrong: `<Question id="listening">

Which of these is not a sign of listening?

- [x] They say “great”
  > It costs nothing.
- [ ] They repeat your word
  > It stayed with them.

Deeds, not praise.

</Question>`,
  right: `<Question id="listening">

Which of these is a sign of listening?

- [ ] They say “great”
  > It costs nothing.
- [x] They repeat your word
  > It stayed with them.

Deeds, not praise.

</Question>`,
  *page(view) {
    const { language } = view;
    if (!isEnglish(language)) return;
    for (const asked of outlineOf(view).questions) {
      const stem = asked.parts && asked.options.length > 0 ? stemOf(asked.parts) : undefined;
      // Few are: most are let go before they are taken apart.
      if (!stem || !NEGATIVE.test(wordsOf(stem))) continue;
      const negative = asks(plainWords(stem)).find((clause) => NEGATIVE.test(clause));
      if (negative)
        yield findingAt(
          stem,
          'negative-stem',
          `The question asks for what is not so: “${NEGATIVE.exec(negative)?.[0]}”`,
          'ask for what is so; if that cannot be, set the word in bold: `**not**`',
        );
    }
  },
};

/** The main clauses of what is asked. */
function asks(text: string): string[] {
  return text.split(/(?<=[.!?])["”’)]*\s+/u).flatMap((sentence) => {
    const asking = ASKING.exec(sentence)?.[0];
    if (!asking || !/\?["”’)]*$/u.test(sentence)) return [];
    const rest = sentence.slice(asking.length);
    return [rest.slice(0, CLAUSE.exec(rest)?.index ?? rest.length)];
  });
}

/** Words as they stand, but for those that are set off from the sentence or stand in capitals. */
function plainWords(node: Nodes): string {
  if (isEmphasised(node) && NEGATIVE.test(wordsOf(node))) return '';
  if ('children' in node) return node.children.map(plainWords).join('');
  return node.type === 'text' ? node.value.replace(/\b(?:NOT|NEVER|EXCEPT|LEAST)\b/g, '') : node.type === 'break' ? ' ' : '';
}
