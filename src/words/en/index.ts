/**
 * Every word that the interface says, in one place, so that another language is one more object of this type.
 * Content is never here. A function is a sentence with a number or a name in it.
 */

import { askedWords } from './asked.ts';
import { auditWords } from './audit.ts';
import { assignmentWords, calloutWords, checklistWords, questionWords, talkWords, termWords, videoWords } from './authoring.ts';
import { authorsWords } from './authors.ts';
import { briefWords } from './brief.ts';
import { coachingWords, privacyWords } from './coaching.ts';
import { archiveWords, evidenceWords, programsWords, rolesWords, skillsWords } from './collections.ts';
import { contributeWords } from './contribute.ts';
import { deskWords } from './desk.ts';
import { embedWords } from './embed.ts';
import { filterWords } from './filter.ts';
import { day } from './formats.ts';
import { formsWords } from './forms.ts';
import { frameWords } from './frame.ts';
import { homeWords } from './home.ts';
import { hostWords } from './host.ts';
import { lmsWords, packageReviewWords } from './lms.ts';
import { lessonWords, modulesWords } from './modules.ts';
import { movedWords } from './moved.ts';
import { observeWords } from './observe.ts';
import { planWords } from './plan.ts';
import { playWords } from './play.ts';
import { practicesWords, practiceWords } from './practices.ts';
import { previewWords } from './preview.ts';
import { progressWords } from './progress.ts';
import { reportingWords } from './reporting.ts';
import { retroWords } from './retro.ts';
import { reviewWords } from './review.ts';
import { searchWords } from './search.ts';
import { shareWords } from './share.ts';
import { dateWords, kindWords, missingWords, recordWords, siteWords } from './site.ts';
import { successionWords } from './succession.ts';
import { topFifthWords } from './top-fifth.ts';

export const words = {
  site: siteWords,
  kinds: kindWords,
  home: homeWords,
  practices: practicesWords,
  practice: practiceWords,
  modules: modulesWords,
  lesson: lessonWords,
  skills: skillsWords,
  roles: rolesWords,
  programs: programsWords,
  evidence: evidenceWords,
  archive: archiveWords,
  missing: missingWords,
  talk: talkWords,
  callout: calloutWords,
  assignment: assignmentWords,
  checklist: checklistWords,
  video: videoWords,
  term: termWords,
  question: questionWords,
  play: playWords,
  /** Each app carries its own words and no others. */
  search: searchWords,
  review: reviewWords,
  progress: progressWords,
  coaching: coachingWords,
  privacy: privacyWords,
  embed: embedWords,
  plan: planWords,
  brief: briefWords,
  observe: observeWords,
  desk: deskWords,
  topFifth: topFifthWords,
  retro: retroWords,
  audit: auditWords,
  contribute: contributeWords,
  succession: successionWords,
  /** What is beside the catalogue in scripts of their own, and how days are written. */
  filter: filterWords,
  host: hostWords,
  preview: previewWords,
  day,
  forms: formsWords,
  share: shareWords,
  frame: frameWords,
  moved: movedWords,
  reporting: reportingWords,
  lms: lmsWords,
  packageReview: packageReviewWords,
  authors: authorsWords,
  asked: askedWords,
  record: recordWords,
  date: dateWords,
};
