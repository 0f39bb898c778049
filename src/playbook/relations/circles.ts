/**
 * Circles of a directed graph, each once and in full, beginning with its alphabetically first member: one for every edge
 * that closes one. (All of them would be too many: where everything requires everything there is one for every subset.)
 *
 * @param edges from each node to those it needs
 */
export function circles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (node: string, path: string[]): void => {
    const start = path.indexOf(node);
    if (start >= 0) {
      found.push(turned(path.slice(start)));
      return;
    }
    if (done.has(node)) return;
    for (const next of new Set(edges.get(node))) walk(next, [...path, node]);
    done.add(node);
  };
  for (const node of [...edges.keys()].sort()) walk(node, []);
  return found;
}

function turned(circle: string[]): string[] {
  const first = circle.indexOf(circle.toSorted()[0] ?? '');
  return [...circle.slice(first), ...circle.slice(0, first)];
}
