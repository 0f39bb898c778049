/** A row with a result. */
export interface Valued {
  line: number;
  name: string;
  value: number;
}

/** A row and those next to it whose sum it is, in the order of the table. */
export interface Head<T> {
  head: T;
  members: readonly T[];
}
