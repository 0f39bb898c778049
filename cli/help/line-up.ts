/** Names one after the other, in lines that fit a terminal. */
export function lineUp(names: readonly string[]): string {
  return names
    .reduce<string[]>((lines, name) => {
      const last = lines.at(-1);
      const longer = `${last}, ${name}`;
      return last !== undefined && longer.length < 80
        ? [...lines.slice(0, -1), longer]
        : [...(last ? [...lines.slice(0, -1), `${last},`] : []), `  ${name}`];
    }, [])
    .join('\n');
}
