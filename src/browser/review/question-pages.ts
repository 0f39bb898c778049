import { rebase } from './rebase.ts';

/** Why there is no question: `missing` its page could not be loaded, `gone` it does not stand there any more. */
export type Absent = 'missing' | 'gone';

type Fetch = (url: string) => Promise<Response>;

/** Fetches the pages on which questions live. The page is the API: what is asked is what stands there. */
export class QuestionPages {
  private readonly pages = new Map<string, Promise<Document | undefined>>();
  private readonly fetch: Fetch;

  constructor(fetch: Fetch = (url) => globalThis.fetch(url)) {
    this.fetch = fetch;
  }

  /**
   * A fresh copy of the element of a question, not yet in the page.
   *
   * @param url address of the page that holds it
   */
  async question(url: string, id: string): Promise<HTMLElement | Absent> {
    const page = await this.page(url);
    if (!page) return 'missing';
    const found = page.getElementById(id);
    if (!found) return 'gone';
    // Copied before it becomes live, so that a second turn begins as the first did.
    return document.importNode(found, true);
  }

  /** Loads a page before it is needed. A page that fails is asked for again when it is its turn. */
  prepare(url: string): void {
    void this.page(url);
  }

  private page(url: string): Promise<Document | undefined> {
    const known = this.pages.get(url);
    if (known) return known;
    const asked = this.load(url);
    this.pages.set(url, asked);
    void asked.then((page) => page ?? this.pages.delete(url));
    return asked;
  }

  private async load(url: string): Promise<Document | undefined> {
    try {
      const response = await this.fetch(url);
      if (!response.ok) return undefined;
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      // Before anything is taken over: a picture is asked for as soon as it belongs to a live page.
      rebase(page, new URL(url, location.href).href);
      return page;
    } catch {
      return undefined;
    }
  }
}
