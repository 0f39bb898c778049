/** Files of a playbook, by their path. */
export type Files = Record<string, string | Uint8Array>;

/** A mistake that people make: what it is called, and what it does to a sound playbook. */
export interface Mistake {
  name: string;
  make: (files: Files) => void;
  /** Nothing need be said of it: it is read as it was meant. */
  fine?: boolean;
  /** `check --fix` mends it, and nothing is left to be said. */
  mends?: boolean;
  /** Why more than one problem is told, or one in a line that is as it was. */
  because?: string;
}

/** Pages and data of the sound playbook that most mistakes are made in. */
export const BACK = 'practices/say-it-back.mdx';
export const CALLED = 'practices/ask-who-is-called.mdx';
export const DATE = 'practices/leave-with-a-date.mdx';
export const READING = 'skills/site-reading.yaml';
export const LESSON = 'modules/walk-the-building/01-find-the-desk.mdx';

type Make = Mistake['make'];

export function textOf(files: Files, file: string): string {
  const text = files[file];
  if (typeof text !== 'string') throw new Error(`${file} is no text of the sound playbook`);
  return text;
}

/** Writes `by` in place of the first `what`. */
export function replace(file: string, what: string, by: string): Make {
  return (files) => {
    const text = textOf(files, file);
    if (!text.includes(what)) throw new Error(`${file} does not hold ${what}`);
    files[file] = text.replace(what, () => by);
  };
}

/** Writes at the end of a page, with a blank line before it. */
export function append(text: string, file = BACK): Make {
  return (files) => {
    files[file] = `${textOf(files, file)}\n${text}\n`;
  };
}

export function rename(from: string, to: string): Make {
  return (files) => {
    const text = files[from];
    if (text === undefined) throw new Error(`there is no ${from}`);
    delete files[from];
    files[to] = text;
  };
}

export function add(file: string, text: string): Make {
  return (files) => {
    files[file] = text;
  };
}

/** A page beside the others, right in all but what is given. */
export function page(text = 'Text.', fields = ''): string {
  return `---
title: A page more
number: 9
summary: What it is for, in a sentence.
skills:
  - { skill: listening, level: 1 }
owner: Enablement
${fields}---

${text}
`;
}

export function all(...makes: Make[]): Make {
  return (files) => {
    for (const make of makes) make(files);
  };
}
