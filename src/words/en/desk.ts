import { day, number, percent, placeOf, plural } from './formats.ts';
import { waitingFor } from './waiting.ts';

interface BoardCell {
  level: number | undefined;
  own: number | undefined;
  gap: number | undefined;
  target: number | undefined;
  recall: number | undefined;
  seen: number;
  questions: number;
}

const levels = (gap: number): string => plural(gap, 'level', 'levels');

/** The words of `/desk/`: the app carries these and no others. */
export const deskWords = {
  title: 'Coach’s desk',
  about: 'What your people chose to show you, side by side. It stays in this browser.',
  /** The play on the empty page, drawn when it is built. */
  startPlay: 'O rep (1,1)\nO another (1,3)\no desk (6,2)\nrep -> desk : file\nanother .> desk : link',
  ...waitingFor('skills'),
  none: '–',
  day: (at: number) => day(at),
  /** Without the year, where it is this one. */
  shortDay: (at: number) => day(at, 'near'),
  dayOf: (each: string) => day(each),
  weekday: (each: string) => day(each, 'weekday'),
  percent,
  /** The base of a share of recall. */
  asked: (seen: number, of: number) => (of === 0 ? 'no questions on it' : `${seen} of ${of} asked`),
  unnamed: 'No name',
  short: (id: string) => `#${id}`,
  reading: (read: number, of: number) => (of > 0 ? `Reading the desk: ${read} of ${of}` : 'Reading the desk'),
  working: (done: number, of: number) => `Working out the board: ${done} of ${of}`,
  ready: (people: number) => `${plural(people, 'person', 'people')} on the desk`,
  undo: 'Undo',
  undone: 'Undone.',
  dismiss: 'Close this note',
  notKept: {
    title: 'Not saved on this device',
    blocked:
      'This browser does not let the playbook store a desk: a private window, a frame, a setting, or a device without any room. It is lost when you close the page, unless you save it as a file.',
    full: 'The browser’s storage is full. What you add now waits, and is saved as soon as there is room. If you close the page before then, it is lost, unless you save the desk as a file.',
    waits: 'Not saved yet. It is there as long as this page is open, and is saved as soon as this browser has room for it.',
  },

  bring: {
    title: 'Put people on the desk',
    text: 'Files or links that your people gave you: a backup, a session brief, a plan, an observation. Drop many at once.',
    drop: 'Drop files here, or choose them',
    more: 'Add files',
    moreLinks: 'Add links',
    paste: 'Or paste links, one to a line',
    look: 'Put on the desk',
    reading: (done: number, of: number) => `Reading ${done} of ${of}`,
    done: (files: number, people: number, refused: number) =>
      [
        `${plural(files, 'file or link', 'files or links')} read, ${plural(people, 'person', 'people')} on the desk.`,
        refused > 0 ? `${refused} could not be used.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    link: 'Link',
    list: 'What came in',
    came: (count: number, refused: number) =>
      refused > 0 ? `What came in: ${count}, ${refused} of them could not be used` : `What came in: ${count}`,
    clear: 'Clear this list',
    back: 'Remove this file',
    backOf: (what: string) => `Remove this file: ${what}`,
    gone: 'Removed.',
    tookBack: (what: string) => `Removed: ${what}. The desk is as if it had never come.`,
    kinds: {
      backup: 'Backup',
      device: 'Log from another device',
      brief: 'Session brief',
      observation: 'Observation',
      plan: 'Plan',
      here: 'Noted here',
    },
    of: (kind: string, name: string) => `${kind} of ${name}`,
    by: (kind: string, name: string) => `${kind} by ${name}`,
    fresh: (count: number) => plural(count, 'new entry', 'new entries'),
    known: (count: number) => `${plural(count, 'was', 'were')} there already`,
    nothing: 'Nothing new: all of it was on the desk already.',
    same: 'You have brought this before: nothing new.',
    empty: 'No entries yet: the name is on the desk.',
    refused: (count: number) => `${plural(count, 'entry', 'entries')} could not be read and ${count === 1 ? 'was' : 'were'} left out`,
    about: (count: number, name: string) => `${plural(count, 'entry', 'entries')} about ${name}`,
    waits: (count: number, id: string) => `${plural(count, 'entry waits', 'entries wait')} for ${id}, who is not on the desk`,
    desk: (people: number) => `A saved desk with ${plural(people, 'person', 'people')}`,
    refusedTitle: 'Not put on the desk',
    cut: (missing: number, of: number) =>
      `The link was cut short on the way: the last ${plural(missing, 'character', 'characters')} of ${number(of)} are missing. Copy all of it, or ask for the file.`,
    reasons: {
      'too-large': 'It is far larger than any log of progress.',
      'not-json': 'This is not a file of this kind: what is inside cannot be read. Ask for “Save backup file” on the Progress page.',
      foreign: 'This is not a file or link from a playbook like this one. Ask for “Save backup file” on the Progress page.',
      newer: 'It was written by a newer version of the playbook. Reload this page, then try again.',
      malformed: 'Something in it is wrong, so none of it is used. Ask for it again.',
      'forbidden-key': 'It holds something that does not belong there, so none of it is used.',
      name: 'The name in it is not one plain line, so none of it is used. Ask for a file under another name.',
      'other-playbook': 'It belongs to another playbook. Open that playbook’s desk for it.',
      dates: 'No date in it can be true. The clock of that device may be wrong.',
      'no-events': 'No entry in it can be read.',
      broken: 'The link is not complete. Copy all of it, from https to its last letter.',
      changed: 'The link was changed on the way, so none of it is used. Ask for it again, or for the file.',
      elsewhere: 'It is sealed for another browser. Open it there, or ask the sender for a link with a code.',
      unsupported: 'This browser cannot open such links. Ask for a file instead.',
    },
    offer: {
      title: 'Put this on the desk?',
      text: (what: string, count: number) => `The link that you opened holds: ${what}, ${plural(count, 'entry', 'entries')}.`,
      yes: 'Put on the desk',
      no: 'Leave it',
      refused: 'The link that you opened cannot be used.',
      close: 'Close',
    },
  },

  empty: {
    title: 'Nobody on the desk yet',
    text: 'Each of your people opens Progress, presses “Save backup file” (or copies a link from Session brief), and sends it to you however you like. Drop all of it on this page. Nothing is sent anywhere from here.',
  },

  conflicts: {
    title: 'Worth a look',
    about: 'We change nothing. You decide.',
    names: (name: string, names: string) =>
      `${name}: files with the same id carry different names (${names}). If that is not one person, remove the wrong file.`,
    sameName: (a: string, b: string) => `Two people with the same name: ${a} and ${b}. They are shown separately.`,
    shared: (a: string, b: string, shared: number) =>
      `${a} and ${b} share ${plural(shared, 'entry', 'entries')}: probably one person on two devices.`,
    join: 'They are one person',
    joinOf: (a: string, b: string) => `They are one person: ${a}, ${b}`,
    joined: (name: string) => `Joined: ${name} is one person now.`,
    levels: (name: string, skill: string, day: string, a: string, b: string) =>
      `${name}, ${skill}, ${day}: seen at ${a} and at ${b}. Talk about what each of you saw.`,
    level: (level: number, by: string) => `level ${level} by ${by}`,
    erased: (name: string, count: number) =>
      `${name} erased ${plural(count, 'entry', 'entries')} that another file still held. ${count === 1 ? 'It counts' : 'They count'} for nothing.`,
    astray: (name: string, count: number, about: string) =>
      `A file of ${name} holds ${plural(count, 'entry', 'entries')} about ${about}. ${count === 1 ? 'It counts' : 'They count'} for ${about} alone.`,
    waiting: (id: string, count: number, from: string) =>
      `${plural(count, 'entry is', 'entries are')} about somebody who is not on the desk (${id}); it came with ${from}, and waits for that person’s file.`,
    itIs: (id: string) => `${id} is`,
    nobody: 'not on the desk',
  },

  board: {
    title: 'People and skills',
    /** What a cell says; below the board. */
    about: 'Level as a coach saw it; below it recall, estimated, and how many of the questions were asked.',
    first: {
      gap: 'Whoever has the widest gap in a skill stands first.',
      recall:
        'No role is chosen, so there is no gap to go by: whoever remembers least stands first. Choose a role above the board to see gaps.',
    },
    purpose: 'It helps you choose what to coach. It grades nobody.',
    controls: 'Role, view and order',
    caption: 'People and skills: level seen, gap, recall',
    role: 'Role, for those without their own',
    noRole: 'No role',
    against: 'Gap to',
    targets: { role: 'the role', top: 'top performers' },
    view: 'View',
    views: { heat: 'Board', gaps: 'Gaps by skill' },
    sort: 'Order',
    byNeed: 'By need',
    byName: 'By name',
    bySkill: (skill: string) => `By gap in ${skill}`,
    sortBy: (skill: string) => `${skill}: order by gap`,
    person: 'Person',
    sortByName: 'Person: order by name',
    open: (name: string) => `Open ${name}`,
    cell: ({ level, own, gap, target, recall, seen, questions }: BoardCell) =>
      [
        level === undefined ? 'not seen' : `seen at level ${level}`,
        own === undefined ? '' : `own rating ${own}`,
        gap === undefined ? (target ? `level ${target} asked for` : '') : gap > 0 ? `${levels(gap)} to go` : 'reached',
        recall === undefined ? 'nothing answered' : `recall ${percent(recall)}, estimated, ${seen} of ${questions} asked`,
      ]
        .filter(Boolean)
        .join(', '),
    legend: {
      title: 'How to read it',
      level: '1 to 4, yellow: level seen by a coach',
      gap: '−1: levels to go',
      reached: '✓: level reached',
      own: '~2: own rating, not seen yet',
      wanted: '?: asked for, not seen yet',
      recall: (least: number) =>
        `67 6/9: recall in per cent, estimated, 6 of 9 questions asked; blue from ${least} asked on, where no level was seen`,
    },
    lines: { skill: 'Skill', reached: 'Reached', below: 'Levels to go', unseen: 'Not seen yet' },
    notAsked: 'No level is asked for in:',
    gapOf: (name: string, gap: number) => `${name} −${gap}`,
  },

  person: {
    heading: (name: string) => name,
    close: 'Close',
    about: 'On this desk',
    withGap: (target: number, gap: number) => (gap > 0 ? `${target}, ${levels(gap)} to go` : `${target}, reached`),
    ids: (ids: string) => `Known as ${ids}`,
    role: 'Role',
    ofBoard: 'As on the board',
    label: 'Name on this desk',
    result: 'Results',
    resultHint: 'A number in whatever you count, for example per cent of quota. Only used to see where coaching time goes.',
    note: 'Your notes',
    noteHint: 'They stay on this desk, and in the file you save of it.',
    save: 'Save',
    saved: 'Saved.',
    skills: 'Skills',
    heads: {
      skill: 'Skill',
      observed: 'Seen',
      self: 'Own rating',
      target: 'Role',
      top: 'Top performers',
      recall: 'Recall, estimated',
    },
    observedBy: (level: number, by: string, day: string) => `${level}, ${by}, ${day}`,
    nothingKnown: 'Nothing known yet. Observe a call on:',
    wants: (level: number) => `role asks for level ${level}`,
    observe: 'Observe a call',
    observeSkill: (skill: string) => `Observe a call: ${skill}`,
    brief: 'Latest brief',
    noBrief: 'No session brief yet.',
    briefParts: { topic: 'Topic', tried: 'Tried', happened: 'What happened', ask: 'Asks' },
    wish: 'Wants to work on',
    sessions: 'Sessions',
    noSessions: 'No session logged yet.',
    session: (day: string, minutes: number, coach: string) => `${day}, ${minutes} min${coach ? `, ${coach}` : ''}`,
    log: 'Log a session',
    on: 'Day',
    minutes: 'Minutes',
    coach: 'Coach',
    skill: 'Skill',
    noSkill: 'No skill in particular',
    sessionNote: 'Note',
    add: 'Log session',
    logged: (day: string) => `Session of ${day} logged.`,
    wrong: {
      on: 'Choose a day, today or before.',
      minutes: 'Between 1 and 600 minutes.',
      coach: 'Say who coached.',
      result: 'A plain number, for example 104.5, or nothing.',
    },
    send: 'Save sessions for them as a file',
    sendHint: 'They add it on the Progress page.',
    deleteSession: (day: string) => `Delete session of ${day}`,
    delete: 'Delete',
    deleted: (day: string) => `Session of ${day} deleted.`,
    files: 'What came in',
    file: (kind: string, name: string, day: string) => `${kind}${name ? `, ${name}` : ''}, put here ${day}`,
    separate: (id: string) => `Take ${id} apart again`,
    separated: 'Taken apart: two people again.',
    same: 'Same person as',
    nobodyElse: 'nobody else here',
    remove: 'Remove from desk',
    removed: (name: string) => `${name} is off the desk.`,
  },

  modules: {
    title: 'People and modules',
    about:
      'Lessons read, questions right at the last answer, assignments. A module is passed when all its questions were right at the last answer, in their present form.',
    caption: 'People and modules: read, passed, assignments',
    none: 'This playbook has no modules yet.',
    read: (read: number, of: number) => `${read}/${of} read`,
    passed: (day: string) => `✓ passed ${day}`,
    right: (right: number, of: number) => `${right}/${of} right`,
    done: (done: number, of: number) => `${done}/${of} tried`,
    until: (day: string) => `due by ${day}`,
    overdue: (day: string) => `was due by ${day}`,
    not: 'not begun',
    rest: 'Nothing begun yet:',
  },

  cadence: {
    title: 'Cadence',
    about: (days: number) =>
      `How long since each person was coached, and minutes in the last ${days} days. Only logged sessions count: an estimate.`,
    heads: {
      person: 'Person',
      since: 'Not coached for',
      last: 'Last session',
      observed: 'Last observed',
      minutes: 'Minutes',
      next: 'Next session',
    },
    caption: 'Coaching per person, the longest wait first',
    since: (days: number) => plural(days, 'day', 'days'),
    never: 'nothing logged',
    rest: 'No coaching logged and none planned:',
    session: (day: string, coach: string) => `${day}${coach ? `, ${coach}` : ''}`,
    next: 'Next 14 days',
    noNext: 'No plan on the desk has a session in the next 14 days.',
    /** The person is in another time zone. */
    there: (here: string, there: string, zone: string) => `${here} (${there} in ${placeOf(zone)})`,
    planned: (time: string, name: string, skill: string) => `${time} ${name}: ${skill}`,
    time: 'Where the time goes',
    few: (count: number, fewest: number) =>
      `Not split: ${plural(count, 'person has', 'people have')} results here, and below ${fewest} everybody would know who is meant. Results are entered in a person’s details.`,
    split: (parts: 3 | 5, count: number) =>
      `${count} people with results, in ${parts === 5 ? 'fifths' : 'thirds'}: people with the same result are in the same group. No names: it is about your time.`,
    groups: { top: 'Top', middle: 'Middle', rest: 'Rest' },
    groupHeads: { group: 'By results', people: 'People', minutes: 'Minutes', share: 'Share', each: 'Per person' },
  },

  experts: {
    title: 'Who could teach it',
    about: 'Seen at level 3 or 4, among the people on this desk: an estimate. A skill that depends on one person or on nobody is marked.',
    caption: 'Skills and the people seen at level 3 or 4',
    heads: { skill: 'Skill', factor: 'People', four: 'Level 4', three: 'Level 3' },
    nobody: 'Nobody seen at level 3 yet:',
    one: 'depends on one person',
  },

  keep: {
    title: 'Save, hand over, delete',
    text: 'The desk is stored in this browser and nowhere else, and some browsers delete it after a week without a visit: save it now and then. What people gave you is theirs: keep it no longer than you need it.',
    save: 'Save the desk as a file',
    csv: 'Save the board as CSV',
    print: 'Print the board',
    saved: 'Saved. You will find it in your downloads.',
    delete: 'Delete the desk…',
    first: 'Takes everybody off the desk and out of this browser. Save it as a file first, unless you are sure.',
    go: 'Delete everything',
    cancel: 'Keep it',
    deleted: 'The desk is empty. Nothing of it is left in this browser.',
    csvHeads: {
      name: 'Name',
      id: 'Id',
      role: 'Role',
      level: (skill: string) => `${skill}: level seen`,
      gap: (skill: string) => `${skill}: gap`,
      recall: (skill: string) => `${skill}: recall %, estimated`,
      asked: (skill: string) => `${skill}: questions asked`,
    },
  },
};
