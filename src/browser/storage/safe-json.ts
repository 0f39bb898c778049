/** Ours is three deep: the envelope, its events, the chosen options. What a later version adds may be deeper. */
const DEEPEST = 12;
const MOST_VALUES = 4_000_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Is parsed JSON such that other code may walk it? Looks at all of it without recursion, so that a million brackets in
 * one another are no more than a reason.
 */
export function checkJson(value: unknown): 'safe' | 'forbidden-key' | 'malformed' {
  let level: unknown[] = [value];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth++) {
    seen += level.length;
    if (depth > DEEPEST || seen > MOST_VALUES) return 'malformed';
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      if (Array.isArray(one)) for (const item of one as unknown[]) next.push(item);
      else
        for (const [key, item] of Object.entries(one)) {
          if (FORBIDDEN.has(key)) return 'forbidden-key';
          next.push(item);
        }
    }
    level = next;
  }
  return 'safe';
}
