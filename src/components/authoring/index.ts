import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ComponentName } from '../../playbook/components.ts';
import AnswerGap from './AnswerGap.astro';
import AnswerItem from './AnswerItem.astro';
import Assignment from './Assignment.astro';
import Blank from './Blank.astro';
import Callout from './Callout.astro';
import Checklist from './Checklist.astro';
import ChecklistItem from './ChecklistItem.astro';
import ChecklistLabel from './ChecklistLabel.astro';
import CoachGuide from './CoachGuide.astro';
import Evidence from './Evidence.astro';
import Image from './Image.astro';
import Not from './Not.astro';
import OptionFeedback from './OptionFeedback.astro';
import OptionReply from './OptionReply.astro';
import OptionSays from './OptionSays.astro';
import Play from './Play.astro';
import Question from './Question.astro';
import QuestionAnswer from './QuestionAnswer.astro';
import QuestionExplanation from './QuestionExplanation.astro';
import QuestionForm from './QuestionForm.astro';
import QuestionLead from './QuestionLead.astro';
import QuestionOption from './QuestionOption.astro';
import QuestionOptions from './QuestionOptions.astro';
import QuestionStem from './QuestionStem.astro';
import Quiz from './Quiz.astro';
import Reflect from './Reflect.astro';
import Say from './Say.astro';
import Scenario from './Scenario.astro';
import Steps from './Steps.astro';
import Table from './Table.astro';
import TalkTrack from './TalkTrack.astro';
import Term from './Term.astro';
import Video from './Video.astro';

/** What a block of a body tree is rendered with, by name. The grammar of the names is src/playbook/components.ts. */
export const authoring: Readonly<Record<ComponentName, AstroComponentFactory>> = {
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
};
