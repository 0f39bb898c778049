import { activeFile } from './active-file.ts';
import { address } from './address.ts';
import { alt } from './alt.ts';
import { anchor } from './anchor.ts';
import { brokenImage } from './broken-image.ts';
import { checklist } from './checklist.ts';
import { code } from './code.ts';
import { component } from './component.ts';
import { empty } from './empty.ts';
import { encoding } from './encoding.ts';
import { feedback } from './feedback.ts';
import { field } from './field.ts';
import { figure } from './figure.ts';
import { fileName } from './file-name.ts';
import { fileSize } from './file-size.ts';
import { frontMatter } from './front-matter.ts';
import { html } from './html.ts';
import { htmlLeftOut } from './html-left-out.ts';
import { id } from './id.ts';
import { image } from './image.ts';
import { link } from './link.ts';
import { manyOptions } from './many-options.ts';
import { missingField } from './missing-field.ts';
import { missingFile } from './missing-file.ts';
import { missingImage } from './missing-image.ts';
import { modulePage } from './module-page.ts';
import { number } from './number.ts';
import { play } from './play.ts';
import { prerequisites } from './prerequisites.ts';
import { question } from './question.ts';
import type { Rule } from './rule.ts';
import { stray } from './stray.ts';
import { syntax } from './syntax.ts';
import { unknownEvidence } from './unknown-evidence.ts';
import { unknownField } from './unknown-field.ts';
import { unknownModule } from './unknown-module.ts';
import { unknownPractice } from './unknown-practice.ts';
import { unknownRole } from './unknown-role.ts';
import { unknownSkill } from './unknown-skill.ts';
import { unknownStage } from './unknown-stage.ts';
import { unreadable } from './unreadable.ts';
import { video } from './video.ts';
import { yaml } from './yaml.ts';

/** Everything that is checked. In the order of `docs/rules.md`: by group, then from the basics to the details. */
export const RULES: readonly Rule[] = [
  empty,
  unreadable,
  stray,
  fileName,
  fileSize,
  encoding,
  frontMatter,
  yaml,
  missingField,
  field,
  unknownField,
  syntax,
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
  link,
  anchor,
  missingFile,
  missingImage,
  activeFile,
  unknownSkill,
  unknownRole,
  unknownStage,
  unknownPractice,
  unknownModule,
  unknownEvidence,
  number,
  address,
  id,
  prerequisites,
  modulePage,
  question,
  feedback,
  manyOptions,
  figure,
];
