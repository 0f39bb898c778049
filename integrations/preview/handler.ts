import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { lookup } from 'mrmime';
import { digestOf } from '../../src/cache/digest.ts';
import { escapeHtml } from '../../src/playbook/escape/escape.ts';
import { RULES } from '../../src/playbook/rules/index.ts';
import type { Words } from '../../src/words/words.ts';
import { sendAttachment } from '../content/send-attachment.ts';
import { isHidden, routeOf } from '../files/routes.ts';
import { pathWithin, sendFile } from '../files/send-file.ts';
import { responseHeaders } from '../headers/response-headers.ts';
import type { Told } from '../preview-bar/told.ts';
import { BAR } from '../preview-bar/write-bar.ts';
import { CLIENT } from '../renderer/astro/known.ts';
import type { LivePages } from './live-pages.ts';
import type { LivePictures } from './live-pictures.ts';
import type { OpenPages } from './open-pages.ts';
import { isOwnHost } from './own-host.ts';
import { brokenPage, failedPage, framed, rulePage } from './own-pages.ts';
import { brokenAt, pageOf, type State } from './state.ts';
import { toldOf } from './tell.ts';

/** Below it lies what belongs to the preview alone. No page of a playbook has an address that begins so. */
const OWN = '_preview/';
const NOT_KEPT = { 'Cache-Control': 'no-cache' };
const HTML = 'text/html; charset=utf-8';

interface Site {
  content: string;
  base: string;
  /** Of the compiled program. */
  folder: string;
  pages: LivePages;
  pictures: LivePictures;
  search(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void;
  says: Words['preview'];
  state(): State;
}

/** A page as it is answered. */
interface Answer {
  status: number;
  html: string;
  digest: string;
}

/** Answers requests of a preview, and says what an open page is told. Whatever is asked for, the next one is answered, too. */
export function previewHandler(site: Site): {
  handle(request: IncomingMessage, response: ServerResponse, open: OpenPages): void;
  told(page: string): Promise<Told>;
} {
  const { base, says, pages } = site;
  const saying = { base, says, ruleAddress: (rule: string) => `${base}${OWN}rules/${rule}/` };

  const shell = async () => (await pages.page('404.html').catch(() => undefined))?.bytes;
  const own = async (status: number, page: { title: string; html: string }): Promise<Answer> => {
    const html = framed(page, text(await shell()));
    return { status, html, digest: digestOf(16, html) };
  };
  /** What stands at an address: the page, else why there is none. */
  const answerOf = async (page: string): Promise<Answer> => {
    try {
      const found = await pages.page(page);
      if (found) return { status: page === '404.html' ? 404 : 200, html: text(found.bytes) ?? '', digest: found.digest };
      const state = site.state();
      const broken = brokenAt(page, state);
      if (broken === undefined) {
        const rule = RULES.find(({ name }) => page === `${OWN}rules/${name}/index.html`);
        if (rule) return await own(200, rulePage(rule, says));
        if (page !== '404.html') return await answerOf('404.html');
        throw new Error('There is no such page, nor one that says so');
      }
      const source = await readFile(join(site.content, state.playbook.onDisk.get(broken) ?? broken), 'utf8').catch(() => '');
      const problems = state.problems.filter((problem) => pageOf(problem.file) === page && problem.severity !== 'hint');
      return await own(200, brokenPage(broken, { problems, source }, says));
    } catch (error) {
      return own(500, failedPage(error, says));
    }
  };

  const withBar = ({ html, digest }: Answer, page: string): string => {
    const events = `${base}${OWN}events?page=${encodeURIComponent(page)}`;
    const script = `<script src="${base}${OWN}bar.js" data-events="${escapeHtml(events)}" data-page="${digest}" data-lost="${escapeHtml(says.lost)}"></script>`;
    const end = html.lastIndexOf('</body>');
    return end < 0 ? html + script : html.slice(0, end) + script + html.slice(end);
  };
  const sendPage = async (response: ServerResponse, page: string) => {
    const answer = await answerOf(page);
    response.writeHead(answer.status, { 'Content-Type': HTML, ...NOT_KEPT }).end(withBar(answer, page));
  };

  /** @returns whether there was something to send */
  const sendOwn = async (request: IncomingMessage, response: ServerResponse, path: string, open: OpenPages): Promise<boolean> => {
    if (path === `${OWN}bar.js`) return sendFile(request, response, join(site.folder, BAR), NOT_KEPT);
    if (path !== `${OWN}events`) return false;
    const page = new URL(request.url ?? '/', 'http://localhost').searchParams.get('page') ?? '';
    await open.add(page, response);
    return true;
  };
  const sendOther = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean> => {
    if (pages.has(path)) {
      const found = await pages.page(path);
      const type = lookup(path) ?? 'application/octet-stream';
      if (found)
        response
          .writeHead(200, { 'Content-Type': /json|xml|text/.test(type) ? `${type}; charset=utf-8` : type, ...NOT_KEPT })
          .end(found.bytes);
      return found !== undefined;
    }
    const picture = await site.pictures.find(path);
    if (typeof picture === 'string') return sendFile(request, response, picture, NOT_KEPT);
    if (picture) {
      response.writeHead(200, { 'Content-Type': lookup(path) ?? 'application/octet-stream', ...NOT_KEPT }).end(picture);
      return true;
    }
    const client = join(site.folder, CLIENT);
    const file = await pathWithin(client, join(client, path));
    return file !== undefined && sendFile(request, response, file, NOT_KEPT);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, open: OpenPages): Promise<void> => {
    for (const [name, value] of Object.entries(responseHeaders(''))) if (value) response.setHeader(name, value);
    if (!isOwnHost(request.headers.host)) return plain(response, 403, 'The preview is for this machine alone.');
    const route = routeOf(request, base, (folder) => isPage(site, pageIn(folder)));
    if (route.to === 'refusal') {
      response.setHeader('Allow', 'GET, HEAD');
      return plain(response, 405, 'Pages can only be read.');
    }
    if (route.to === 'address') {
      // Not for good: the page may go.
      response.writeHead(302, { Location: route.url, ...NOT_KEPT }).end();
      return;
    }
    if (route.to === 'file') {
      const path = route.path.normalize('NFC');
      if (path === '' || path.endsWith('/')) return sendPage(response, pageIn(path));
      if (path.startsWith(OWN) && (await sendOwn(request, response, path, open))) return;
      if (await sendAttachment(request, response, site.content, base)) return;
      if (
        await new Promise<boolean>((resolve, reject) => {
          response.once('close', () => resolve(true));
          site.search(request, response, (error) => (error ? reject(error) : resolve(false)));
        })
      )
        return;
      if (!isHidden(path) && (await sendOther(request, response, path))) return;
    }
    const asked = /^[^?#]*/.exec(request.url ?? '')?.[0] ?? '';
    await sendPage(response, asked.startsWith(base) && asked.endsWith('/') ? pageIn(decode(asked.slice(base.length))) : '404.html');
  };

  return {
    handle(request, response, open) {
      answer(request, response, open).catch((error: unknown) => {
        if (response.headersSent) response.destroy();
        else plain(response, 500, `This could not be made: ${error instanceof Error ? error.message : String(error)}`);
      });
    },
    async told(page) {
      const { digest } = await answerOf(page);
      return toldOf(site.state(), page, digest, saying);
    },
  };
}

/** The page of a folder, by its path below the web root. */
function pageIn(folder: string): string {
  const path = folder.normalize('NFC');
  return path === '' ? 'index.html' : `${path.replace(/\/?$/, '/')}index.html`;
}

function isPage({ pages, state }: Site, page: string): boolean {
  return pages.has(page) || page.startsWith(`${OWN}rules/`) || brokenAt(page, state()) !== undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function text(bytes: Uint8Array | undefined): string | undefined {
  return bytes && Buffer.from(bytes).toString();
}

function plain(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${message}\n`);
}
