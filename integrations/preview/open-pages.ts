import type { ServerResponse } from 'node:http';

/** Milliseconds between two signs of life on a connection: some programs in between close those that are still. */
const SIGN = 20_000;

/** The pages that are open in browsers, each with a connection over which it is told what changes (server-sent events). */
export class OpenPages {
  readonly #open = new Map<ServerResponse, string>();
  readonly #told: (page: string) => Promise<unknown>;
  readonly #signs: NodeJS.Timeout;

  /** @param told what to tell a page, by its path below the web root */
  constructor(told: (page: string) => Promise<unknown>) {
    this.#told = told;
    this.#signs = setInterval(() => this.#each((response) => response.write(':\n\n')), SIGN);
    this.#signs.unref();
  }

  /** A page that has been opened, or comes back after its browser was asleep. */
  async add(page: string, response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    response.write('retry: 500\n\n');
    this.#open.set(response, page);
    response.once('close', () => this.#open.delete(response));
    await this.#tell(response, page);
  }

  /** Tells all open pages how it is now. */
  async tell(): Promise<void> {
    await Promise.all([...this.#open].map(([response, page]) => this.#tell(response, page)));
  }

  close(): void {
    clearInterval(this.#signs);
    this.#each((response) => response.end());
  }

  async #tell(response: ServerResponse, page: string): Promise<void> {
    const told = await this.#told(page);
    if (this.#open.has(response)) response.write(`data: ${JSON.stringify(told)}\n\n`);
  }

  #each(run: (response: ServerResponse) => void): void {
    for (const response of this.#open.keys()) run(response);
  }
}
