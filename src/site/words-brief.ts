/** The words of `/brief/`: the app carries these and no others. */
export const briefWords = {
  title: 'Session brief',
  about: 'You bring the topic, what you tried, and what you want from your coach.',
  loading: 'Loading',
  failed: {
    title: 'This could not be loaded',
    text: 'The list of skills could not be loaded. What you have noted is safe in this browser: try again.',
    again: 'Try again',
  },
  noScript: 'This page needs JavaScript, which is switched off here: what you do stays in this browser and is kept nowhere else.',
};
