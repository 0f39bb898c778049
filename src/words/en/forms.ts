import { number } from './formats.ts';

/** The words of every form of the apps. */
export const formsWords = {
  /** What was typed and not sent, when the form is opened again. */
  found: 'What you typed here before is not saved yet.',
  tooLong: (length: number, most: number) =>
    `There is room for ${number(most)} characters, and this has ${number(length)}: make it shorter.`,
  discard: 'Discard it',
  /** Storage of the tab is blocked, or full. */
  lostOnReload: 'This browser cannot keep a draft of this: if you leave or reload the page, what you typed is gone.',
  /** Another tab changed what a form changes. */
  overtaken: 'This has since been changed in another tab. If you save, your version replaces it.',
};
