import { capital, list } from './formats.ts';

// A play, told in words.

/** Verbs agree with names such as "you" and "we" on a play. */
const does = (name: string, third: string, base: string): string => (/^(you|we|they|i)$/i.test(name) ? base : third);

/** Begins with a capital letter. Ends with a full stop, unless the author's own words end it: a label may be a question. */
const sentence = (text: string): string => capital(/[.?!…]$/.test(text) ? text : `${text}.`);

export const playWords = {
  label: 'Play',
  missing: 'This play cannot be drawn.',
  moves: {
    move: (from: string, to: string, label: string | undefined) =>
      sentence(`${from} ${does(from, 'moves', 'move')} to ${to}${label ? `: ${label}` : ''}`),
    message: (from: string, to: string, label: string | undefined) =>
      capital(`${from} ${does(from, 'sends', 'send')} ${label || 'something'} to ${to}.`),
    return: (from: string, to: string, label: string | undefined) =>
      capital(
        label ? `${from} ${does(from, 'gives', 'give')} ${label} back to ${to}.` : `${from} ${does(from, 'comes', 'come')} back to ${to}.`,
      ),
    stopped: (from: string, to: string, label: string | undefined) =>
      sentence(`${from} ${does(from, 'is', 'are')} stopped before ${to}${label ? `: ${label}` : ''}`),
  },
  stand: (names: string[]) => `On the board: ${list(names)}.`,
};
