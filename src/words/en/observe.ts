const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** The words of `/observe/` and of an observation wherever it is shown: the apps carry these and no others. */
export const observeWords = {
  title: 'Observation',
  about: 'Watch one call, tick what you saw, send it back.',
  loading: 'Loading',
  failed: {
    title: 'This could not be loaded',
    text: 'The list of skills could not be loaded. What you have noted is safe in this browser: try again.',
    again: 'Try again',
  },
  noScript: 'This page needs JavaScript, which is switched off here: what you do stays in this browser and is kept nowhere else.',
  day: (at: number) => dayFormat.format(at),

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
    by: (by: string, day: string) => `${by || 'A coach without a name'}, ${day}`,
    gone: (id: string) => `${id} (no longer in the playbook)`,
  },

  who: {
    title: 'Who',
    known: (name: string) => name || 'A rep without a name',
    id: 'Coaching id',
    change: 'Somebody else',
    name: 'Name of the rep',
    nameHint: 'For your own eyes: the coaching id decides whose log it goes into.',
    idField: 'Coaching id of the rep',
    idHint: 'Fifteen letters and digits, at the foot of every brief.',
    whose: 'Whose log it goes into',
    bring: 'The file or link of a brief tells whom this is for. You can do this after the call.',
    noId: 'Say whom it is for: bring one of their briefs, or enter their coaching id.',
    badId: 'A coaching id has fifteen small letters and digits. Copy it from a brief.',
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
      `What you ticked speaks for level ${level}, ${name}. It is a suggestion: your judgement counts.`,
    below: 'What you ticked does not reach level 1 yet: that asks for two thirds of its behaviours. Your judgement counts.',
    mark: 'suggested',
    needed: 'Choose the level that you saw.',
  },
  strength: 'One strength',
  strengthHint: 'What to keep, in the words of the call.',
  next: 'One thing to try',
  nextHint: 'For the next call, small enough to do.',
  call: 'What you watched',
  callHint: 'A call, a meeting: enough for the rep to know which.',
  on: 'When',
  by: 'Your name',
  byHint: 'It stands beside the level in the rep’s skill map. This browser keeps it.',
  needsName: 'Your name is missing: the rep sees whose observation it is.',
  needsDay: 'Choose a day that is not in the future.',
  words: 'For the rep',
  finish: 'Make the observation',
  missing: 'Something is missing: see the marked fields above.',
  of: (length: number, most: number) => `${length} of ${most}`,
  draft: 'What you enter stays in this tab until you have handed it over.',
  reset: 'Start over',
  back: 'Bring back what was there',
  sent: {
    title: (name: string) => `For ${name || 'the rep'}`,
    about: 'This is exactly what is handed over. The rep opens it and adds it to the log; without that it counts nowhere.',
    change: 'Change it',
    desk: 'Put it on my desk',
    deskHint: 'Your own copy, so that your board knows about it.',
    another: 'Observe another call',
    share: 'Hand it over',
  },
  text: {
    title: (skill: string) => `Observation: ${skill}`,
    line: (by: string, day: string) => `By ${by}, ${day}`,
  },
};
