import type { Stretch } from '../../browser/search/hits.ts';

/** A piece of a page with what was searched for under the marker. */
export function Excerpt({ stretches }: { stretches: readonly Stretch[] }) {
  return <>{stretches.map(({ text, mark }, index) => (mark ? <mark key={index}>{text}</mark> : text))}</>;
}
