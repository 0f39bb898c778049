/**
 * Does something with each of a list, a few at a time. When one fails, no other is begun.
 *
 * @param width how many at a time
 */
export async function inTurn<Item>(items: readonly Item[], width: number, run: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  let failed = false;
  const worker = async () => {
    while (next < items.length && !failed) {
      try {
        await run(items[next++] as Item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}
