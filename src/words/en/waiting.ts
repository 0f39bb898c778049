/** What the page of an app says before it can be used: while it loads, where its list cannot be had, and without scripts. */
export const waitingFor = (list: string, { safe = 'What you have written is safe in this browser', ...more }: Exceptions = {}) => ({
  loading: 'Loading',
  failed: {
    title: 'This page could not be loaded',
    text: `The list of ${list} could not be loaded. ${safe}: try again.`,
    again: 'Try again',
  },
  noScript: 'This page needs JavaScript, which is switched off here: what you do is stored in this browser and nowhere else.',
  ...more,
});

/** What is otherwise on one page. */
interface Exceptions {
  /** Where the reader's words are. */
  safe?: string;
  noScript?: string;
}
