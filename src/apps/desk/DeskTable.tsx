import type { ComponentChildren } from 'preact';
import { Scroll } from '../reader/Scroll.tsx';

interface Props {
  /** What the table holds, for listeners. */
  label: string;
  heads: readonly string[];
  /** Heads behind those, where they are more than a text. */
  more?: ComponentChildren;
  /** Its rows. */
  children: ComponentChildren;
}

/** A table of the desk, which may be wider than a phone. */
export function DeskTable({ label, heads, more, children }: Props) {
  return (
    <Scroll class="desk-scroll" label={label}>
      <table class="desk-table">
        <caption class="vh">{label}</caption>
        <thead class="ui">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            {more}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scroll>
  );
}
