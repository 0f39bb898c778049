/** What is said before, and about, reporting to a learning record store. */
export const reportingWords = {
  title: 'Reporting',
  ask: (store: string) => `May this browser report to ${store}?`,
  what: 'It would send: your answers with their score, pages you read, assignments you did. It never sends what you write: notes, wishes, briefs, retros, plans, and what you typed into a gap.',
  later: 'You can change this under Progress, in your record. What was sent stays there.',
  name: 'What they know you by, for instance your work e-mail',
  nameHint: 'Empty: a random number stands for you.',
  yes: 'Report it',
  no: 'Do not report',
  on: (store: string) => `This browser reports to ${store}.`,
  as: (name: string) => `You are known there as ${name}.`,
  anonymous: 'You are known there by a random number.',
  off: (store: string) => `This browser reports nothing to ${store}.`,
  waiting: (count: number) =>
    count === 0 ? 'Everything was sent.' : `${count} ${count === 1 ? 'entry waits' : 'entries wait'} for a connection.`,
  refused: (count: number) => `${count} ${count === 1 ? 'entry was' : 'entries were'} refused by the store, and put aside.`,
  start: 'Start reporting',
  stop: 'Stop reporting',
};
