import { day, plural } from './formats.ts';
import { waitingFor } from './waiting.ts';

/** The words of `/observe/` and of an observation wherever it is shown: the apps carry these and no others. */
export const observeWords = {
  title: 'Observation',
  about: 'Watch one call, tick what you saw, send it back.',
  ...waitingFor('skills'),
  day: (at: number) => day(at),

  refused: 'This cannot be opened. Nothing was changed.',
  /** An observation as it is read. */
  sheet: {
    level: (level: number, name: string) => (name ? `Level ${level}, ${name}` : `Level ${level}`),
    seen: 'Seen',
    ticked: (count: number) => plural(count, 'behaviour was ticked', 'behaviours were ticked'),
    unknown: (count: number) =>
      `${plural(count, 'more was', 'more were')} ticked that ${count === 1 ? 'is' : 'are'} no longer in the rubric.`,
    strength: 'A strength',
    next: 'One thing to try',
    note: 'The call',
    by: (by: string, day: string) => `${by || 'An unnamed coach'}, ${day}`,
    gone: (id: string) => `${id} (no longer in the playbook)`,
  },

  who: {
    title: 'Who',
    known: (name: string) => name || 'An unnamed rep',
    id: 'Coaching id',
    change: 'Somebody else',
    name: 'Name of the rep',
    nameHint: 'For your own use: the coaching id decides whose log this goes to.',
    idField: 'Coaching id of the rep',
    idHint: 'Fifteen letters and digits, at the foot of every brief.',
    whose: 'Whose log this goes to',
    bring: 'A brief, as a file or a link, says who this is for. You can do this after the call.',
    noId: 'Say who it is for: bring one of their briefs, or enter their coaching id.',
    badId: 'A coaching id is fifteen lower-case letters and digits. Copy it from a brief.',
  },
  skill: 'Skill',
  noSkill: 'Choose a skill',
  needsSkill: 'Choose the skill that you watched.',
  gone: (id: string) => `${id} is not in this playbook. Choose another skill.`,
  seen: {
    title: 'What did you see?',
    hint: 'Tick only what you saw or heard in this call.',
    none: 'This skill has no behaviours to tick. Choose the level by your own judgement.',
  },
  level: {
    title: 'Level',
    suggested: (level: number, name: string) =>
      `What you ticked points to level ${level}, ${name}. It is a suggestion: your judgement counts.`,
    below: 'What you ticked does not reach level 1 yet: that takes two thirds of its behaviours. Your judgement counts.',
    mark: 'suggested',
    needed: 'Choose the level that you saw.',
  },
  strength: 'One strength',
  strengthHint: 'What to keep doing, in words from the call.',
  next: 'One thing to try',
  nextHint: 'For the next call, small enough to do.',
  call: 'What you watched',
  callHint: 'A call, a meeting: enough for the rep to know which.',
  on: 'When',
  by: 'Your name',
  byHint: 'Shown beside the level in the rep’s skill map. This browser remembers it.',
  needsName: 'Enter your name, so that the rep knows whose observation it is.',
  needsDay: 'Choose a day that is not in the future.',
  words: 'For the rep',
  finish: 'Finish the observation',
  missing: 'Something is missing: see the marked fields above.',
  of: (length: number, most: number) => `${length} of ${most}`,
  draft: 'What you enter is saved in this tab until you have sent it.',
  sentElsewhere: 'This observation was sent in another tab.',
  reset: 'Clear the form',
  back: 'Bring back what was there',
  sent: {
    title: (name: string) => `For ${name || 'the rep'}`,
    about: 'This is exactly what you send. It counts only once the rep opens it and adds it to their log.',
    change: 'Change it',
    desk: 'Put it on my desk',
    deskHint: 'Your own copy, so that your board shows it.',
    another: 'Observe another call',
    share: 'Send it to the rep',
  },
  text: {
    title: (skill: string) => `Observation: ${skill}`,
    line: (by: string, day: string) => `By ${by}, ${day}`,
  },
};
