/** Plays: a small text notation, read, described and drawn. Pure: no Astro, no DOM. */
export { describePlay, type PlaySentences } from './describe.ts';
export { drawPlay } from './draw.ts';
export { parsePlay } from './parse.ts';
