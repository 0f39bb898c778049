/** What a page in a frame says of where things are kept. */
export const frameWords = {
  apart: 'Saved in this frame only, apart from your progress on the full page.',
  none: 'Nothing can be saved in this frame: what you do here is gone when you leave it.',
  joined: 'Saved with your progress on the full page.',
  refused: 'The browser did not allow it. You can take it with you instead.',
  ask: 'Use my own progress here',
  take: 'Take it to the full page',
};
