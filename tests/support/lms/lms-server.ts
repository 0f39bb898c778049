import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { headScript } from '../../../src/components/reading/head-script.ts';

/** A server like an LMS's: the files of a ZIP under a path that nobody foresaw, no directory index, and pages around them. */
export interface LmsServer {
  url: string;
  close(): Promise<void>;
}

const FOLDER = '/lms/courses/4711/package/';
const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  png: 'image/png',
  webp: 'image/webp',
  xml: 'text/xml',
};

/** What docs/lms.md says that a package needs, and nothing more. */
const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash('sha256').update(headScript).digest('base64')}'`,
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "frame-src 'self'",
  "connect-src 'self'",
].join('; ');

/**
 * @param zip a package
 * @param pages HTML by path below `/lms/courses/4711/`
 * @param handle answers a request by itself, and says so
 */
export async function serveLms(
  zip: Uint8Array,
  pages: Record<string, string>,
  handle: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<LmsServer> {
  const files = unzipSync(zip);
  const library = await readFile(fileURLToPath(new URL('../../../node_modules/scorm-again/dist/scorm12.min.js', import.meta.url)));
  const server = createServer((request, response) => {
    if (handle(request, response)) return;
    const path = decodeURI(new URL(request.url ?? '/', 'http://x').pathname);
    const page = pages[path.replace('/lms/courses/4711/', '')];
    const file = path === '/scorm12.js' ? library : path.startsWith(FOLDER) ? files[path.slice(FOLDER.length)] : undefined;
    const type = page === undefined ? (TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream') : TYPES['html'];
    response.writeHead(page === undefined && !file ? 404 : 200, {
      'Content-Type': type,
      ...(page === undefined && { 'Content-Security-Policy': POLICY }),
    });
    response.end(page ?? file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/lms/courses/4711/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
