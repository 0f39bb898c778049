/** The words of `/top-20/`: the app carries these and no others. */
export const topFifthWords = {
  title: 'Top 20 %',
  about: 'Who sells how much, and what the rest could learn from them.',
  loading: 'Loading',
  failed: {
    title: 'This could not be loaded',
    text: 'The list of skills could not be loaded. What you have noted is safe in this browser: try again.',
    again: 'Try again',
  },
  noScript: 'This page needs JavaScript, which is switched off here: what you do stays in this browser and is kept nowhere else.',
};
