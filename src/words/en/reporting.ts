/** What is said before, and about, reporting to a learning record store. */
export const reportingWords = {
  title: 'Reporting',
  ask: (store: string) => `May this browser report to ${store}?`,
  what: 'It would send: your answers and scores, the pages you read, the assignments you did. It never sends what you write: notes, wishes, briefs, retros, plans, and what you type into a gap.',
  later: 'You can change this under Progress, in your record. What has been sent stays there.',
  name: 'What they know you by, for example your work email',
  nameHint: 'Leave it empty, and a random number stands in for you.',
  yes: 'Report it',
  no: 'Do not report',
  on: (store: string) => `This browser reports to ${store}.`,
  as: (name: string) => `You are known there as ${name}.`,
  anonymous: 'You are known there by a random number.',
  off: (store: string) => `This browser reports nothing to ${store}.`,
  waiting: (count: number) =>
    count === 0 ? 'Everything was sent.' : `${count} ${count === 1 ? 'entry is' : 'entries are'} waiting for a connection.`,
  refused: (count: number) => `${count} ${count === 1 ? 'entry was' : 'entries were'} refused by the store, and set aside.`,
  start: 'Start reporting',
  stop: 'Stop reporting',
};
