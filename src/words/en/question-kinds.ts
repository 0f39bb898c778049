import type { QuestionKind } from '../../playbook/model/question.ts';

/** What the interface says about one kind of question. */
interface KindWords {
  /** What is to be done, above the question. */
  name: string;
  /** Where nothing was answered. */
  nothing: string;
  /** What else its form has to say. `{n}` and the like are filled in where the reader is. */
  form: Readonly<Record<string, string>>;
}

const right = 'Right';
const wrong = 'Not this one';
const mine = 'your answer';
const missed = 'not chosen';

export const questionVerdicts = { right, wrong };

/** Said once when an answer is checked. `{score}` is a whole number of per cent. */
export const questionResults = { resultRight: 'Right.', resultPartly: 'Partly right: {score}%.', resultWrong: 'Not quite.' };

export const questionKinds: Readonly<Record<QuestionKind, KindWords>> = {
  single: { name: 'Choose one', nothing: 'Choose an answer first.', form: { mine, missed } },
  multiple: { name: 'Choose all that fit', nothing: 'Choose at least one answer first.', form: { mine, missed } },
  ordering: {
    name: 'Put in order',
    nothing: 'Move the lines into order first.',
    form: {
      inPlace: 'Right place',
      belongs: 'Belongs in place {n}',
      moved: 'Place {n} of {of}: {text}',
      up: 'Move up',
      down: 'Move down',
      rightOrder: 'The right order',
    },
  },
  matching: {
    name: 'Match the pairs',
    nothing: 'Choose a match for every line first.',
    form: {
      open: 'Choose a match for every line first. Still open: {n}.',
      right,
      wrong,
      choose: 'Choose…',
      belongsTo: 'Belongs to: {text}',
    },
  },
  blank: {
    name: 'Fill in',
    nothing: 'Fill in every gap first.',
    form: { open: 'Fill in every gap first. Still open: {n}.', right, wrong, gap: 'Gap {n} of {of}', accepted: 'Accepted: {text}' },
  },
  scenario: {
    name: 'Scenario',
    nothing: 'Choose what to say first.',
    form: { ending: '{n} of {of} choices moved the conversation on.', mine },
  },
};
