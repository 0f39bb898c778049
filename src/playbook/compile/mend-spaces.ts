import { parse } from '../tree/parse.ts';
import { split } from '../tree/source.ts';
import { brokenMarkers } from '../tree/spaces.ts';

/** Writes spaces where a character that looks like one keeps a marker from being one. Nothing else of the text changes. */
export function mendSpaces(text: string, format: 'md' | 'mdx'): { text: string; count: number } {
  const { body } = split(text);
  const parsed = parse(body, format);
  if (!('tree' in parsed)) return { text, count: 0 };
  const broken = brokenMarkers(body, parsed.tree).toReversed();
  let mended = text;
  // Front matter is blanked out in the body, so places in it are places in the file.
  for (const { offset, written, meant } of broken) mended = mended.slice(0, offset) + meant + mended.slice(offset + written.length);
  return { text: mended, count: broken.length };
}
