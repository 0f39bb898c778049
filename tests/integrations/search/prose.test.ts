import { describe, expect, test } from 'vitest';
import { compileText } from '../../../src/playbook/compile/page.ts';
import { render } from '../../../src/playbook/compile/render.ts';
import { type ProseWords, proseOf } from '../../../src/site/writers/search.ts';
import { words } from '../../../src/words/en/index.ts';

const SAYS: ProseWords = { say: 'Say', not: 'Not', play: words.play };

/** The page of this text as search sees it. */
function prose(text: string) {
  const { body, parts } = compileText(
    text,
    { file: 'practices/a.mdx', url: '/practices/a/', format: 'mdx', base: '/', code: false },
    { render },
  );
  return proseOf(body, parts, SAYS);
}

const QUESTION = `## Check yourself

<Question id="first" skill="listening" level="2">

What comes **first**?

- [ ] The price
  > Too early for zebras.
- [x] The weight
  > Quite so, said the ocelot.

Because of the pangolin.

</Question>

Text behind it.
`;

describe('a page as search sees it', () => {
  test('running text keeps its headings with their ids', () => {
    expect(prose('## The move\n\nAsk once.\n').text).toContain('<h2 id="the-move">The move</h2>');
  });

  test('a question is a result of its own: what is asked and what can be chosen', () => {
    const { parts } = prose(QUESTION);
    expect(parts).toContain('<section id="first" data-pagefind-title="What comes first?">');
    expect(parts).toContain('The price');
    expect(parts).toContain('The weight');
  });

  test('nothing of a question gives its answer away', () => {
    const { text, parts } = prose(QUESTION);
    for (const secret of ['zebras', 'ocelot', 'pangolin', 'checked', 'yes']) expect(text + parts).not.toContain(secret);
  });

  test('text behind a question belongs to its heading, not to the question', () => {
    const { text, parts } = prose(QUESTION);
    expect(text).toContain('Text behind it.');
    expect(parts).not.toContain('Text behind it.');
  });

  test('a gap does not say what fills it', () => {
    const { parts } = prose('<Question id="gap">\n\nLeave with a <Blank answers="dated step" />.\n\nSo it is.\n\n</Question>\n');
    expect(parts).toContain('Leave with a <span class="held">….</span>');
    expect(parts).not.toContain('dated');
  });

  test('a scenario shows its first choices and nothing of what follows', () => {
    const { text, parts } = prose(`<Scenario id="deal">

They ask for the price.

- [x] Ask back
  > "Well, zebras."

  - [x] Ask for the ocelot
    > Good.
- [ ] Name it
  > Too much.

The pangolin.

</Scenario>
`);
    expect(parts).toContain('They ask for the price.');
    expect(parts).toContain('Ask back');
    for (const secret of ['zebras', 'ocelot', 'pangolin', 'Too much']) expect(text + parts).not.toContain(secret);
  });

  test('a play is a result of its own, told in words', () => {
    const { parts } = prose('```play caption="Brief, then call."\nO you (1,2)\nX buyer (7,2)\nyou .> buyer : price\n```\n');
    expect(parts).toContain('<figure id="play-brief-then-call" data-pagefind-title="Brief, then call.">');
    expect(parts).toContain('You send price to buyer.');
    expect(parts).not.toContain('(1,2)');
  });

  test('the coach’s guide, terms, alternatives of pictures and talk tracks are found', () => {
    const { text } = prose(`A <Term means="More than one person.">thread</Term>.

![A whiteboard](board.png)

<TalkTrack>
<Say>

"Two weeks."

</Say>
<Not>

"It depends."

</Not>
</TalkTrack>

<CoachGuide>

Watch the pause.

</CoachGuide>
`);
    expect(text).toContain('thread (More than one person.)');
    expect(text).toContain('A whiteboard');
    expect(text).toMatch(/Not: [\s\S]*"It depends\."/);
    expect(text).toContain('Watch the pause.');
  });

  test('a title with quotes and brackets stays a title', () => {
    const { parts } = prose('```play caption="Price <b> & co"\nO you (1,2)\nX buyer (7,2)\nyou -> buyer\n```\n');
    expect(parts).toContain('data-pagefind-title="Price &lt;b&gt; &amp; co"');
  });
});
