import { day, plural } from './formats.ts';

/** The words of what was searched for in vain: on the progress page of a reader, and where authors and coaches bring it together. */
export const askedWords = {
  mine: {
    title: 'Searched for in vain',
    about:
      'What you asked of search and no page was meant for. It stays on this device. Saved as a file, with no name of yours in it, it tells whoever writes the playbook what is missing.',
    count: (count: number) => plural(count, 'question', 'questions'),
    save: 'Save for the authors',
    saved: 'Saved. It lies where your browser keeps downloads.',
    forget: 'Forget them',
    forgotten: 'They are gone from this device.',
  },
  title: 'Asked, and no page for it',
  about:
    'What readers searched for in vain. They save it as a file on their progress page; bring the files together here. Nothing is kept: the list is gone when the page is.',
  bring: 'Choose files',
  none: 'Nothing yet: neither from a file nor from this device.',
  list: 'What was asked in vain, most often first',
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
