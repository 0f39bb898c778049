/** The words of `/plan/`: the app carries these and no others. */
export const planWords = {
  title: 'Plan',
  about: 'What you want, where you are, and one skill after another from there.',
  loading: 'Loading',
  failed: {
    title: 'This could not be loaded',
    text: 'The list of skills could not be loaded. What you have noted is safe in this browser: try again.',
    again: 'Try again',
  },
  noScript: 'This page needs JavaScript, which is switched off here: what you do stays in this browser and is kept nowhere else.',
};
