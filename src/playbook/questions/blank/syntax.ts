import type { RootContent } from 'mdast';
import { component, type Jsx } from '../../tree/nodes.ts';
import { PLAIN, type Syntax } from '../syntax.ts';
import { gapOf, gapsIn } from '../written.ts';

/** Gaps in what is asked: every paragraph up to the last one is part of it. */
export const blank: Syntax = {
  about: { name: 'gaps', score: 'share of the gaps filled with an accepted text' },
  find({ name }, parts) {
    const at = name === 'Scenario' ? -1 : parts.findLastIndex((part) => gapsIn([part]).length > 0);
    return at < 0 ? [] : [{ plain: PLAIN.gap, at, inStem: true }];
  },
  answers: ({ stem }) => ({ options: [], gaps: gapsIn(stem).map(gapOf) }),
  key: ({ gaps }) =>
    gaps
      .map(
        ({ accept, exact }) =>
          `${accept
            .map((text) => text.toLowerCase())
            .toSorted()
            .join('|')}!${exact.toSorted().join('')}`,
      )
      .join(' '),
  // Gaps are looked at wherever they stand.
  check: () => undefined,
  offer: () => [],
  answer: ({ stem }) => gapsIn(stem).map(gap),
  carriers: () => [],
};

/** What a gap accepts. */
function gap(node: Jsx): RootContent {
  const { accept, exact } = gapOf(node);
  const text = accept.join(' / ');
  return component(
    'AnswerGap',
    { accept: accept.join('|'), exact: exact.length > 0 ? exact.join(' ') : undefined },
    [{ type: 'text', value: text } as RootContent],
    node,
  );
}
