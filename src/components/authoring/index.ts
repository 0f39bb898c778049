import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
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
import Play from './Play.astro';
import Question from './Question.astro';
import QuestionAnswer from './QuestionAnswer.astro';
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
export const authoring: Record<string, AstroComponentFactory> = {
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
  Play,
  Question,
  QuestionAnswer,
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
