import type { Browser, BrowserContext, BrowserContextOptions, CDPSession, Disposable, Page } from 'playwright-core';
import { leaveCleared } from './fresh-visit.ts';
import { Watch } from './watch.ts';

/** A page in a browser profile which nobody has used, or of which nothing is left of those who did. */
export interface PooledPage {
  page: Page;
  watch: Watch;
  /** Whether it is at the origin already, where nothing runs. */
  atHome: boolean;
  /** Gives it back: the page is somebody else’s from now on, or closed. */
  release(): Promise<void>;
}

/** What an old page takes on anew; whatever else a context was made with stays with it. */
type Looks = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'reducedMotion'>;

/** As Playwright has it where nothing else is asked for. */
const VIEWPORT = { width: 1280, height: 720 };
/** In milliseconds. A page that takes longer to come to rest is none to go on with. */
const PATIENCE = 3_000;

/** What cannot be taken back, of a page and of its context. */
const FOR_GOOD = [
  'exposeBinding',
  'exposeFunction',
  'routeFromHAR',
  'routeWebSocket',
  'setExtraHTTPHeaders',
  'setGeolocation',
  'setHTTPCredentials',
  'setDefaultTimeout',
  'setDefaultNavigationTimeout',
  'addLocatorHandler',
];
const OF_CLOCK = ['install', 'setFixedTime', 'setSystemTime', 'pauseAt', 'fastForward', 'resume', 'runFor'];

/**
 * The pages of one browser. A new context with its page costs four times as much as a visit in an old one: who closes a page
 * leaves it, cleared, to the next who asks for one that is made alike.
 */
export class PagePool {
  readonly #browser: Browser;
  readonly #idle = new Map<string, Entry[]>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /**
   * A page for one origin.
   *
   * @param fresh whether it must be a new one
   */
  async take(
    origin: string,
    tolerate: readonly RegExp[],
    { viewport = VIEWPORT, colorScheme = 'light', reducedMotion = 'no-preference', ...made }: BrowserContextOptions,
    fresh: boolean,
  ): Promise<PooledPage> {
    const looks: Looks = { viewport, colorScheme, reducedMotion };
    // A page without a viewport of its own has the window’s, and one of a phone scales it.
    const fixed = viewport === null || made.isMobile || made.deviceScaleFactor !== undefined;
    const key = JSON.stringify([origin, made, fixed && viewport]);
    const old = fresh ? undefined : this.#idle.get(key)?.pop();
    const entry = old ?? (await Entry.of(await this.#browser.newContext({ ...made, ...looks }), made.permissions));
    entry.watch.begin(origin, tolerate);
    if (old) await old.look(looks, !fixed);
    return {
      page: entry.page,
      watch: entry.watch,
      atHome: old !== undefined,
      release: async () => {
        entry.watch.end();
        if (!fresh && (await entry.clear(origin))) this.#idle.set(key, [...(this.#idle.get(key) ?? []), entry]);
        else await entry.page.context().close();
      },
    };
  }
}

type Listeners = { target: Emitter; known: Set<Listener> };

/** One context with its page, and what was done to them that has to be undone. */
class Entry {
  readonly page: Page;
  readonly watch: Watch;
  readonly #context: BrowserContext;
  /** Opens a session of the browser’s protocol that counts as nobody’s. */
  readonly #session: () => Promise<CDPSession>;
  readonly #permissions: readonly string[];
  readonly #listeners: Listeners[];
  /** Scripts that run before those of a page. */
  readonly #scripts = new Set<Disposable>();
  /** Sessions of the browser’s protocol that somebody has open. */
  readonly #sessions = new Set<CDPSession>();
  readonly #origins = new Set<string>();
  #spoilt = false;

  private constructor(page: Page, watch: Watch, permissions: readonly string[]) {
    this.page = page;
    this.watch = watch;
    this.#context = page.context();
    const openSession = this.#context.newCDPSession;
    this.#session = () => openSession.call(this.#context, page);
    this.#permissions = permissions;
    this.#context.on('request', (request) => this.#origins.add(request.url().startsWith('http') ? new URL(request.url()).origin : ''));
    this.#context.on('serviceworker', () => this.#spoil());
    this.#listeners = [page, this.#context]
      .map((each) => each as unknown as Emitter)
      .map((target) => ({ target, known: new Set(listenersOf(target).map(([, each]) => each)) }));
    for (const target of [page, this.#context]) {
      for (const name of FOR_GOOD) around(target, name, () => this.#spoil());
      around(target, 'addInitScript', async (added) => this.#keep(this.#scripts, await (added as Promise<Disposable>), 'dispose'));
    }
    for (const name of OF_CLOCK) around(this.#context.clock, name, () => this.#spoil());
    around(this.#context, 'newCDPSession', async (made) => this.#keep(this.#sessions, await (made as Promise<CDPSession>), 'detach'));
  }

  static async of(context: BrowserContext, permissions: readonly string[] = []): Promise<Entry> {
    const watch = await Watch.over(context);
    const page = await context.newPage();
    return new Entry(page, watch, permissions);
  }

  /** Shows itself as somebody wants it. */
  async look({ viewport, ...media }: Looks, resize: boolean): Promise<void> {
    if (resize && viewport) await this.page.setViewportSize(viewport);
    await this.page.emulateMedia({ ...media, media: null, forcedColors: null, contrast: null });
  }

  /** Takes back whatever was done with it. Tells whether it is as good as new. */
  async clear(origin: string): Promise<boolean> {
    const sound = () =>
      !this.#spoilt &&
      this.#sessions.size === 0 &&
      !this.page.isClosed() &&
      [...this.#origins].every((one) => one === origin || one === '');
    if (!sound() || !origin.startsWith('http')) return false;
    const late = new Promise<false>((done) => setTimeout(done, PATIENCE, false).unref());
    const cleared = this.#clear(origin).then(sound, () => false);
    return Promise.race([cleared, late]);
  }

  async #clear(origin: string): Promise<void> {
    const { page } = this;
    for (const { target, known } of this.#listeners)
      for (const [name, listener] of listenersOf(target)) if (!known.has(listener)) target.off(name, listener);
    await Promise.all([page, this.#context].map((target) => target.unrouteAll({ behavior: 'ignoreErrors' })));
    await Promise.all([...this.#scripts].map((script) => script.dispose()));
    await Promise.all(this.#context.pages().map((other) => other !== page && other.close()));
    await this.#context.setOffline(false);
    await leaveCleared(page, origin, this.#session);
    await page.mouse.move(-1, -1);
    await this.#context.clearCookies();
    await this.#context.clearPermissions();
    if (this.#permissions.length > 0) await this.#context.grantPermissions([...this.#permissions]);
  }

  #spoil(): void {
    this.#spoilt = true;
  }

  /** Remembers something until it is given up. */
  #keep<T extends object>(all: Set<T>, one: T, end: string): void {
    all.add(one);
    around(one, end, () => all.delete(one));
  }
}

/** Has something done, too, whenever a method is called. */
function around(target: object, name: string, also: (result: unknown) => unknown): void {
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== 'function') return;
  Reflect.set(target, name, (...args: unknown[]) => {
    const result: unknown = method.apply(target, args);
    // When it fails, whoever called it is told.
    Promise.resolve(also(result)).catch(() => {});
    return result;
  });
}

type Listener = (...args: unknown[]) => void;

/** What Playwright’s types do not tell of whoever says what happens. */
interface Emitter {
  eventNames(): string[];
  listeners(name: string): Listener[];
  off(name: string, listener: Listener): void;
}

/** Everybody who listens to something, with the name of the event. */
function listenersOf(target: Emitter): [string, Listener][] {
  return target.eventNames().flatMap((name) => target.listeners(name).map((each): [string, Listener] => [name, each]));
}
