import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { departsFromEven } from '../prose/chi-square.ts';
import { listedFiles } from '../relations/listed.ts';

/** Below it chance makes patterns of its own. */
const FEWEST = 30;
/** How many questions of a size there must be for each of their places: what the test needs to hold. */
const EACH = 5;

/**
 * Pearson’s chi-square test of whether the right option stands in every place equally often. Questions with as many
 * options are tested together, of which there must be five for each place, and the statistics of the sizes are added up, as
 * are their degrees of freedom. It says something where chance would do the same in fewer than one of a thousand playbooks.
 */
export const positionBias: Rule = {
  name: 'position-bias',
  group: 'questions',
  severity: 'hint',
  finds: `A playbook of at least ${FEWEST} questions with one right option, in which the right one stands in the same place far more often than chance would have it (chi-square test, p < 0.001).`,
  why: 'On the site itself it does no harm: options are shuffled there, for every reader and every attempt. It shows wherever the text is read as it was written: in the editor, in a review of a change, printed from the source, or copied into another quiz tool. And it is a trace of how questions are made: whoever writes the right option first writes the wrong ones with less care.',
  in: 'files',
  wrong: 'practices/…  - [x] always the first of three, in thirty questions',
  right: 'practices/…  - [x] now first, now second, now third',
  *playbook({ files }) {
    const choices = listedFiles(files).flatMap(({ text }) => text?.choices ?? []);
    const sizes = [...Map.groupBy(choices, ({ of }) => of)].flatMap(([of, same]) => {
      if (same.length < EACH * of) return [];
      return [Array.from({ length: of }, (_, place) => same.filter(({ right }) => right === place + 1).length)];
    });
    const total = sizes.flat().reduce((sum, count) => sum + count, 0);
    if (total < FEWEST || !departsFromEven(sizes)) return;
    const worst = sizes
      .flatMap((counts) => {
        const even = counts.reduce((sum, count) => sum + count, 0) / counts.length;
        return counts.map((count, index) => ({ count, place: index + 1, of: counts.length, even }));
      })
      .reduce((most, place) => (place.count - place.even > most.count - most.even ? place : most));
    yield findingIn('playbook.yaml', {
      line: 1,
      column: 1,
      rule: 'position-bias',
      message: `Of ${total} questions with one right option it stands in place ${worst.place} of ${worst.of} ${worst.count} times; even would be ${Math.round(worst.even)}`,
      fix: 'move options about in the source: answers are kept under their ids, so nothing gets lost',
    });
  },
};
