/** What is said at an address that a page had earlier. Most readers never see it. */
export const movedWords = {
  title: 'This page has moved',
  to: (title: string) => `It is here now: ${title}`,
};
