/** The words of `/self-audit/`: the app carries these and no others. */
export const auditWords = {
  title: 'Self-audit',
  about: 'Are you coaching, or doing something that looks like it?',
  loading: 'Loading',
  failed: {
    title: 'This could not be loaded',
    text: 'The list of skills could not be loaded. What you have noted is safe in this browser: try again.',
    again: 'Try again',
  },
  noScript: 'This page needs JavaScript, which is switched off here: what you do stays in this browser and is kept nowhere else.',
};
