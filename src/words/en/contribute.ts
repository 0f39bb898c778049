import type { Hints } from '../../coaching/contribution/contribution.ts';
import { waitingFor } from './waiting.ts';

/** What stands in the file where nothing was written yet, and the headings of a practice in their order. */
const hints: Hints = {
  title: 'What to do, in a few words',
  summary: 'One sentence that says why to read on.',
  skill: '',
  author: '',
  hears: '“What a customer says, in their words.”',
  when: 'Describe the moment in which a colleague needs this: who says what, and when.',
  move: 'First step, as something to do\nSecond step\nThird step',
  say: '“The sentence that works, as you say it.”',
  notSay: '“The sentence that most of us would say.”',
  wrong: 'The mistake that people make with it, and how they notice.',
  tryIt: 'One small try that fits into a week, on a call that can be named.',
  question: 'A situation from a call: what do you do?',
  right: 'What you would do',
  rightWhy: 'Say what it leads to.',
  mistake: 'What people do instead',
  mistakeWhy: 'Say what that leads to.',
  why: 'Say why the right answer is right.',
  headings: {
    when: 'When to use it',
    move: 'The move',
    say: 'What to say',
    wrong: 'How it goes wrong',
    tryIt: 'Try it this week',
    check: 'Check yourself',
  },
};

/** The words of `/contribute/`: the app carries these and no others. */
export const contributeWords = {
  title: 'Contribute a practice',
  about: 'What works for you, written so that a colleague can try it this week.',
  ...waitingFor('skills', {
    safe: 'What you have typed is safe while this tab is open',
    noScript:
      'This form needs JavaScript, which is switched off here. Without it, copy the file of a practice that you like and change its text.',
  }),
  hints,
  form: {
    title: 'Your practice',
    about: 'Fill in what you can. The rest of the file says what belongs there, and a colleague can help in the review.',
    name: 'Title',
    summary: 'In one sentence',
    skill: 'Skill that it trains',
    author: 'Your name or team',
    authorHint: 'Shown on the practice as its author. Leave it empty if you would rather not be named.',
    hears: 'What you hear, one sentence per line',
    when: 'When to use it',
    move: 'The move, one step per line',
    say: 'What to say',
    notSay: 'What not to say',
    wrong: 'How it goes wrong',
    tryIt: 'Try it this week',
    check: 'A question to check yourself',
    question: 'The situation',
    right: 'What you would do',
    rightWhy: 'What it leads to',
    mistake: 'What people do instead',
    mistakeWhy: 'What that leads to',
    why: 'Why the right answer is right',
    same: 'Both answers say the same thing. Change one of them.',
    clear: 'Clear the form',
  },
  file: {
    title: 'The file',
    about: (path: string) => `This is what your practice looks like as a file. It belongs at ${path} in the playbook’s content folder.`,
    source: 'Source of the practice',
    open: 'Open a new file in the repository',
    openAbout: 'You see it there before anything is saved, and the people who look after the playbook see it before readers do.',
    tooLong: 'The text is too long to fit in a web address. Copy it, or save the file, and add it to the repository yourself.',
    noRepository:
      'This playbook names no repository. Copy the text or save the file, and send it to the people who look after the playbook.',
    copy: 'Copy the text',
    copied: 'Copied.',
    notCopied: 'Could not copy: select the text above and copy it.',
    save: 'Save as a file',
    saved: 'Saved. You will find it in your downloads.',
  },
  use: {
    title: 'Who uses it',
    text: 'Once your practice is in the playbook, its page says under “Used in” which modules, lessons, programs and other practices lead to it.',
    link: 'See it on a practice',
  },
};
