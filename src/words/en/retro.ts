import { day } from './formats.ts';
import { waitingFor } from './waiting.ts';

/** The words of `/retro/`: the app carries these and no others. */
export const retroWords = {
  title: 'Retro',
  about: 'A deal won or lost: what happened, what decided it, and what you keep.',
  ...waitingFor('skills'),
  day: (at: number) => day(at),
  write: {
    title: 'Write a retro',
    private: 'It stays in this browser. Nobody sees it unless you send it.',
    outcome: 'What was it?',
    outcomes: { win: 'A win', setback: 'A setback' },
    name: 'In a few words',
    nameHint: 'The deal or the call, so that you recognise it in a year.',
    skill: 'Skill it hinged on',
    noSkill: 'No skill in particular',
    happened: 'What happened',
    happenedHint: 'What a camera would have seen, up to the moment when it turned.',
    reason: { win: 'What made the difference', setback: 'What made the difference, on your side' },
    reasonHint: {
      win: 'Which part was practised, and which was luck?',
      setback: 'The fork that lay in your own hands. What the customer did wrong teaches you nothing.',
    },
    keep: 'What I keep',
    keepHint: 'Something you did on purpose and will do again.',
    change: 'What I will do differently',
    changeHint: 'One behaviour, on a call that you can name.',
    save: 'Save retro',
    nothing: 'Give it a name and write at least one line, then save it.',
    saved: 'Saved. It is first in the list.',
    clear: 'Clear the form',
  },
  list: {
    title: 'Earlier retros',
    none: 'What you save shows here, newest first.',
    toSession: 'Take it to a session',
    toPractice: 'Write it up as a practice',
    print: 'Print',
    erase: 'Erase',
    eraseNamed: (title: string) => `Erase ${title}`,
    erased: (title: string) => `“${title}” is erased.`,
    undo: 'Undo',
    restored: (title: string) => `“${title}” is back.`,
  },
};
