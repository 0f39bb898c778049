import { readFileSync, realpathSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';
import { isHidden, routeOf } from '../../integrations/files/routes.ts';
import { sendFile } from '../../integrations/files/send-file.ts';
import { MARKER_FILE, type Marker, readMarker } from '../../integrations/headers/marker.ts';
import { cacheControl, HASHED, responseHeaders, SHARED_HEADERS } from '../../integrations/headers/response-headers.ts';

/**
 * Answers requests from a web root, under the base path and with the headers it was built for.
 * A new build in the same place is noticed. Whatever a request asks for, it is answered, and the next one too.
 *
 * @param webRoot absolute folder with a marker file
 */
export function siteHandler(webRoot: string): (request: IncomingMessage, response: ServerResponse) => void {
  const currentMarker = markerIn(webRoot);
  return (request, response) => {
    const marker = currentMarker();
    if (!marker) return plain(response, 503, 'There is no built playbook here at the moment.');
    answer(webRoot, marker, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'This could not be read.');
    });
  };
}

/** Looks at the marker file on each request, and reads it when it has changed. */
function markerIn(webRoot: string): () => Marker | undefined {
  let seen = '';
  let marker: Marker | undefined;
  return () => {
    const stats = statSync(join(webRoot, MARKER_FILE), { throwIfNoEntry: false });
    const stamp = stats ? `${stats.ino}:${stats.mtimeMs}` : '';
    if (stamp !== seen) marker = readMarker(webRoot);
    seen = stamp;
    return marker;
  };
}

async function answer(webRoot: string, marker: Marker, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(responseHeaders(marker.csp))) response.setHeader(name, value);
  const route = routeOf(request, marker.base, (path) => isInside(webRoot, join(path, 'index.html')));
  if (route.to === 'file') {
    // `/404` is the page `404.html`, as hosts have it.
    for (const path of route.path.endsWith('/') || route.path === '' ? [`${route.path}index.html`] : [route.path, `${route.path}.html`])
      if (isInside(webRoot, path) && (await sendFile(request, response, join(webRoot, path), headersFor(`/${path}`)))) return;
    notFound(webRoot, response);
  } else if (route.to === 'address') redirect(response, route.url);
  else if (route.to === 'nothing') notFound(webRoot, response);
  else {
    response.setHeader('Allow', 'GET, HEAD');
    plain(response, 405, 'Pages can only be read.');
  }
}

/** Whether there is such a file or folder. What a link leads to outside of the web root, or hidden in it, was never published. */
function isInside(webRoot: string, path: string): boolean {
  try {
    return !isHidden(relative(realpathSync(webRoot), realpathSync(join(webRoot, path))).replaceAll(sep, '/'));
  } catch {
    return false;
  }
}

function headersFor(pathname: string): Record<string, string> {
  const text = /\.(md|txt)$/.exec(pathname);
  return {
    'Cache-Control': cacheControl(pathname),
    ...(pathname.startsWith(HASHED) && SHARED_HEADERS),
    ...(text && { 'Content-Type': `text/${text[1] === 'md' ? 'markdown' : 'plain'}; charset=utf-8` }),
  };
}

function notFound(webRoot: string, response: ServerResponse): void {
  if (isInside(webRoot, '404.html') && statSync(join(webRoot, '404.html')).isFile()) {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
    response.end(readFileSync(join(webRoot, '404.html')));
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
