import { expect, test } from 'vitest';
import { QUESTION_KINDS, type QuestionKind } from '../../../src/playbook/model/question.ts';
import { type FeedContext, feedHtml } from '../../../src/site/writers/feed.ts';
import { words } from '../../../src/words/en/index.ts';
import { mdx } from '../../support/compile.ts';

const question = (inside: string) => `<Question id="q">\n\n${inside}\n\nSECRET why.\n\n</Question>\n`;

/** A question of each kind. What gives its answer away says SECRET. */
const WRITTEN: Readonly<Record<QuestionKind, string>> = {
  single: question('Which?\n\n- [x] One\n  > SECRET yes.\n- [ ] Two\n  > SECRET no.'),
  multiple: question('Which?\n\n- [x] One\n  > SECRET yes.\n- [x] Two\n  > SECRET yes.\n- [ ] Three\n  > SECRET no.'),
  ordering: question('In which order?\n\n1. One\n2. Two\n3. Three'),
  matching: question('What goes together?\n\n| Left | Right |\n|---|---|\n| One | First |\n| Two | Second |'),
  blank: question('Say <Blank answers="SECRET word" /> first.'),
  scenario:
    '<Scenario id="q">\n\nThey wait.\n\n- [x] Ask\n  > SECRET they talk.\n- [ ] Tell\n  > SECRET they go.\n\nSECRET why.\n\n</Scenario>\n',
};

const context: FeedContext = {
  book: { evidence: [] },
  page: 'https://playbook.example/practices/own/',
  absolute: (path) => `https://playbook.example${path}`,
  pictures: new Map(),
  words: { say: '', not: '', video: '', answer: 'Answer it there', quality: () => '', play: words.play },
};

test.each(QUESTION_KINDS)('a feed asks a question of the kind “%s”, leads to where it is answered, and gives nothing away', (kind) => {
  const { body, questions, findings } = mdx(WRITTEN[kind]);
  expect(findings).toEqual([]);
  expect(questions.map((each) => each.kind)).toEqual([kind]);
  const html = feedHtml(body, context);
  expect(html).toContain('<a href="https://playbook.example/practices/own/#q">Answer it there</a>');
  expect(html).not.toContain('SECRET');
});
