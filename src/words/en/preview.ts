import { list, plural } from './formats.ts';

/** What the preview says on the pages that it shows (`chalktalk dev`). Never part of a built playbook. */
export const previewWords = {
  bar: 'Problems of the playbook',
  count: (all: number, here: number) =>
    [plural(all, 'problem', 'problems'), ...(here > 0 ? [all === here ? 'on this page' : `${here} on this page`] : [])].join(' · '),
  show: 'Show',
  hide: 'Hide',
  next: (file: string) => `Next: ${file}`,
  here: 'On this page',
  settings: 'In the settings',
  elsewhere: 'On other pages',
  hints: (count: number) => plural(count, 'hint', 'hints'),
  more: (count: number) => `${plural(count, 'more problem', 'more problems')}: the terminal shows them all`,
  severity: { error: 'error', warning: 'warning', hint: 'hint' },
  /** The page is older than its file. */
  old: (line: number) => `This is how the page was before line ${line} broke it.`,
  oldSettings: (lines: readonly number[]) =>
    `The settings are those from before ${lines.length === 1 ? 'line' : 'lines'} ${list(lines.map(String))} of playbook.yaml broke them.`,
  restart: 'playbook.yaml names another language or another path (base): stop the preview and start it again to see that.',
  lost: 'The preview does not answer: is it still running?',
  /** In place of a page that cannot be shown. */
  broken: {
    title: 'This page cannot be shown yet',
    text: (file: string) => `${file} holds something that has to be mended first. Save the file, and the page comes by itself.`,
  },
  failed: {
    title: 'This page could not be made',
    text: 'Something went wrong while the page was made. What is known of it:',
    hint: 'A text that was saved just now may have led to it. If not, this is a fault of the program: CHALKTALK_DEBUG=1 shows more in the terminal.',
  },
  rule: { why: 'Why', wrong: 'Wrong', right: 'Right', back: 'Back to the page' },
  /** In the terminal. */
  left: (count: number) => (count === 0 ? 'No problems left' : `${plural(count, 'problem', 'problems')} left`),
};
