import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core';

const BINDING = '__chalktalkViolation';

/** Console messages that count as something going wrong. */
const LOUD = new Set(['error', 'warning', 'assert']);

const EVERYTHING: readonly RegExp[] = [/(?:)/];

/** Takes down everything that goes wrong in the pages of one browser profile, visit by visit. */
export class Watch {
  #found: string[] = [];
  readonly #context: BrowserContext;
  #origin = '';
  /** Between two visits nothing counts. */
  #tolerate: readonly RegExp[] = EVERYTHING;

  private constructor(context: BrowserContext) {
    this.#context = context;
  }

  /** Prepares to watch, before the profile has a page. */
  static async over(context: BrowserContext): Promise<Watch> {
    const watch = new Watch(context);
    await context.exposeBinding(BINDING, (_, violation: string) => watch.#note('CSP', violation));
    await context.addInitScript(reportViolations, BINDING);
    context.on('console', (message) => watch.#console(message));
    context.on('weberror', (error) => watch.#note('page error', String(error.error().stack ?? error.error())));
    context.on('request', (request) => watch.#request(request));
    context.on('requestfailed', (request) => watch.#failed(request));
    context.on('response', (response) => {
      if (response.status() >= 400) watch.#note(`status ${response.status()}`, response.url());
    });
    return watch;
  }

  /**
   * Starts a visit, of which nothing went wrong yet.
   *
   * @param origin the only one that pages may ask for anything
   * @param tolerate findings that match are passed over
   */
  begin(origin: string, tolerate: readonly RegExp[]): void {
    this.#found = [];
    this.#origin = origin;
    this.#tolerate = tolerate;
  }

  /** Ends it: what is done now is no visit’s. */
  end(): void {
    this.#tolerate = EVERYTHING;
  }

  /** What went wrong until now, in order. Asks every frame for a sign of life first: what happened before it is told before it. */
  async findings(): Promise<string[]> {
    await Promise.all(this.#context.pages().map(settled));
    return [...this.#found];
  }

  #note(kind: string, text: string): void {
    const finding = `${kind}: ${text}`;
    if (!this.#tolerate.some((pattern) => pattern.test(finding))) this.#found.push(finding);
  }

  #console(message: ConsoleMessage): void {
    const { url, lineNumber } = message.location();
    if (LOUD.has(message.type())) this.#note(`console ${message.type()}`, `${message.text()} (${url}:${lineNumber + 1})`);
  }

  #request(request: Request): void {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(url.protocol) && url.origin !== this.#origin) this.#note('request to another origin', request.url());
  }

  #failed(request: Request): void {
    // The browser gives up what nobody waits for any more, when a page is left.
    const reason = request.failure()?.errorText ?? '';
    if (reason !== 'net::ERR_ABORTED') this.#note('request failed', `${request.url()} ${reason}`);
  }
}

async function settled(page: Page): Promise<void> {
  await Promise.all(page.frames().map((frame) => frame.evaluate(() => undefined).catch(() => undefined)));
}

/** Runs in every frame before its own scripts. */
function reportViolations(binding: string): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
    const tell: unknown = Reflect.get(window, binding);
    if (typeof tell === 'function')
      tell(`${effectiveDirective} blocked ${blockedURI} in ${sourceFile || location.href}:${lineNumber} ${sample}`.trim());
  });
}
