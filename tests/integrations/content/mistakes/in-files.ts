import { add, all, BACK, LESSON, type Mistake, page, rename, replace, textOf } from './make.ts';

/** Mistakes with files: names, places, encodings, drafts. */
export const IN_FILES: readonly Mistake[] = [
  { name: 'a file name with blanks and capitals', make: add('practices/Name the bad night.mdx', page()) },
  { name: 'a file as .txt', make: add('practices/name-the-bad-night.txt', page()) },
  { name: 'a file as .mdx.txt', make: add('practices/name-the-bad-night.mdx.txt', page()) },
  { name: 'a file of Word', make: add('practices/name-the-bad-night.docx', 'PK') },
  { name: 'a file without an ending', make: add('practices/name-the-bad-night', page()) },
  { name: 'a skill as .md', make: add('skills/closing.md', page()) },
  { name: 'a practice as .yaml', make: add('practices/closing.yaml', 'title: Closing\n') },
  { name: 'a page beside the folders', make: add('name-the-bad-night.mdx', page()) },
  { name: 'a folder that is called practice', make: add('practice/name-the-bad-night.mdx', page()) },
  { name: 'a folder with a capital', make: add('Practices/name-the-bad-night.mdx', page()) },
  { name: 'playbook.yml', make: rename('playbook.yaml', 'playbook.yml') },
  { name: 'a lesson without a number', make: add('modules/walk-the-building/close-the-visit.mdx', '---\ntitle: Close\n---\n\nText.\n') },
  {
    name: 'a lesson with a number and a blank',
    make: add('modules/walk-the-building/2 close the visit.mdx', '---\ntitle: Close\n---\n\nText.\n'),
  },
  {
    name: 'a module without its page',
    make: add(
      'modules/close/01-ask.mdx',
      '---\ntitle: Ask\nobjective: After this lesson you can ask.\nskills: [listening]\n---\n\nText.\n',
    ),
  },
  { name: 'a module that is one file', make: add('modules/close.mdx', '---\ntitle: Close\n---\n\nText.\n') },
  {
    name: 'the same page as .md and .mdx',
    because: 'of two files the second in order is told',
    make: add('practices/say-it-back.md', page()),
  },
  {
    name: 'a file of Windows-1252',
    make: (files) => {
      files[BACK] = new Uint8Array(Buffer.from(textOf(files, BACK).replace('Enablement', 'Équipe').replace(/[“”]/g, '"'), 'latin1'));
    },
  },
  {
    name: 'a file of UTF-16',
    make: (files) => {
      files[BACK] = new Uint8Array(Buffer.from(`\ufeff${textOf(files, BACK)}`, 'utf16le'));
    },
  },
  { name: 'an empty page', make: add('practices/name-the-bad-night.mdx', '') },
  { name: 'a page without a text', make: add('practices/name-the-bad-night.mdx', page('')) },
  {
    name: 'evidence that is a draft and is cited by a page',
    make: replace('evidence/said-back.yaml', 'quality:', 'status: draft\nquality:'),
    because: 'the mistake is to name it, or to have it as a draft',
  },
  {
    name: 'a skill that is a draft with what is to be written',
    make: add('skills/closing.yaml', 'name: Closing\nsummary: "TODO: One sentence"\nstatus: draft\n'),
    fine: true,
  },
  {
    name: 'a draft that another page links to',
    make: all(add('practices/later.mdx', page('Text.', 'status: draft\n')), (files) => {
      files[LESSON] = `${textOf(files, LESSON)}\nSee [later](../../practices/later.mdx).\n`;
    }),
  },
];
