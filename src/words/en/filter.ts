import { plural } from './formats.ts';

/** What the list of practices says when it is filtered: its script carries these words and no others. */
export const filterWords = {
  found: (count: number) => plural(count, 'practice', 'practices'),
};
