import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ComponentName } from '../../playbook/components.ts';
import Assignment from './Assignment.astro';
import Callout from './Callout.astro';
import Checklist from './Checklist.astro';
import ChecklistItem from './ChecklistItem.astro';
import ChecklistLabel from './ChecklistLabel.astro';
import CoachGuide from './CoachGuide.astro';
import Evidence from './Evidence.astro';
import Image from './Image.astro';
import Not from './Not.astro';
import Play from './Play.astro';
import Quiz from './Quiz.astro';
import AnswerGap from './questions/blank/AnswerGap.astro';
import Blank from './questions/blank/Blank.astro';
import OptionFeedback from './questions/OptionFeedback.astro';
import OptionReply from './questions/OptionReply.astro';
import OptionSays from './questions/OptionSays.astro';
import AnswerItem from './questions/ordering/AnswerItem.astro';
import Question from './questions/Question.astro';
import QuestionAnswer from './questions/QuestionAnswer.astro';
import QuestionExplanation from './questions/QuestionExplanation.astro';
import QuestionForm from './questions/QuestionForm.astro';
import QuestionLead from './questions/QuestionLead.astro';
import QuestionOption from './questions/QuestionOption.astro';
import QuestionOptions from './questions/QuestionOptions.astro';
import QuestionStem from './questions/QuestionStem.astro';
import Scenario from './questions/scenario/Scenario.astro';
import Reflect from './Reflect.astro';
import Say from './Say.astro';
import Steps from './Steps.astro';
import Table from './Table.astro';
import TalkTrack from './TalkTrack.astro';
import Term from './Term.astro';
import Video from './Video.astro';

/** What a block of a body tree is rendered with, by name. The grammar of the names is src/playbook/components.ts. */
export const authoring = {
  AnswerGap,
  AnswerItem,
  Assignment,
  Blank,
  Callout,
  Checklist,
  ChecklistItem,
  ChecklistLabel,
  CoachGuide,
  Evidence,
  Image,
  Not,
  OptionFeedback,
  OptionReply,
  OptionSays,
  Play,
  Question,
  QuestionAnswer,
  QuestionExplanation,
  QuestionForm,
  QuestionLead,
  QuestionOption,
  QuestionOptions,
  QuestionStem,
  Quiz,
  Reflect,
  Say,
  Scenario,
  Steps,
  Table,
  TalkTrack,
  Term,
  Video,
} satisfies Record<ComponentName, AstroComponentFactory>;

/** The component of a block; `undefined` where it is none of ours. */
export function componentOf(name: string): AstroComponentFactory | undefined {
  return isComponentName(name) ? authoring[name] : undefined;
}

function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(authoring, name);
}
