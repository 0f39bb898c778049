import type { Rule } from '../model/rule.ts';
import { absoluteWords } from './absolute-words.ts';
import { activeFile } from './active-file.ts';
import { address } from './address.ts';
import { allRight } from './all-right.ts';
import { alt } from './alt.ts';
import { anchor } from './anchor.ts';
import { blankName } from './blank-name.ts';
import { brokenImage } from './broken-image.ts';
import { changedKey } from './changed-key.ts';
import { checklist } from './checklist.ts';
import { code } from './code.ts';
import { component } from './component.ts';
import { curlyQuotes } from './curly-quotes.ts';
import { cutText } from './cut-text.ts';
import { deadEnd } from './dead-end.ts';
import { draftLeftOut } from './draft-left-out.ts';
import { empty } from './empty.ts';
import { emptyLink } from './empty-link.ts';
import { emptyPage } from './empty-page.ts';
import { encoding } from './encoding.ts';
import { feedback } from './feedback.ts';
import { field } from './field.ts';
import { figure } from './figure.ts';
import { fileName } from './file-name.ts';
import { fileSize } from './file-size.ts';
import { firstPage } from './first-page.ts';
import { frontMatter } from './front-matter.ts';
import { headingOrder } from './heading-order.ts';
import { html } from './html.ts';
import { htmlLeftOut } from './html-left-out.ts';
import { id } from './id.ts';
import { image } from './image.ts';
import { leftover } from './leftover.ts';
import { link } from './link.ts';
import { linkText } from './link-text.ts';
import { longestRight } from './longest-right.ts';
import { lostNumber } from './lost-number.ts';
import { lostPage } from './lost-page.ts';
import { lostQuestion } from './lost-question.ts';
import { lostSkill } from './lost-skill.ts';
import { manyOptions } from './many-options.ts';
import { markerSpace } from './marker-space.ts';
import { missingField } from './missing-field.ts';
import { missingFile } from './missing-file.ts';
import { missingImage } from './missing-image.ts';
import { modulePage } from './module-page.ts';
import { movedLink } from './moved-link.ts';
import { negativeStem } from './negative-stem.ts';
import { notAnItem } from './not-an-item.ts';
import { notMade } from './not-made.ts';
import { number } from './number.ts';
import { oldAddress } from './old-address.ts';
import { orphan } from './orphan.ts';
import { overdue } from './overdue.ts';
import { placeholder } from './placeholder.ts';
import { play } from './play.ts';
import { positionBias } from './position-bias.ts';
import { prerequisites } from './prerequisites.ts';
import { question } from './question.ts';
import { questionSkill } from './question-skill.ts';
import { readingLevel } from './reading-level.ts';
import { reusedId } from './reused-id.ts';
import { reusedNumber } from './reused-number.ts';
import { sentenceLength } from './sentence-length.ts';
import { seriesNext } from './series-next.ts';
import { splitList } from './split-list.ts';
import { stray } from './stray.ts';
import { syntax } from './syntax.ts';
import { tooMuch } from './too-much.ts';
import { tooSlow } from './too-slow.ts';
import { twoRight } from './two-right.ts';
import { uncheckedLesson } from './unchecked-lesson.ts';
import { unknownEvidence } from './unknown-evidence.ts';
import { unknownField } from './unknown-field.ts';
import { unknownModule } from './unknown-module.ts';
import { unknownPractice } from './unknown-practice.ts';
import { unknownRole } from './unknown-role.ts';
import { unknownSkill } from './unknown-skill.ts';
import { unknownStage } from './unknown-stage.ts';
import { unowned } from './unowned.ts';
import { unreadable } from './unreadable.ts';
import { untestedSkill } from './untested-skill.ts';
import { unusedEvidence } from './unused-evidence.ts';
import { unusedFile } from './unused-file.ts';
import { unusedSkill } from './unused-skill.ts';
import { usedAgain } from './used-again.ts';
import { video } from './video.ts';
import { weakEvidence } from './weak-evidence.ts';
import { yaml } from './yaml.ts';

/** Everything that is checked. In the order of `docs/rules.md`: by group, then from the basics to the details. */
export const RULES: readonly Rule[] = [
  empty,
  firstPage,
  unreadable,
  stray,
  fileName,
  blankName,
  fileSize,
  encoding,
  tooSlow,
  frontMatter,
  yaml,
  missingField,
  field,
  unknownField,
  curlyQuotes,
  cutText,
  emptyPage,
  syntax,
  tooMuch,
  code,
  component,
  html,
  htmlLeftOut,
  checklist,
  play,
  video,
  image,
  brokenImage,
  alt,
  headingOrder,
  markerSpace,
  leftover,
  notMade,
  emptyLink,
  linkText,
  placeholder,
  sentenceLength,
  readingLevel,
  link,
  anchor,
  movedLink,
  missingFile,
  missingImage,
  activeFile,
  unknownSkill,
  unknownRole,
  unknownStage,
  unknownPractice,
  unknownModule,
  unknownEvidence,
  draftLeftOut,
  number,
  address,
  id,
  prerequisites,
  modulePage,
  question,
  notAnItem,
  splitList,
  feedback,
  manyOptions,
  deadEnd,
  allRight,
  twoRight,
  longestRight,
  negativeStem,
  absoluteWords,
  questionSkill,
  untestedSkill,
  positionBias,
  figure,
  weakEvidence,
  unusedEvidence,
  overdue,
  unowned,
  seriesNext,
  unusedSkill,
  orphan,
  uncheckedLesson,
  unusedFile,
  oldAddress,
  usedAgain,
  lostPage,
  lostNumber,
  lostQuestion,
  lostSkill,
  reusedNumber,
  reusedId,
  changedKey,
];
