/** A connection over which a server tells something (server-sent events). */
export interface Listening {
  /** All that was told so far. */
  text(): string;
  close(): void;
}

/** Listens to what a server tells. */
export async function listenTo(url: string): Promise<Listening> {
  const ending = new AbortController();
  const { body } = await fetch(url, { signal: ending.signal });
  let told = '';
  const decoder = new TextDecoder();
  const read = async () => {
    for await (const chunk of body ?? []) told += decoder.decode(chunk, { stream: true });
  };
  // It ends when nobody listens any more.
  read().catch(() => {});
  return { text: () => told, close: () => ending.abort() };
}
