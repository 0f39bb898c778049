import { number } from './formats.ts';

/** The words of the panel that hands something over. */
export const shareWords = {
  about:
    'The link carries everything in itself, behind the “#”, where no server sees it. Whoever has the link can read it, so send it to the one person it is for.',
  making: 'Making the link',
  link: 'Link',
  copy: 'Copy link',
  copied: 'Link copied.',
  notCopied: 'The browser did not copy it: select the link and copy it.',
  fits: (length: number) => `${number(length)} characters: fits into a mail or a chat.`,
  tooLongForMail: (length: number) => `${number(length)} characters: mail programs may cut it. Send the file instead, or scan the code.`,
  noLink: 'This is too much for a link, or this browser cannot make one. Send the file instead.',
  showQr: 'QR code',
  qr: 'QR code of the link',
  scan: 'Scan it with the other device.',
  tooLong: 'Too long for a QR code. Send the link or the file.',
  send: 'Send…',
  save: 'Save file',
  saved: 'File saved. It lies where your browser keeps downloads.',
  text: 'Copy as text',
  textCopied: 'Copied as text, to paste into a chat.',
  textNotCopied: 'The browser did not copy it. Select what you see above and copy it.',
  print: 'Print',

  /** Taking in what somebody sent. */
  choose: 'Choose a file',
  paste: 'Or paste a link',
  read: 'Look into it',
  reading: 'Reading',
  close: 'Close',
  /** Why it cannot be taken, and the way out. */
  reasons: {
    'too-large': 'What is inside is far larger than anything that people hand over here, so it was not unpacked. Ask for it once more.',
    'not-json': 'What is inside cannot be read. Choose the file that was saved here, or ask for it once more.',
    foreign: 'It does not come from a playbook like this one.',
    newer: 'It was made by a newer version of the playbook. Reload this page to get that version, then open it again.',
    malformed: 'Something in it is not as it should be, so none of it is used. Ask for it once more.',
    'forbidden-key': 'It holds something that nothing made here holds, so none of it is used.',
    name: 'The name in it is not one short line, so none of it is used. Ask for it once more, with another name.',
    'other-playbook': 'It belongs to another playbook. Open it where that playbook is, or ask for one made in this playbook.',
    dates: 'Every entry in it has a date that cannot be true: the clock of the device it comes from is wrong. Ask for it once more.',
    'no-events': 'No entry in it can be read. Ask for it once more.',
    broken:
      'The link is not complete: some program cut it off on the way. Copy all of it, from https to its last letter, or ask for the file instead.',
    unsupported: 'This browser cannot open such links. Ask for the file instead, or use a newer browser.',
  },
  /** What came, where it was opened on a page that is for something else. */
  elsewhere: {
    brief: { what: 'This is a session brief.', go: 'Open it as a brief' },
    observation: { what: 'This is an observation by a coach.', go: 'Open it in your progress' },
    plan: { what: 'This is a coaching plan.', go: 'Open it on the coach’s desk' },
    backup: { what: 'This is a backup of somebody’s progress.', go: 'Open it in your progress' },
    device: { what: 'This is the progress of another device.', go: 'Open it in your progress' },
  },
  /** Where a link cannot carry it there. */
  byHand: 'Open that page and choose the file there.',
};
