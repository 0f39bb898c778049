import type { Rule } from '../model/rule.ts';
import { isEnglish } from '../prose/english.ts';
import { outlineOf } from '../prose/outline.ts';
import { readability } from '../prose/readability.ts';
import { placeOf } from '../tree/nodes.ts';

/** The last year of school. */
const HARDEST = 12;
/** A formula about averages says nothing of a few lines. */
const FEWEST_WORDS = 150;

export const readingLevel: Rule = {
  name: 'reading-level',
  group: 'text',
  severity: 'hint',
  finds: `An English page whose words and sentences are, on average, harder than the ${HARDEST}th year of school (Automated Readability Index). Pages with fewer than ${FEWEST_WORDS} words in whole sentences are left alone.`,
  why: 'Long words in long sentences cost readers time, and those who read in a second language most of it. The formula counts letters, words and sentences; whether a text is clear it cannot tell, so take it as a reason to read the page aloud once.',
  wrong:
    'The establishment of mutually acceptable communication preferences constitutes an indispensable prerequisite for successful customer conversations.',
  right: 'Ask how they like to talk, and when. Then do it that way.',
  *page(view) {
    const { language } = view;
    if (!isEnglish(language)) return;
    const all = { letters: 0, words: 0, sentences: 0 };
    const { paragraphs } = outlineOf(view);
    for (const { letters, words, sentences } of paragraphs) {
      // A label or a line to fill in would make the page look harder than it is: no full stop comes.
      if (sentences === 0) continue;
      all.letters += letters;
      all.words += words;
      all.sentences += sentences;
    }
    const first = paragraphs[0];
    if (!first || all.words < FEWEST_WORDS) return;
    const level = Math.round(readability(all));
    if (level <= HARDEST) return;
    const length = Math.round(all.words / all.sentences);
    yield {
      ...placeOf(first.node),
      rule: 'reading-level',
      message: `The page reads like a text for the ${level}th year of school; a sentence has ${length} words on average`,
      fix: 'make sentences shorter, and take the everyday word where there is one',
    };
  },
};
