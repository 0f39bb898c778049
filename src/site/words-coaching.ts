/** The words of the coaching pages that are built, not drawn by an app. */
export const coachingWords = {
  title: 'Coaching',
  /** Title of the assignment that every skill has. */
  teach: (skill: string) => `Teach ${skill} to somebody`,
};
