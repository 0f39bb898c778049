import { describe, expect, test } from 'vitest';
import { LISTENING, practice } from '../../support/playbook.ts';
import { ofPlaybook } from './lint.ts';
import { problemsOf } from './support.ts';

const today = '2026-05-01';
const module = (fields = '') => `---\ntitle: M\nsummary: Why.\n${fields}---\n`;

/** Practices `practices/p1.mdx` and so on. */
const many = (count: number) =>
  Object.fromEntries([...Array(count)].map((_, index) => [`practices/p${index + 1}.mdx`, practice(index + 1)]));

describe('a page whose review is due', () => {
  const found = (fields: string) => ofPlaybook('overdue', { 'practices/a.mdx': practice(1, 'Text.\n', fields) }, { today });

  test('is said from the day after, at the field, with its owner', () => {
    expect(found('owner: Ada\nreviewBy: 2026-04-30\n')).toEqual([
      'practices/a.mdx:7:11 The page should have been reviewed by 2026-04-30 (Ada)',
    ]);
    expect(found('reviewBy: 2026-05-01\n')).toEqual([]);
  });

  test.each(['draft', 'retired'])('is not where it is %s', (status) => {
    expect(found(`reviewBy: 2026-04-30\nstatus: ${status}\n`)).toEqual([]);
  });
});

describe('a page without an owner', () => {
  test('is said for each where others have one, and once where none has', () => {
    const owned = practice(2, 'Text.\n', 'owner: Ada\n');
    expect(ofPlaybook('unowned', { 'practices/a.mdx': practice(1), 'practices/b.mdx': owned, 'modules/m/index.mdx': module() })).toEqual([
      'practices/a.mdx:1:1 The page has no owner',
      'modules/m/index.mdx:1:1 The page has no owner',
    ]);
    expect(ofPlaybook('unowned', many(10))).toEqual(['playbook.yaml:1:1 None of the 10 practices and modules has an owner']);
    expect(ofPlaybook('unowned', many(9))).toEqual([]);
  });

  test.each([
    ['its fields cannot be read', practice(1).replace('title: ', 'title: a: ')],
    ['they have no line above them', practice(1).replace('---\n', '')],
    ['the name of the field is misspelt', practice(1, 'Text.\n', 'Owner: Ada\n')],
    ['the field holds what is none', practice(1, 'Text.\n', 'owner: [Ada]\n')],
  ])('is not said where %s: that is the one problem', async (_, page) => {
    const owned = practice(2, 'Text.\n', 'owner: Ada\n');
    const said = await problemsOf({ ...LISTENING, 'practices/a.mdx': page, 'practices/b.mdx': owned });
    expect(said.map(({ file }) => file)).toEqual(['practices/a.mdx']);
  });
});

describe('a draft that a published page names', () => {
  const draft = { 'practices/a.mdx': practice(1, 'Text.\n', 'status: draft\n'), 'modules/m/index.mdx': module('status: draft\n') };
  const program = 'name: P\nphases:\n  - { phase: plan, title: T, items: [{ practice: a }, { module: m }] }\n';
  const until = (file: string) => `it comes by itself once it is published: take \`status: draft\` out of \`${file}\``;

  const out = { practice: 'practices/a.mdx', module: 'modules/m/index.mdx' };

  test.each([
    ['as related', 'practices/b.mdx', practice(2, 'Text.\n', 'related: [a]\n'), [out.practice]],
    ['as a prerequisite', 'modules/n/index.mdx', module('prerequisites: [m]\n'), [out.module]],
    ['in a program', 'programs/p.yaml', program, [out.practice, out.module]],
  ])('%s is said to be left out, and until when', async (_, file, text, drafts) => {
    const problems = (await problemsOf({ ...draft, [file]: text })).filter(({ rule }) => rule === 'draft-left-out');
    expect(problems.map((problem) => [problem.file, problem.fix])).toEqual(drafts.map((of) => [file, until(of)]));
  });

  test('is not where the page that names it is a draft, too', () => {
    const other = practice(2, 'Text.\n', 'status: draft\nrelated: [a]\n');
    expect(ofPlaybook('draft-left-out', { ...draft, 'practices/b.mdx': other })).toEqual([]);
  });
});

describe('a series', () => {
  const part = (number: number, next = '') =>
    practice(number, 'Text.\n', `series: { name: S, part: ${number}${next && `, next: ${next}`} }\n`);

  test('whose next part did not come is said at its day', () => {
    expect(ofPlaybook('series-next', { 'practices/a.mdx': part(1, '2026-04-01') }, { today })).toEqual([
      'practices/a.mdx:6:35 The next part of “S” was planned for 2026-04-01',
    ]);
    expect(ofPlaybook('series-next', { 'practices/a.mdx': part(1, '2026-05-01') }, { today })).toEqual([]);
  });

  test('is fine where the part came', () => {
    expect(ofPlaybook('series-next', { 'practices/a.mdx': part(1, '2026-04-01'), 'practices/b.mdx': part(2) }, { today })).toEqual([]);
  });
});

describe('a skill that nothing trains', () => {
  const asking = { 'skills/asking.yaml': 'name: Asking\n' };

  test('is said, also where only a draft or a retired page trains it', () => {
    const said = ['skills/asking.yaml:1:1 Nothing trains the skill `asking`'];
    for (const status of ['draft', 'retired']) {
      const page = practice(2, 'Text.\n', `status: ${status}\n`).replace('listening', 'asking');
      expect(ofPlaybook('unused-skill', { ...asking, 'practices/a.mdx': practice(1), 'practices/b.mdx': page })).toEqual(said);
    }
    const lesson = { 'modules/m/index.mdx': module('status: draft\n'), 'modules/m/01-l.mdx': '---\ntitle: L\nskills: [asking]\n---\n' };
    expect(ofPlaybook('unused-skill', { ...asking, 'practices/a.mdx': practice(1), ...lesson })).toEqual(said);
  });

  test('is not where a page misspells it, or holds fields that cannot be read: that has been said', () => {
    const page = practice(1).replace('listening', 'askin');
    expect(ofPlaybook('unused-skill', { ...asking, 'practices/a.mdx': page, 'practices/b.mdx': practice(2) })).toEqual([]);
    expect(ofPlaybook('unused-skill', { ...asking, 'practices/a.mdx': '---\nnumber: [\n---\n' })).toEqual([]);
  });
});

describe('an orphan', () => {
  const all = [...Array(10)].map((_, index) => `[${index}](/practices/p${index + 1}/)`).join(' ');
  const linked = {
    ...many(10),
    'practices/p1.mdx': practice(1, `${all}\n`),
    'practices/p2.mdx': practice(2, 'Text.\n', 'related: [p3]\n'),
  };

  test('is a practice that nothing leads to', () => {
    expect(ofPlaybook('orphan', many(10))).toHaveLength(10);
    expect(ofPlaybook('orphan', many(9))).toEqual([]);
  });

  test('is not led to by a draft, nor by itself', () => {
    expect(ofPlaybook('orphan', linked)).toEqual([
      'practices/p1.mdx:1:1 Nothing leads to the practice: no link, no program, no related page',
    ]);
    expect(ofPlaybook('orphan', { ...many(10), 'practices/d.mdx': practice(11, `${all}\n`, 'status: draft\n') })).toHaveLength(10);
  });

  test('is a module only where programs lead through the playbook', () => {
    const found = (files: Record<string, string>) => ofPlaybook('orphan', { ...linked, 'modules/m/index.mdx': module(), ...files });
    expect(found({})).toHaveLength(1);
    expect(found({ 'programs/p.yaml': 'name: P\n' })).toContain(
      'modules/m/index.mdx:1:1 Nothing leads to the module: no link, no program, no related page',
    );
  });
});

describe('a lesson', () => {
  const lesson = (text: string) =>
    ofPlaybook('unchecked-lesson', { 'modules/m/index.mdx': module(), 'modules/m/01-l.mdx': `---\ntitle: L\n---\n\n${text}` });
  const task = '<Assignment id="a">\n\nDo it.\n\n</Assignment>\n';
  const asked = '<Question id="q">\n\nIn which order?\n\n1. A\n2. B\n\nSo.\n\n</Question>\n';

  test('needs a question and an assignment', () => {
    expect(lesson(`${asked}\n${task}`)).toEqual([]);
    expect(lesson(asked)).toEqual(['modules/m/01-l.mdx:1:1 The lesson has no assignment']);
    expect(lesson(task)).toEqual(['modules/m/01-l.mdx:1:1 The lesson has no question']);
    expect(lesson('Text.\n')).toEqual(['modules/m/01-l.mdx:1:1 The lesson has no question and no assignment']);
  });

  test('whose text cannot be read may hold both', () => {
    expect(lesson('<Steps>\n')).toEqual([]);
  });
});

describe('a file that nothing uses', () => {
  const paths = (...names: string[]) => ({ paths: new Set(['practices/a.mdx', 'skills/listening.yaml', ...names]) });
  const page = (text: string) => ({ 'practices/a.mdx': practice(1, `${text}\n`) });

  test('is said of pictures, films and documents', () => {
    expect(ofPlaybook('unused-file', page('Text.'), paths('practices/a.png', 'practices/b.PDF', 'notes.txt', 'package.json'))).toEqual([
      'practices/a.png:1:1 No page shows or links to this file',
      'practices/b.PDF:1:1 No page shows or links to this file',
    ]);
    expect(ofPlaybook('unused-file', page('![A](a.png) [B](../files/b.pdf)'), paths('practices/a.png', 'files/b.pdf'))).toEqual([]);
  });

  test('is said of a text that lies beside pages', () => {
    expect(ofPlaybook('unused-file', page('Text.'), paths('practices/notes.txt', 'notes.txt'))).toEqual([
      'practices/notes.txt:1:1 No page shows or links to this file',
    ]);
    expect(ofPlaybook('unused-file', page('[A](notes.txt)'), paths('practices/notes.txt'))).toEqual([]);
  });

  test('is not where a page names one that is not there: it is the same mistake', () => {
    expect(ofPlaybook('unused-file', page('![A](aa.png)'), paths('practices/a.png'))).toEqual([]);
  });
});

describe('evidence', () => {
  const entry = (quality: string) => `claim: A\nsource: B\nquality: ${quality}\n`;
  const cites = (...ids: string[]) => practice(1, `${ids.map((id) => `So. <Evidence id="${id}" />`).join('\n\n')}\n`);
  const book = { 'evidence/a.yaml': entry('anecdote'), 'evidence/u.yaml': entry('unverified'), 'evidence/e.yaml': entry('experiment') };

  test('is weak where all of a page’s is', () => {
    expect(ofPlaybook('weak-evidence', { ...book, 'practices/a.mdx': cites('u') })).toEqual([
      'practices/a.mdx:8:5 The page’s only evidence is weak: unverified',
    ]);
    expect(ofPlaybook('weak-evidence', { ...book, 'practices/a.mdx': cites('u', 'a') })).toEqual([
      'practices/a.mdx:8:5 All evidence that the page cites is weak',
    ]);
    expect(ofPlaybook('weak-evidence', { ...book, 'practices/a.mdx': cites('u', 'e') })).toEqual([]);
    expect(ofPlaybook('weak-evidence', { ...book, 'practices/a.mdx': practice(1) })).toEqual([]);
    expect(ofPlaybook('weak-evidence', { ...book, 'practices/a.mdx': cites('none-such') })).toEqual([]);
  });

  test('is unused where no page that is shown cites it', () => {
    const retired = practice(2, '<Evidence id="e" />\n', 'status: retired\n');
    expect(ofPlaybook('unused-evidence', { ...book, 'practices/a.mdx': cites('a', 'u'), 'practices/b.mdx': retired })).toEqual([
      'evidence/e.yaml:1:1 No page cites the evidence `e`',
    ]);
  });

  test('is not unused where a page misspells it', () => {
    const long = { 'evidence/spacing.yaml': entry('experiment') };
    expect(ofPlaybook('unused-evidence', { ...long, 'practices/a.mdx': cites('spacng') })).toEqual([]);
  });
});
