import { number, plural } from './formats.ts';

/** The words of the panel that hands something over. */
export const shareWords = {
  about: 'Everything is in the link itself, after the “#”: no server keeps it. Nothing is sent from here; you decide how it goes.',
  /** Who can open the link. The first time the sender is asked. */
  reach: {
    ask: 'Who can open the link?',
    sealing: 'Sealing the link',
    cannot: 'This page is not served over https, so this browser cannot seal anything. Send the file in a way that you trust.',
    /** Somebody who sent something before: their browser and this one know each other's keys. */
    person: {
      copy: (name: string) => `Copy a link for ${name || 'the person who wrote to you'}`,
      text: 'Nothing to type: only the browser opens it from which the last link came.',
      now: (name: string) =>
        `Only the browser of ${name || 'the person who wrote to you'} can open it, the one that wrote to you. No code is needed.`,
      instead: (name: string) => `Seal it for ${name || 'the person who wrote to you'}`,
      compare: 'Four words to compare',
      compareHint: (name: string) =>
        `${name || 'The other person'} sees the same four words when sealing a link for you. If they differ, somebody stands in between: use a code.`,
    },
    code: {
      copy: 'Copy a link with a code',
      text: 'Six words open it. Mail, chat and servers see only what they cannot read.',
      now: 'Only whoever has the code, too, can read what is in the link.',
      instead: 'Seal it with a code',
      title: 'The code',
      say: 'Say it, or send it in another way than the link: whoever has both can read it. It is kept nowhere; with the panel it is gone.',
      copyCode: 'Copy the code',
      copied: 'Code copied.',
      notCopied: 'Could not copy: write the code down.',
    },
    open: {
      copy: 'Copy a link for anyone who has it',
      text: 'Nothing to type. Anyone who has the link can read it: whoever it is passed on to, and every program that it goes through.',
      now: 'Anyone who has the link can read what is in it.',
      instead: 'Leave out the code',
      fromPerson: 'Let anyone who has the link read it',
    },
  },
  /** Something came from another device than before. */
  otherKey: {
    text: (name: string) =>
      `This did not come from the browser from which ${name || 'this person'} wrote to you before: perhaps a new device, perhaps somebody else. Ask, before you answer.`,
    trust: 'It is theirs: seal answers for it from now on',
    trusted: 'Answers are sealed for the new browser from now on.',
  },
  /** A link that a code opens. */
  sealed: {
    title: 'It is sealed with a code',
    about: (what: string) => `This link holds ${what}. Whoever sent it has six words that open it: ask for them.`,
    kinds: {
      brief: 'a session brief',
      observation: 'an observation by a coach',
      plan: 'a coaching plan',
      backup: 'a backup of somebody’s progress',
      device: 'progress from another device',
    },
    something: 'something that somebody sent',
    label: 'Code',
    hint: 'Capital letters and accents do not matter, and four letters of each word are enough.',
    open: 'Open with this code',
    stop: 'Stop',
    opening: 'Trying the code. That is slow on purpose, so that nobody can try many.',
    count: (count: number) => `A code has six words; here are ${number(count)}.`,
    wrong:
      'This is not the code of the link. Compare all six words with whoever sent it; nobody can tell which one is wrong. You can try as often as you like. If the code is lost, ask for another link, or for the file.',
    waiting: (count: number) => `${plural(count, 'link is', 'links are')} sealed with a code.`,
  },
  making: 'Making the link',
  link: 'Link',
  copy: 'Copy link',
  copied: 'Link copied.',
  copiedSealed: 'Link copied. It opens with the code above.',
  notCopied: 'Could not copy: select the link and copy it.',
  fits: (length: number) => `${number(length)} characters: fits in an email or a chat.`,
  tooLongForMail: (length: number) => `${number(length)} characters: email may cut it short. Send the file instead, or scan the code.`,
  noLink: 'This is too much for a link, or this browser cannot make one. Send the file instead.',
  showQr: 'QR code',
  qr: 'QR code of the link',
  scan: 'Scan it with the other device.',
  tooLong: 'Too long for a QR code. Send the link or the file.',
  send: 'Send…',
  save: 'Save file',
  saved: 'File saved. You will find it in your downloads.',
  text: 'Copy as text',
  textCopied: 'Copied as text, to paste into a chat.',
  textNotCopied: 'Could not copy: select the text above and copy it.',
  print: 'Print',

  /** Taking in what somebody sent. */
  choose: 'Choose a file',
  paste: 'Or paste a link',
  read: 'Open it',
  reading: 'Reading',
  close: 'Close',
  /** A link that was broken by what it passed through, and put right. */
  mended: 'A mail program or chat had rewritten the link on the way. It was put right; nothing is missing.',
  /** A link that came without its end, and the other ways. */
  cut: (missing: number, of: number) =>
    `The link is not complete: it was cut short on the way, and the last ${plural(missing, 'character', 'characters')} of ${number(of)} are missing. Copy all of it, from https to its last letter, or ask for the file or the QR code instead.`,
  /** Why it cannot be taken, and the way out. */
  reasons: {
    'too-large': 'It is far larger than anything that is sent from here, so it was not opened. Ask for it again.',
    'not-json': 'What is inside cannot be read. Choose the file that was saved here, or ask for it again.',
    foreign: 'It does not come from a playbook like this one.',
    newer: 'It was made by a newer version of the playbook. Reload this page to get that version, then open it again.',
    malformed: 'Something in it is wrong, so none of it is used. Ask for it again.',
    'forbidden-key': 'It holds something that does not belong there, so none of it is used.',
    name: 'The name in it is not one short line, so none of it is used. Ask for it again, under another name.',
    'other-playbook': 'It belongs to another playbook. Open it there, or ask for one made in this playbook.',
    dates: 'No date in it can be true: the clock of the device it comes from is wrong. Once that is put right, ask for it again.',
    'no-events': 'No entry in it can be read. Ask for it again.',
    broken:
      'The link is not complete: it was cut short on the way. Copy all of it, from https to its last letter, or ask for the file instead.',
    changed:
      'The link was changed on the way: what arrived is not what was sent, so none of it is used. Ask for it again, or for the file or the QR code instead.',
    elsewhere:
      'It is sealed for another browser: another device of yours, this one before its data were cleared, or somebody else. Open it there, or ask the sender for a link with a code.',
    unsupported: 'This browser cannot open such links. Ask for the file instead, or use a newer browser.',
  },
  /** What came, where it was opened on a page that is for something else. */
  elsewhere: {
    brief: { what: 'This is a session brief.', go: 'Open it as a brief' },
    observation: { what: 'This is an observation by a coach.', go: 'Open it in your progress' },
    plan: { what: 'This is a coaching plan.', go: 'Open it on the coach’s desk' },
    backup: { what: 'This is a backup of somebody’s progress.', go: 'Open it in your progress' },
    device: { what: 'This is progress from another device.', go: 'Open it in your progress' },
  },
  /** Where a link cannot carry it there. */
  byHand: 'Open that page and choose the file there.',
};
