import Assignment from './Assignment.astro';
import Blank from './Blank.astro';
import Checklist from './Checklist.astro';
import Evidence from './Evidence.astro';
import Not from './Not.astro';
import Question from './Question.astro';
import Reflect from './Reflect.astro';
import Say from './Say.astro';
import Steps from './Steps.astro';
import TalkTrack from './TalkTrack.astro';
import Term from './Term.astro';

/** What the corpus uses, by name. */
export const components = {
  Assignment,
  Blank,
  Checklist,
  Evidence,
  Not,
  Question,
  Reflect,
  Say,
  Scenario: Question,
  Steps,
  TalkTrack,
  Term,
};
