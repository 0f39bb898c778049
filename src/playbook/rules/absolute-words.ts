import type { Rule } from '../model/rule.ts';
import { isEnglish } from '../prose/english.ts';
import { outlineOf } from '../prose/outline.ts';
import { findingAt } from '../tree/nodes.ts';

const ABSOLUTE = /\b(?:always|never|everybody|everyone|nobody|no one|completely|impossible|under no circumstances)\b/iu;
/** One is a thought, two are a pattern. */
const FEWEST = 2;

export const absoluteWords: Rule = {
  name: 'absolute-words',
  group: 'questions',
  severity: 'hint',
  finds:
    'A question, in an English playbook, of which at least two wrong options say “always”, “never”, “everybody”, “nobody”, “impossible” or the like, and no right one does.',
  why: 'What is said without exception is seldom true, and readers know that: they strike such options out without knowing the matter.',
  wrong: `<Question id="discount">

A buyer asks for a discount. What do you do?

- [ ] Always give a little
  > Then they ask again.
- [ ] Never talk about it
  > They will, with somebody else.
- [x] Ask what it is compared with
  > Now there is something to talk about.

A price is a comparison.

</Question>`,
  right: `<Question id="discount">

A buyer asks for a discount. What do you do?

- [ ] Give a little, to keep them talking
  > Then they ask again.
- [ ] Speak of the features once more
  > That was not the question.
- [x] Ask what it is compared with
  > Now there is something to talk about.

A price is a comparison.

</Question>`,
  *page(view) {
    const { language } = view;
    if (!isEnglish(language)) return;
    for (const asked of outlineOf(view).questions) {
      const absolute = asked.options.filter(({ text }) => ABSOLUTE.test(text));
      const first = absolute[0];
      if (!first || absolute.length < FEWEST || absolute.some(({ right }) => right)) continue;
      const words = [...new Set(absolute.map(({ text }) => `“${ABSOLUTE.exec(text)?.[0].toLowerCase()}”`))].join(' and ');
      yield findingAt(first.node, 'absolute-words', `Only wrong options say ${words}`, 'word them as somebody would who believes in them');
    }
  },
};
