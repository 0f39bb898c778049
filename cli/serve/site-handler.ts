import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { MARKER_FILE, type Marker, readMarker } from '../../integrations/headers/marker.ts';
import { cacheControl, HASHED, responseHeaders, SHARED_HEADERS } from '../../integrations/headers/response-headers.ts';
import { routeOf } from './routes.ts';

/** A built site as it stood when it was last looked at. */
interface Site {
  marker: Marker;
  files: ReturnType<typeof sirv>;
}

/**
 * Answers requests from a web root, under the base path and with the headers it was built for.
 * A new build in the same place is noticed.
 *
 * @param webRoot absolute folder with a marker file
 */
export function siteHandler(webRoot: string): (request: IncomingMessage, response: ServerResponse) => void {
  const currentSite = siteIn(webRoot);
  return (request, response) => {
    const site = currentSite();
    if (site) answer(webRoot, site, request, response);
    else plain(response, 503, 'There is no built playbook here at the moment.');
  };
}

/** Looks at the marker file on each request, and at the whole folder when the marker has changed. */
function siteIn(webRoot: string): () => Site | undefined {
  let seen = '';
  let site: Site | undefined;
  return () => {
    const stats = statSync(join(webRoot, MARKER_FILE), { throwIfNoEntry: false });
    const stamp = stats ? `${stats.ino}:${stats.mtimeMs}` : '';
    if (stamp !== seen) {
      const marker = readMarker(webRoot);
      site = marker && { marker, files: sirv(webRoot, { etag: true, extensions: ['html'], setHeaders }) };
      seen = stamp;
    }
    return site;
  };
}

function answer(webRoot: string, { marker, files }: Site, request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(responseHeaders(marker.csp))) response.setHeader(name, value);
  const missing = () => notFound(webRoot, response);
  const route = routeOf(request, marker.base, (path) => existsSync(join(webRoot, path, 'index.html')));
  if (route.to === 'file') {
    request.url = route.url;
    files(request, response, missing);
  } else if (route.to === 'address') redirect(response, route.url);
  else if (route.to === 'nothing') missing();
  else {
    response.setHeader('Allow', 'GET, HEAD');
    plain(response, 405, 'Pages can only be read.');
  }
}

function setHeaders(response: ServerResponse, pathname: string): void {
  response.setHeader('Cache-Control', cacheControl(pathname));
  if (pathname.startsWith(HASHED)) for (const [name, value] of Object.entries(SHARED_HEADERS)) response.setHeader(name, value);
  const text = /\.(md|txt)$/.exec(pathname);
  if (text) response.setHeader('Content-Type', `text/${text[1] === 'md' ? 'markdown' : 'plain'}; charset=utf-8`);
}

function notFound(webRoot: string, response: ServerResponse): void {
  const page = join(webRoot, '404.html');
  if (existsSync(page)) {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
    response.end(readFileSync(page));
  } else plain(response, 404, 'There is no such page.');
}

function redirect(response: ServerResponse, location: string): void {
  // Many playbooks are read under the same localhost: a browser must not learn one’s redirects for good.
  response.writeHead(301, { Location: location, 'Cache-Control': 'no-cache' });
  response.end();
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${text}\n`);
}
