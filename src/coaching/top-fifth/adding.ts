/** Part of all that was added that may be lost in adding: results have decimals. */
const LOST = 1e-9;

/** Whether a number is what was added, but for what is lost in adding. @param size sum of the amounts without their signs */
export function isSameSum(value: number, added: number, size: number): boolean {
  return Math.abs(value - added) <= size * LOST;
}

/** Whether some numbers add up to another one, but for what is lost in adding. */
export function addUpTo(value: number, parts: readonly number[]): boolean {
  return isSameSum(value, sum(parts), sum(parts.map(Math.abs)));
}

/** The sum with its rounding errors carried along (Neumaier 1974), so that cents add up to the cent. */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
