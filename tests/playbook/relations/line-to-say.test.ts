import { expect, test } from 'vitest';
import type { Body } from '../../../src/playbook/model/playbook.ts';
import { lineToSay } from '../../../src/playbook/relations/line-to-say.ts';
import { mdx } from '../../support/compile.ts';

const bodyOf = (text: string): Body => mdx(text).body;

test('the first paragraph to say, and the heading above it', () => {
  const body = bodyOf(
    '## When\n\nText.\n\n## What to say\n\n<TalkTrack>\n\n<Say>\n\n“A *fair* point & a <Term means="what else">question</Term>?”\n\n“Second.”\n\n</Say>\n\n<Not>\n\n“No.”\n\n</Not>\n\n</TalkTrack>\n',
  );
  expect(lineToSay(body)).toEqual({ html: expect.stringContaining('“A fair point &#x26; a question?”'), under: 'what-to-say' });
});

test('a page that gives no words to say, or has an empty place for them, has none', () => {
  expect(lineToSay(bodyOf('## When\n\n“Words”, but not to say.\n'))).toBeUndefined();
  expect(lineToSay([{ component: 'TalkTrack', props: {}, children: [{ component: 'Say', props: {}, children: ['\n'] }] }])).toBeUndefined();
});

test('words in a list count, and without a heading there is no place to lead to', () => {
  expect(lineToSay([{ component: 'Say', props: {}, children: ['<ul><li>“One”</li><li>“Two”</li></ul>'] }])).toEqual({ html: '“One”' });
});
