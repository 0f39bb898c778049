/** Whoever has more has one kind of mistake; and where everything requires everything, all of them fill a memory. */
const MOST = 50;

/**
 * Circles of a directed graph, each once and in full, beginning with its alphabetically first member: one for every edge
 * that closes one, and 50 at most. (All of them would be too many: where everything requires everything there is one for
 * every subset.)
 *
 * @param edges from each node to those it needs
 */
export function circles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const places = new Map<string, number>();
  const walk = (node: string): void => {
    if (done.has(node) || found.length >= MOST) return;
    const start = places.get(node);
    if (start !== undefined) {
      found.push(turned(path.slice(start)));
      return;
    }
    places.set(node, path.length);
    path.push(node);
    for (const next of new Set(edges.get(node))) walk(next);
    path.pop();
    places.delete(node);
    done.add(node);
  };
  for (const node of [...edges.keys()].sort()) walk(node);
  return found;
}

function turned(circle: string[]): string[] {
  const first = circle.indexOf(circle.toSorted()[0] ?? '');
  return [...circle.slice(first), ...circle.slice(0, first)];
}
