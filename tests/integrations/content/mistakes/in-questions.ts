import { append, CALLED, DATE, type Mistake, replace } from './make.ts';

/** Mistakes in questions, plays, steps and checklists. */
export const IN_QUESTIONS: readonly Mistake[] = [
  { name: 'blanks inside a box', make: replace(CALLED, '- [x] “Who picks', '- [ x ] “Who picks') },
  { name: 'no blank before a box', make: replace(CALLED, '- [x] “Who picks', '-[x] “Who picks') },
  { name: 'a box without a blank inside', make: replace(CALLED, '- [ ] “How loud', '- [] “How loud') },
  { name: 'round brackets as boxes', make: replace(CALLED, '- [x] “Who picks', '- (x) “Who picks') },
  { name: 'a box without a blank behind', make: replace(CALLED, '- [x] “Who picks', '- [x]“Who picks') },
  { name: 'a tick in the box', make: replace(CALLED, '- [x] “Who picks', '- [✓] “Who picks') },
  { name: 'no right answer', make: replace(CALLED, '- [x] “Who picks', '- [ ] “Who picks') },
  { name: 'feedback that is not indented', make: replace(CALLED, '  > A name is', '> A name is') },
  {
    name: 'no feedback indented',
    make: (files) => {
      replace(CALLED, '  > A name is', '> A name is')(files);
      replace(CALLED, '  > Now you', '> Now you')(files);
    },
  },
  { name: 'feedback without >', make: replace(CALLED, '  > A name is', '  A name is') },
  {
    name: 'options without a list',
    because: 'each line needs its own sign',
    make: replace(
      CALLED,
      '- [x] “Who picks it up?” {/* #253gg */}\n  > A name is what you came for.\n- [ ] “How loud is it?” {/* #iompo */}\n  > Now you talk about the bell.',
      'a) “Who picks it up?”\nb) “How loud is it?”',
    ),
  },
  {
    name: 'one option',
    because: 'the one that is left is told',
    make: replace(CALLED, '- [ ] “How loud is it?” {/* #iompo */}\n  > Now you talk about the bell.\n', ''),
  },
  { name: 'a gap of underscores', make: replace(CALLED, '<Blank answers="name | full name" />', '______') },
  { name: 'a gap without answers', make: replace(CALLED, '<Blank answers="name | full name" />', '<Blank />') },
  {
    name: 'choices that follow, not indented',
    make: replace(CALLED, '  - [x] “What did', '- [x] “What did'),
  },
  {
    name: 'a page copied with its questions',
    make: (files) => {
      files['practices/copy.mdx'] = String(files[CALLED]).replace('number: 2', 'number: 9').replace('Ask who is called"', 'Ask again"');
    },
  },
  { name: 'a play with a name misspelt', make: replace(CALLED, 'guard ~> you', 'gaurd ~> you') },
  { name: 'a play with an arrow of Word', make: replace(CALLED, 'you -> manager', 'you → manager') },
  { name: 'a play with a long label', make: replace(CALLED, ': who reads it?', ': who reads the alarm at night?') },
  {
    name: 'a play in a block without its name',
    make: replace(CALLED, '```play caption="The guard stands between you and the manager."', '```'),
  },
  {
    name: 'steps without numbers',
    make: replace(DATE, '1. **Name a day.**\n2. **Ask who keeps it.**', '**Name a day.**\n**Ask who keeps it.**'),
  },
  {
    name: 'a checklist without boxes',
    fine: true,
    make: replace(DATE, '- [ ] The day is written down\n- [ ] It has', '- The day is written down\n- It has'),
  },
  { name: 'a figure without evidence', make: append('Teams that pause win 40 % more.') },
];
