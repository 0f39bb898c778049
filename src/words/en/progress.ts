const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const longFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const sure = ['', 'a guess', 'fairly sure', 'sure'];

/** The words of `/progress/`: the app carries these and no others. */
export const progressWords = {
  title: 'Progress',
  /** The play on the empty page, drawn when it is built. */
  startPlay: 'O you (1,1)\no practice (4,3)\no recall (7,1)\nyou -> practice : read\npractice .> recall : comes back',
  about: 'What you have read, answered and tried, from the log in this browser. Nobody else sees it unless you hand it over.',
  loading: 'Reading your log',
  contents: 'On this page',
  failed: {
    title: 'Your progress could not be shown',
    text: 'The list of questions could not be loaded. Your log is untouched: try again, or save a backup below.',
    again: 'Try again',
  },
  noScript: 'Progress needs JavaScript, which is switched off here: it is kept in the browser and nowhere else.',
  day: (at: number) => dayFormat.format(at),
  percent: (share: number) => `${Math.round(share * 100)} %`,
  none: '–',

  saved: {
    title: 'Not saved on this device',
    blocked:
      'This browser does not let the playbook store anything: a private window, a frame or a setting. What you do now is lost when you close the page, unless you save a backup.',
    full: 'The browser’s storage is full. What you do now is lost when you close the page, unless you save a backup.',
    newer:
      'Your log was written by a newer version of this playbook. It can be read but not changed here. Reload the page to get the newer version.',
    'corrupt-kept':
      'Part of the stored log could not be read. It was put aside untouched, and everything else is here. A backup can bring back what is missing.',
    corruptTitle: 'Part of the log was put aside',
    newerTitle: 'Your log is newer than this page',
    save: 'Save backup file',
  },

  today: {
    title: 'Go on',
  },

  empty: {
    title: 'Nothing here yet',
    text: 'Read a practice and answer its questions. What you remember, and for how long, then shows here.',
    start: 'Open the practices',
    restore: 'Bring your progress from another device',
  },

  map: {
    title: 'Skill map',
    about:
      'Two kinds of evidence: what you probably remember, estimated from your answers, and what a coach has seen you do. A skill counts as mastered only with both.',
    role: 'Role',
    noRole: 'No role',
    when: 'Recall',
    dates: { now: 'Today', week: 'In a week', month: 'In 30 days', other: 'Date' },
    date: 'Recall on which day',
    legend: {
      title: 'How to read it',
      known: 'remembered, estimated',
      fading: 'answered once, fading',
      unseen: 'not asked yet',
      observed: 'seen by a coach',
      target: 'target of the role',
      self: 'your own rating',
      gap: 'still to go',
    },
    skill: 'Skill',
    group: 'Group',
    recallNow: 'Recall now',
    recallAt: (day: string) => `Recall on ${day}`,
    coverage: 'Asked',
    coverageOf: (seen: number, of: number) => `${seen} of ${of}`,
    observed: 'Observed',
    observedBy: (level: number, by: string, days: number) =>
      `level ${level}, ${by}, ${days < 1 ? 'today' : plural(days, 'day ago', 'days ago')}`,
    self: 'Own rating',
    selfAt: (level: number, day: string) => `level ${level}, ${day}`,
    target: 'Target',
    level: (level: number) => `level ${level}`,
    gap: 'Gap',
    gapOf: (gap: number) => (gap > 0 ? plural(gap, 'level', 'levels') : 'none'),
    noGap: 'not known',
    status: 'Status',
    statuses: {
      mastered: 'Mastered',
      'not-started': 'Not started',
      'known-not-seen': 'Known, not seen by a coach yet',
      'seen-not-known': 'Seen at work, recall to come',
      'below-target': 'Known, below target',
      practising: 'Practising',
    },
    recallShort: (share: number | undefined, seen: number, of: number) =>
      of === 0
        ? 'no questions'
        : share === undefined || seen === 0
          ? `0 of ${of} asked`
          : `${Math.round(share * 100)} %, ${seen} of ${of} asked`,
    levelShort: (observed: number | undefined, target: number | undefined) =>
      [observed ? `seen at level ${observed}` : 'not seen yet', target ? `target ${target}` : ''].filter(Boolean).join(', '),
    table: 'The same numbers as a table',
    estimated: 'Estimated from your answers with a model of forgetting. Formative: it helps you choose what to practise and grades nobody.',
  },

  stretch: {
    title: 'Stretch',
    about: 'What you might do next. What you have mastered is left out, except to teach it.',
    noRole: 'Choose your role in the skill map: what comes next is taken from the levels that it asks for.',
    none: 'Nothing is left here. Bring a topic of your own to your next session.',
    failed: 'What comes next could not be loaded.',
    towards: (skill: string, to: number | undefined, recall: boolean) =>
      to ? `${skill}, towards level ${to}` : recall ? `${skill}: keep it fresh` : skill,
    teach: (skill: string) => `Teach ${skill}`,
    reason: (kind: 'target' | 'beyond' | 'teach', seen: number | undefined, aim: number | undefined) => {
      if (kind === 'teach') return 'Mastered: explain it to a colleague, and watch them try';
      const now = seen ? `Seen at level ${seen}` : 'Not seen by a coach yet';
      return `${now}; ${kind === 'beyond' ? 'the best in your role are at' : 'your role asks for'} level ${aim ?? 1}`;
    },
    tryIt: (what: string) => `Try: ${what}`,
    promise: 'Promise it',
    promised: (day: string) => `Promised for ${day}. It stands under “In the field”.`,
    takeBack: 'Take back',
    takenBack: 'The promise is taken back.',
    session: 'Prepare a session',
    review: 'Practise in today’s review',
    rubric: 'Levels of the skill',
    write: 'Write it up as a practice',
  },

  agenda: {
    title: 'Worth your attention',
    wrong: 'Sure, and wrong',
    wrongAbout: 'The best topics for your next 1:1: you were sure, and it was not right.',
    brief: 'Take them to a session.',
    changed: 'Changed since you learned it',
    changedAbout: 'The answer is no longer the one you learned. These come first in your next review.',
    comebacks: 'Comebacks',
    comebacksAbout: 'Wrong once, right two weeks later or more.',
    comeback: (wrong: string, right: string) => `wrong on ${wrong}, right on ${right}`,
    card: {
      share: 'Share',
      shareNamed: (asked: string) => `Share the comeback: ${asked}`,
      about: 'A card for whoever you like. It is made here, and it leaves this browser only when you save or send it.',
      label: 'Comeback',
      wrong: (day: string) => `wrong on ${day}`,
      right: (day: string) => `right on ${day}`,
      days: (days: number) => plural(days, 'day later', 'days later'),
      text: (asked: string, wrong: string, right: string, days: number, name: string) =>
        `${name ? `${name}: ` : ''}“${asked}” Wrong on ${wrong}, right on ${right}, ${plural(days, 'day', 'days')} later.`,
      withName: (name: string) => `With my name, ${name}`,
      noName: 'Your name is not on it. You can give one under “Mine”.',
      picture: 'Save picture',
      pictureSaved: 'The picture is saved. It lies where your browser keeps downloads.',
      pictureFailed: 'This browser could not draw the picture. Copy the text instead.',
      send: 'Send picture',
      copy: 'Copy text',
      copied: 'Copied',
      notCopied: 'Could not copy: select the text and copy it.',
      close: 'Close',
      file: 'comeback',
    },
    answered: (day: string) => `answered ${day}`,
    corrected: (day: string, right: string) => `answered ${day}, right on ${right}`,
    none: 'Nothing of the kind. Answers that you were sure of and that were wrong would stand here.',
    more: (count: number) => `Show ${count} more`,
  },

  tasks: {
    title: 'In the field',
    none: 'Assignments that you promise, pages that you bookmark and notes that you write stand here.',
    assignments: 'Assignments',
    until: (day: string) => `promised for ${day}`,
    overdue: (day: string) => `was promised for ${day}`,
    done: (day: string) => `done ${day}`,
    markDone: 'Done',
    undo: 'Undo',
    bookmarks: 'Bookmarks',
    bookmarked: (day: string) => `kept ${day}`,
    notes: 'Notes',
    notesAbout: 'Only you see these.',
    unnamed: 'No longer in the playbook',
    removeBookmark: (title: string) => `Remove bookmark ${title}`,
    remove: 'Remove',
  },

  history: {
    title: 'History',
    about: 'Everything in your log, newest first. You can delete a single entry; it then counts for nothing.',
    long: (at: number) => longFormat.format(at),
    time: (at: number) => timeFormat.format(at),
    count: (count: number) => plural(count, 'entry', 'entries'),
    more: (count: number) => `Show ${plural(count, 'earlier day', 'earlier days')}`,
    delete: 'Delete',
    deleteEntry: (what: string) => `Delete entry: ${what}`,
    confirm: 'Really delete',
    keep: 'Keep',
    deleted: 'The entry is deleted.',
    right: 'right',
    partly: (share: number) => `${Math.round(share * 100)} % right`,
    wrong: 'not right',
    confidence: (confidence: number | undefined) => (confidence ? `, ${sure[confidence] ?? ''}` : ''),
    kinds: {
      answered: 'Answered',
      read: 'Read',
      'self-rated': 'Rated yourself',
      observed: 'Observed',
      wished: 'Wanted',
      planned: 'Planned',
      session: 'Session',
      briefed: 'Brief',
      retro: 'Retro',
      audited: 'Self-audit',
      committed: 'Promised',
      'assignment-done': 'Tried',
      reflected: 'Noted',
      ticked: 'Ticked',
      cleared: 'Cleared',
      bookmarked: 'Bookmarked',
      unmarked: 'Bookmark removed',
      unknown: 'Written by another version',
    },
    level: (level: number) => `level ${level}`,
    by: (by: string) => `by ${by}`,
    until: (day: string) => `for ${day}`,
    weeks: (count: number) => (count === 0 ? 'Plan taken back' : plural(count, 'week', 'weeks')),
    with: (coach: string) => (coach ? `with ${coach}` : 'with a coach'),
    on: (day: string, minutes: number) => `${day}, ${minutes} min`,
    outcome: { win: 'won', setback: 'lost' },
    statements: (yes: number) => `${plural(yes, 'statement', 'statements')} true`,
    behaviours: (count: number) => plural(count, 'behaviour', 'behaviours'),
    strength: (text: string) => `strong: ${text}`,
    next: (text: string) => `to try: ${text}`,
    gone: (id: string) => `${id} (no longer in the playbook)`,
  },

  mine: {
    title: 'Mine',
    about: 'Your progress lies in this browser and nowhere else. Some browsers delete it after a week without a visit, so keep a copy.',
    entries: (count: number) => plural(count, 'entry', 'entries'),
    name: 'Your name on backups',
    nameHint: 'Goes with a file or link that you hand over.',
    rename: 'Save name',
    renamed: 'Saved',
    backup: {
      title: 'Backup',
      last: (day: string, days: number) => `Last backup ${day}${days < 1 ? ', today' : days === 1 ? ', yesterday' : `, ${days} days ago`}.`,
      never: 'No backup saved from this browser yet.',
      nothing: 'There is nothing to save yet.',
      save: 'Save backup file',
      saved: 'Backup saved. It lies where your browser keeps downloads.',
    },
    restore: {
      title: 'Restore or merge',
      text: 'From a backup file or from a link of another device. Nothing is lost: both logs become one.',
      refused: 'This cannot be added. Nothing was changed.',
    },
    offer: {
      title: 'Add this progress?',
      from: (name: string) => `From ${name}`,
      unnamed: 'From a browser without a name',
      counts: (added: number, known: number) =>
        added === 0
          ? `All ${plural(known, 'entry is', 'entries are')} here already.`
          : `${plural(added, 'entry', 'entries')} would be added${known > 0 ? `; ${plural(known, 'is', 'are')} here already` : ''}.`,
      span: (from: string, to: string) => (from === to ? `From ${from}` : `From ${from} to ${to}`),
      kinds: (answers: number, read: number, other: number) =>
        [
          answers && plural(answers, 'answer', 'answers'),
          read && plural(read, 'page read', 'pages read'),
          other && plural(other, 'other', 'others'),
        ]
          .filter(Boolean)
          .join(', '),
      leftOut: (count: number) => `${plural(count, 'entry', 'entries')} cannot be read and would be left out.`,
      other: 'If this is somebody else’s progress, do not add it: afterwards it cannot be told from yours.',
      add: (count: number) => `Add ${plural(count, 'entry', 'entries')}`,
      cancel: 'Do not add',
      close: 'Close',
      added: (count: number) => (count === 0 ? 'Nothing was new. Your log is as it was.' : `${plural(count, 'entry', 'entries')} added.`),
      observation: {
        title: 'Add this observation?',
        sessionsTitle: (count: number) => (count === 1 ? 'Add this session?' : `Add these ${count} sessions?`),
        from: (coach: string, seen: boolean) => `${coach || 'A coach without a name'} ${seen ? 'saw you at work' : 'took it down'}.`,
        session: (day: string, minutes: number) => `Session on ${day}, ${minutes} min`,
        about: 'In your log it stands with the coach’s name and the day. You can delete it again under History.',
        known: 'It is in your log already.',
        add: 'Add to my log',
        added: (seen: boolean) => (seen ? 'Added. Your skill map shows it as observed.' : 'Added. It stands in your history.'),
        erased: (_seen: boolean) => 'You deleted this before, and what is deleted stays deleted. Ask your coach to make it anew.',
        otherTitle: 'This is for somebody else',
        other: (id: string, own: string) =>
          `It is for the coaching id ${id}; yours is ${own}. It was not added, and nothing in your log was changed.`,
        otherHow: (coach: string) =>
          `Two people may have one name: the id tells them apart. Tell ${coach || 'the coach'} that it reached you. If it is yours after all, you wrote your brief in another browser: open the link there, or bring that browser’s progress here first and open the link again.`,
        nothing: 'There is neither an observation nor a session in it. Ask for it once more.',
      },
    },
    device: {
      title: 'Another device',
      text: 'A link that carries your log in itself. It is never sent to a server: whoever has the link has your progress, so open it yourself.',
      make: 'Make a link',
      link: 'Link',
      copy: 'Copy link',
      copied: 'Copied',
      notCopied: 'Could not copy: select the link and copy it.',
      scan: 'Scan it with the other device.',
      qr: 'QR code of the link',
      tooLong: 'Your log is too large for a QR code. Send yourself the link, or use a backup file.',
      tooLongLink: 'Your log is too large for a link. Use a backup file.',
      nothing: 'There is nothing to take along yet.',
    },
    delete: {
      title: 'Delete everything',
      text: 'Deletes your whole log from this browser. Only a backup brings it back.',
      open: 'Delete everything…',
      first: 'Save a backup first, unless you are sure.',
      type: (word: string) => `Type ${word} to confirm`,
      word: 'delete',
      go: 'Delete my progress',
      cancel: 'Keep it',
      done: 'Your progress is deleted from this browser.',
    },
  },
};
