import { describe, expect, test } from 'vitest';
import { lesson, lost, module, practice, question } from './support.ts';

const ask = practice(1, 'Ask for the next step', '', question('who', 'Who decides?'));
const other = practice(2, 'Listen longer');

describe('a page that was renamed', () => {
  test('is missed under its old address, and that is all: number and questions are where it is', () => {
    expect(lost({ 'practices/ask.mdx': ask }, { 'practices/next-step.mdx': ask })).toEqual([
      'practices/next-step.mdx:1:1 lost-page: `/practices/ask/` is gone, the page is at `/practices/next-step/` now: bookmarks and progress would be lost → ' +
        'write `from: [ask]` into the front matter: the old address leads here, and progress counts here',
    ]);
  });

  test('is not missed where its front matter says where it was', () => {
    const now = practice(1, 'Ask for the next step', 'from: [ask]', question('who', 'Who decides?'));
    expect(lost({ 'practices/ask.mdx': ask }, { 'practices/next-step.mdx': now })).toEqual([]);
    expect(lost({ 'practices/ask.mdx': ask }, { 'practices/next-step.mdx': now.replace('[ask]', '[/practices/ask]') })).toEqual([]);
  });

  test('keeps the addresses that it had before', () => {
    const twice = practice(1, 'Ask for the next step', 'from: [older]');
    expect(lost({ 'practices/ask.mdx': twice }, { 'practices/third.mdx': practice(1, 'Ask for the next step', 'from: [ask]') })).toEqual([
      'practices/third.mdx:6:7 lost-page: `/practices/older/` led here and does no more: old links and bookmarks end in nothing → put `/practices/older/` back into `from`',
    ]);
    expect(lost({ 'practices/ask.mdx': twice }, { 'practices/third.mdx': practice(1, 'Ask for the next step') })).toEqual([
      expect.stringContaining('write `from: [ask, /practices/older/]`'),
    ]);
  });

  test('may be a lesson now', () => {
    const now = { 'modules/m/index.mdx': module('M'), 'modules/m/01-ask.mdx': lesson('Ask', question('who', 'Who decides?')) };
    expect(lost({ 'practices/ask.mdx': ask, 'modules/m/index.mdx': module('M') }, now)).toEqual([
      expect.stringContaining('modules/m/01-ask.mdx:1:1 lost-page: `/practices/ask/` is gone'),
      'modules/m/01-ask.mdx:1:1 lost-number: Number 1 is gone: the practice is a lesson now → ' +
        'see that nothing is given the number again: `retired: { numbers: [1] }` in playbook.yaml',
    ]);
  });

  test('may have left its address to another page', () => {
    const now = { 'practices/ask.mdx': practice(9, 'Something wholly different'), 'practices/next-step.mdx': ask };
    expect(lost({ 'practices/ask.mdx': ask }, now)).toEqual([
      'practices/ask.mdx:1:1 lost-page: `/practices/ask/` was `Ask for the next step`, which is at `/practices/next-step/` now: ' +
        'readers’ bookmarks and progress would count for another page → give this file another name, and write `from: [ask]` into `practices/next-step.mdx`',
    ]);
  });

  test('is missed once where it is a module, however many lessons it has', () => {
    const before = { 'modules/a/index.mdx': module('Start'), 'modules/a/01-x.mdx': lesson('X'), 'modules/a/02-y.mdx': lesson('Y') };
    const now = { 'modules/b/index.mdx': module('Start'), 'modules/b/01-x.mdx': lesson('X'), 'modules/b/02-y.mdx': lesson('Y') };
    expect(lost(before, now)).toEqual([expect.stringContaining('modules/b/index.mdx:1:1 lost-page: `/modules/a/` is gone')]);
    expect(lost(before, { ...now, 'modules/b/index.mdx': module('Start', 'from: [a]') })).toEqual([]);
  });

  test('is missed as a lesson, and found by its old name alone', () => {
    const before = { 'modules/a/index.mdx': module('Start'), 'modules/a/01-x.mdx': lesson('How to begin') };
    const now = { 'modules/a/index.mdx': module('Start'), 'modules/a/01-z.mdx': lesson('How to begin') };
    expect(lost(before, now)).toEqual([expect.stringContaining('write `from: [x]`')]);
    expect(lost(before, { ...now, 'modules/a/01-z.mdx': lesson('How to begin', 'Text.\n', 'from: [x]') })).toEqual([]);
  });
});

describe('a page that was taken out', () => {
  test('is missed once, with everything that went with it', () => {
    expect(lost({ 'practices/ask.mdx': ask, 'practices/listen.mdx': other }, { 'practices/listen.mdx': other })).toEqual([
      'playbook.yaml:1:1 lost-page: `practices/ask.mdx` is gone, and with it `/practices/ask/`, number 1 and the id `who` → bring the file back with ' +
        '`status: retired`; or give it up for good in playbook.yaml: `retired: { pages: [/practices/ask/], numbers: [1], questions: [who] }`',
    ]);
  });

  test('is given up with all others that are gone in one block, which keeps what was given up before', () => {
    const listen = practice(2, 'Listen', '', question('what', 'What?'));
    const said = lost(
      { 'practices/ask.mdx': ask, 'practices/listen.mdx': listen, 'skills/a.yaml': 'name: A\n' },
      {},
      { retired: { numbers: [9] } },
    );
    const fixes = said.map((each) => each.split('; or ')[1]);
    const block = 'retired: { pages: [/practices/ask/, /practices/listen/, /skills/a/], numbers: [9, 1, 2], questions: [who, what] }';
    expect(fixes).toEqual([
      `give all 3 that are gone up for good in playbook.yaml: \`${block}\``,
      'give it up with the others, as said of `practices/ask.mdx`',
      'give it up with the others, as said of `practices/ask.mdx`',
    ]);
    const given = { pages: ['/practices/ask/', '/practices/listen/', '/skills/a/'], numbers: [9, 1, 2], questions: ['who', 'what'] };
    expect(
      lost({ 'practices/ask.mdx': ask, 'practices/listen.mdx': listen, 'skills/a.yaml': 'name: A\n' }, {}, { retired: given }),
    ).toEqual([]);
  });

  test('is not missed where playbook.yaml gives it up', () => {
    const retired = { pages: ['/practices/ask/'], numbers: [1], questions: ['who'] };
    expect(lost({ 'practices/ask.mdx': ask }, {}, { retired })).toEqual([]);
    expect(lost({ 'practices/ask.mdx': ask }, {}, { retired: { pages: ['/practices/ask/'] } })).toEqual([
      'playbook.yaml:1:1 lost-page: `/practices/ask/` is retired, and what it held is not: it could be used again → ' +
        'add to `retired` in playbook.yaml: `numbers: [1], questions: [who]`',
    ]);
  });

  test('stands where it was when there is no playbook.yaml', () => {
    expect(lost({ 'skills/a.yaml': 'name: A\n' }, {})[0]).toMatch(/^playbook\.yaml:1:1 lost-skill/);
  });

  test('is missed once with all its lessons', () => {
    const before = { 'modules/a/index.mdx': module('Start'), 'modules/a/01-x.mdx': lesson('X', question('q', 'Which?')) };
    expect(lost(before, {})).toEqual([expect.stringContaining('retired: { pages: [/modules/a/, /modules/a/x/], questions: [q] }')]);
  });

  test('is no loss where nobody ever saw it', () => {
    expect(lost({ 'practices/ask.mdx': practice(1, 'Ask', 'status: draft', question('who', 'Who?')) }, {})).toEqual([]);
  });

  test('is one when it is a draft again', () => {
    expect(lost({ 'practices/ask.mdx': ask }, { 'practices/ask.mdx': ask.replace('number', 'status: draft\nnumber') })).toEqual([
      'practices/ask.mdx:3:9 lost-page: `/practices/ask/` was published and is a draft now: the page is gone for its readers → ' +
        'write `status: retired`: it keeps page and number, and leaves lists and reviews',
    ]);
    expect(lost({ 'practices/ask.mdx': ask }, { 'practices/ask.mdx': ask.replace('number', 'status: retired\nnumber') })).toEqual([]);
  });

  test('is not missed where its file cannot be read: that has been said', () => {
    expect(lost({ 'practices/ask.mdx': ask }, {}, { paths: ['practices/ask.mdx'] })).toEqual([]);
    expect(lost({ 'practices/ask.mdx': ask }, { 'practices/ask.mdx': '---\ntitle: [\n---\n\n<Que' })).toEqual([]);
  });
});

test('nothing is missed that something unreadable may have kept or given up', () => {
  const before = { 'practices/ask.mdx': ask, 'practices/listen.mdx': other };
  expect(lost(before, { 'practices/listen.mdx': other, 'practices/new.mdx': '---\nfrom: [ask\n---\n' })).toEqual([]);
  expect(lost(before, { 'practices/listen.mdx': other }, { configIsSound: false })).toEqual([]);
  expect(lost(before, { 'practices/listen.mdx': other }, { configIsSound: false, was: { numbers: [9] } })).toEqual([]);
});

describe('a skill', () => {
  test('keeps its id: observations hang on it', () => {
    expect(lost({ 'skills/ask.yaml': 'name: Asking\n' }, { 'skills/asking.yaml': 'name: Asking\n' })).toEqual([
      'skills/asking.yaml:1:1 lost-skill: The skill `ask` is called `asking` now: what readers and coaches have on record names the old id → ' +
        'name the file `ask.yaml` again; what readers see is its `name`',
    ]);
    expect(lost({ 'skills/ask.yaml': 'name: Asking\n' }, { 'skills/ask.yaml': 'name: Questions\n' })).toEqual([]);
  });
});

describe('a tombstone', () => {
  test('stays', () => {
    const was = { numbers: [4, 5], questions: ['x'] };
    expect(lost({}, {}, { was, retired: { numbers: [5], questions: ['x'] } })).toEqual([
      'playbook.yaml:1:1 used-again: `4` was retired and is not any more → put it back: `retired: { numbers: [4] }`',
    ]);
  });
});

test('a practice that is called much like one that was taken out is another one', () => {
  const before = { 'practices/price.mdx': practice(1, 'Answer an objection to the price') };
  const now = { 'practices/time.mdx': practice(2, 'Answer an objection to the time') };
  expect(lost(before, now)).toEqual([expect.stringContaining('playbook.yaml:1:1 lost-page: `practices/price.mdx` is gone')]);
});
