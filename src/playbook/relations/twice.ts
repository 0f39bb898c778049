/** Pairs of things with the same key: the second one is the problem, the first one is named. */
export function twice<T, K extends string | number>(
  items: readonly T[],
  keyOf: (item: T) => K | undefined,
): { first: T; second: T; key: K }[] {
  const seen = new Map<K, T>();
  return items.flatMap((second) => {
    const key = keyOf(second);
    if (key === undefined) return [];
    const first = seen.get(key);
    if (first !== undefined) return [{ first, second, key }];
    seen.set(key, second);
    return [];
  });
}
