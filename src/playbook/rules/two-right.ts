import { distance } from 'fastest-levenshtein';
import type { Rule } from '../model/rule.ts';
import { isEnglish } from '../prose/english.ts';
import { outlineOf } from '../prose/outline.ts';
import { countWords } from '../prose/sentences.ts';
import { findingAt } from '../tree/nodes.ts';

/** Points at other options. */
const POINTS =
  /^(?:all|none|both|any|two|neither) of (?:the above|the others|these|them)\b|^(?:both )?(?:option )?[a-f] (?:and|or) (?:option )?[a-f][.!]*$/i;
/** Shorter options stand within others by chance: “Yes” and “Yes, on Monday”. */
const FEWEST_WORDS = 4;
/** A slip of the keyboard, not another thought. */
const SLIP = 2;

export const twoRight: Rule = {
  name: 'two-right',
  group: 'questions',
  severity: 'warning',
  finds:
    'A wrong option that is hardly less right than the right one: it says the same and more, or the same in all but two letters; or one that points at others, such as “All of the above” (in English playbooks).',
  why: 'Options are shuffled, so “above” points anywhere. And whoever chose the option that says the same as the right one was not wrong.',
  wrong: `<Question id="next-step">

What do you leave a call with?

- [x] A next step with a date
  > What has a date happens.
- [ ] A next step with a date, and a good feeling
  > A feeling is no step.

Write the date down.

</Question>`,
  right: `<Question id="next-step">

What do you leave a call with?

- [x] A next step with a date
  > What has a date happens.
- [ ] A good feeling
  > A feeling is no step.

Write the date down.

</Question>`,
  *page(view) {
    const { language } = view;
    for (const asked of outlineOf(view).questions) {
      const right = asked.options.flatMap((option) => (option.right ? [{ ...option, plain: plain(option.text) }] : []));
      for (const option of asked.options) {
        if (isEnglish(language) && POINTS.test(option.text))
          yield findingAt(
            option.node,
            'two-right',
            `“${option.text}” points at other options, and they are shuffled`,
            'say what it means, or make it a question with several right options',
          );
        const words = option.right ? '' : plain(option.text);
        const twin = words === '' ? undefined : right.find((other) => alike(words, other.plain));
        if (twin)
          yield findingAt(
            option.node,
            'two-right',
            `The wrong option says nearly what the right one in line ${twin.node.position?.start.line ?? 1} says`,
            'word one of them so that they part: what would somebody do who believed the wrong one?',
          );
      }
    }
  },
};

function alike(a: string, b: string): boolean {
  // Two that say the very same are an error of the rule `question`.
  if (a === b) return false;
  const [less, more] = a.length < b.length ? [a, b] : [b, a];
  if (countWords(less) < FEWEST_WORDS) return false;
  if (` ${more} `.includes(` ${less} `)) return true;
  // Other numbers are another answer.
  return more.length - less.length <= SLIP && digits(a) === digits(b) && distance(a, b) <= SLIP;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function digits(text: string): string {
  return text.replace(/\P{N}/gu, '');
}
