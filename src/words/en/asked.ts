import { day, plural } from './formats.ts';

/** The words of what was searched for in vain: in the record of a reader, and where authors and coaches bring it together. */
export const askedWords = {
  mine: {
    title: 'Searches without an answer',
    about:
      'What you searched for that no page answered. It stays on this device. Saved as a file, without your name, it tells the people who write the playbook what is missing.',
    count: (count: number) => plural(count, 'question', 'questions'),
    save: 'Save for the authors',
    saved: 'Saved. It is where your browser keeps downloads.',
    forget: 'Delete the list',
    forgotten: 'The list is deleted from this device.',
  },
  title: 'Searches with no answer',
  about:
    'What readers searched for that no page answered. They save it as a file from their record; open those files here. The list is not kept when you leave this page.',
  bring: 'Choose files',
  none: 'Nothing yet, from a file or from this device.',
  list: 'Searches without an answer, the most frequent first',
  asked: (times: number, last: string) => `${plural(times, 'time', 'times')}, last on ${day(last)}`,
  begin: 'Begin a practice',
  beginFor: (said: string) => `Begin a practice for “${said}”`,
  taken: (count: number) => `${plural(count, 'question', 'questions')} taken from the file`,
  refused: {
    foreign: 'This is no file of searches',
    newer: 'It was made by a later version: update the playbook',
    malformed: 'Something in it is not as it should be, so nothing of it was taken',
    'other-playbook': 'It belongs to another playbook',
  },
};
