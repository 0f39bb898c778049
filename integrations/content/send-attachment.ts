import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { decoded } from '../../src/playbook/addresses/links.ts';
import { pathWithin, sendFile } from '../files/send-file.ts';
import { scan } from './scan.ts';

/**
 * Answers a request below `/files/` with a file of the content folder, while it is written. What is hidden is no answer, nor
 * where a link leads out: whoever may send a page must not be able to show the files of this machine.
 *
 * @returns `false`, with nothing sent, for other requests and where there is no such file
 */
export async function sendAttachment(request: IncomingMessage, response: ServerResponse, content: string, base: string): Promise<boolean> {
  const inside = insideFiles(request.url ?? '/', base);
  const path = inside === undefined ? undefined : await fileIn(content, inside);
  return path !== undefined && (await sendFile(request, response, path, { 'Cache-Control': 'no-store' }));
}

/** The true path of a file that is asked for by its composed name; `undefined` where it does not lie in the folder. */
async function fileIn(content: string, name: string): Promise<string | undefined> {
  const found = await pathWithin(content, join(content, name));
  if (found !== undefined || !/[^\x20-\x7e]/.test(name)) return found;
  const own = (await scan(content))?.onDisk.get(name.normalize('NFC'));
  return own === undefined ? undefined : pathWithin(content, join(content, own));
}

/**
 * What is asked for below `/files/`, as a path; `undefined` for other requests, and for what is hidden.
 *
 * @param url with the base or without: Vite takes it off, other servers do not
 */
function insideFiles(url: string, base: string): string | undefined {
  const pathname = url.replace(/[?#].*$/, '');
  const prefix = [`${base}files/`, '/files/'].find((path) => pathname.startsWith(path));
  const inside = prefix && decoded(pathname.slice(prefix.length));
  return inside && !/(^|[\\/])\.|\0/.test(inside) ? inside : undefined;
}
