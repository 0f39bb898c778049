import { practice } from '../../support/playbook.ts';
import type { Files } from './support.ts';

const module = (fields = '') => `---\ntitle: M\nsummary: Why.\n${fields}---\n`;
const evidence = (quality: string) => `claim: A\nsource: B\nquality: ${quality}\n`;
const program = (item: string) => `name: P\nphases:\n  - phase: plan\n    title: T\n    items:\n      - ${item}\n`;

/** A question with three options; `right` is the place of the right one. */
export function question(id: string, { right = 1, of = 3, attributes = '' } = {}): string {
  const options = Array.from({ length: of }, (_, index) => `- [${index + 1 === right ? 'x' : ' '}] Option ${index + 1}\n  > So.`);
  return `<Question id="${id}"${attributes}>\n\nWhich one?\n\n${options.join('\n')}\n\nSo.\n\n</Question>\n`;
}

/** A page with that many questions; the right option stands where `place` says. */
export function questions(count: number, place: (index: number) => number): string {
  return [...Array(count)].map((_, index) => question(`q${index}`, { right: place(index) })).join('\n');
}

/** A text of short sentences, or of one that does not end. */
const page = (sentence: string, times: number) => practice(1, `${[...Array(times)].map(() => sentence).join(' ')}\n`);

/** So many practices that are alike. */
const pages = (count: number, text: string, fields: string): Files =>
  Object.fromEntries([...Array(count)].map((_, index) => [`practices/p${index + 1}.mdx`, practice(index + 1, text, fields)]));

/** The folders that rules about text, questions, evidence and upkeep speak of. */
export const LINT_FOLDERS: Record<string, { wrong: Files; right: Files }> = {
  'reading-level': {
    wrong: {
      'practices/a.mdx': page(
        'The establishment of mutually acceptable communication preferences constitutes an indispensable prerequisite for successful customer conversations.',
        12,
      ),
    },
    right: { 'practices/a.mdx': page('Ask how they like to talk, and when. Then do it that way.', 20) },
  },
  'weak-evidence': {
    wrong: { 'evidence/seven.yaml': evidence('unverified'), 'practices/a.mdx': practice(1, 'Seven. <Evidence id="seven" />\n') },
    right: {
      'evidence/seven.yaml': evidence('unverified'),
      'evidence/spacing.yaml': evidence('experiment'),
      'practices/a.mdx': practice(1, 'Seven. <Evidence id="seven" />\n\nLater. <Evidence id="spacing" />\n'),
    },
  },
  'unused-evidence': {
    wrong: { 'evidence/spacing.yaml': evidence('experiment'), 'practices/a.mdx': practice(1) },
    right: {
      'evidence/spacing.yaml': evidence('experiment'),
      'evidence/linked.yaml': evidence('experiment'),
      'practices/a.mdx': practice(1, 'Later. <Evidence id="spacing" />, as [others](/evidence/#linked) say.\n'),
    },
  },
  'draft-left-out': {
    wrong: { 'practices/a.mdx': practice(1, 'Text.\n', 'status: draft\n'), 'practices/b.mdx': practice(2, 'Text.\n', 'related: [a]\n') },
    right: { 'practices/a.mdx': practice(1), 'practices/b.mdx': practice(2, 'Text.\n', 'related: [a]\n') },
  },
  'unused-skill': {
    wrong: { 'skills/asking.yaml': 'name: Asking\n', 'practices/a.mdx': practice(1) },
    right: { 'skills/asking.yaml': 'name: Asking\n', 'practices/a.mdx': practice(1), 'modules/m/index.mdx': module('skills: [asking]\n') },
  },
  'untested-skill': {
    wrong: {
      'roles/rep.yaml': 'name: Rep\nexpects:\n  listening: 2\n',
      'practices/a.mdx': practice(1, question('q', { attributes: ' skill="listening" level="1"' })),
    },
    right: {
      'roles/rep.yaml': 'name: Rep\nexpects:\n  listening: 2\n',
      'practices/a.mdx': practice(1, question('q', { attributes: ' skill="listening" level="2"' })),
    },
  },
  'position-bias': {
    wrong: {
      'practices/a.mdx': practice(
        1,
        questions(30, () => 1),
      ),
    },
    right: {
      'practices/a.mdx': practice(
        1,
        questions(30, (index) => (index % 3) + 1),
      ),
    },
  },
  unowned: {
    wrong: { 'practices/a.mdx': practice(1, 'Text.\n', 'owner: Ada\n'), 'practices/b.mdx': practice(2) },
    right: {
      'practices/a.mdx': practice(1, 'Text.\n', 'owner: Ada\n'),
      'practices/b.mdx': practice(2, 'Text.\n', 'owner: Ben\nstatus: published\n'),
    },
  },
  orphan: {
    wrong: {
      ...pages(9, 'Text.\n', 'related: [p1]\n'),
      'practices/lost.mdx': practice(20, 'Itself: [Lost](/practices/lost/).\n'),
      'modules/m/index.mdx': module(),
      'programs/p.yaml': program('practice: p2'),
    },
    right: {
      ...pages(9, 'Text.\n', 'related: [p1]\n'),
      'practices/part-1.mdx': practice(20, 'Text.\n', 'series: { name: S, part: 1 }\n'),
      'practices/part-2.mdx': practice(21, 'Text.\n', 'series: { name: S, part: 2 }\n'),
      'practices/linked.mdx': practice(22),
      'practices/of-program.mdx': practice(23),
      'modules/m/index.mdx': module('prerequisites: [n]\n'),
      'modules/n/index.mdx': module(),
      'modules/n/01-lesson.mdx': '---\ntitle: L\n---\n\n[This](/practices/linked/) comes before [M](/modules/m/).\n',
      'programs/p.yaml': program('practice: of-program'),
    },
  },
  'unused-file': {
    wrong: { 'practices/a.mdx': practice(1), 'practices/board.png': '', 'practices/notes.txt': '' },
    right: { 'practices/a.mdx': practice(1, '[The sheet](sheet.pdf)\n'), 'practices/sheet.pdf': '', 'files/notes.txt': '' },
  },
};
