import { constants, createReadStream } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { lookup } from 'mrmime';

/** The bytes that are asked for, both ends included; all of them, or none that there are. */
type Asked = { start: number; end: number } | 'all' | 'none';

/**
 * Answers a request with a file, or a part of it. Whatever is asked for, and whatever becomes of the file meanwhile, the
 * process that serves goes on: at worst this one answer breaks off.
 *
 * @param headers beat those that follow from the file
 * @returns `false`, with nothing sent, where there is no such file or it cannot be read
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  // A pipe would be waited for until somebody writes into it. Where the system has no such flag it has no such pipes.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch(() => undefined);
  if (!handle) return false;
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) return false;
    const { size } = stats;
    const etag = `W/"${size}-${stats.mtime.getTime()}"`;
    const type = lookup(path) ?? 'application/octet-stream';
    const all = {
      'Content-Type': type === 'text/html' ? `${type}; charset=utf-8` : type,
      'Last-Modified': stats.mtime.toUTCString(),
      ETag: etag,
      'Accept-Ranges': 'bytes',
      ...headers,
    };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, all).end();
      return true;
    }
    // A part of a state that may have passed is no use.
    const asked = request.headers['if-range'] === undefined ? bytesAsked(request.headers.range, size) : 'all';
    if (asked === 'none') {
      response.writeHead(416, { ...all, 'Content-Range': `bytes */${size}`, 'Content-Length': 0 }).end();
      return true;
    }
    const { start, end } = asked === 'all' ? { start: 0, end: size - 1 } : asked;
    const part = asked === 'all' ? {} : { 'Content-Range': `bytes ${start}-${end}/${size}` };
    response.writeHead(asked === 'all' ? 200 : 206, { ...all, ...part, 'Content-Length': end - start + 1 });
    if (request.method === 'HEAD' || size === 0) response.end();
    else await send(handle, path, { start, end }, response);
    return true;
  } finally {
    await handle.close().catch(() => undefined);
  }
}

/** A reader who leaves, and a file that is cut off meanwhile, end this answer alone. */
async function send(handle: FileHandle, path: string, part: { start: number; end: number }, response: ServerResponse): Promise<void> {
  const stream = createReadStream(path, { fd: handle, autoClose: false, ...part });
  await pipeline(stream, response).catch(() => response.destroy());
}

/** What a `Range` header asks for. One that is not understood, or asks for several parts, asks for everything (RFC 9110, 14.2). */
export function bytesAsked(header: string | undefined, size: number): Asked {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === '') {
    if (to === '') return 'all';
    const count = Math.min(Number(to), size);
    return count === 0 ? 'none' : { start: size - count, end: size - 1 };
  }
  const start = Number(from);
  if (to !== '' && Number(to) < start) return 'all';
  return start >= size ? 'none' : { start, end: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}

/** The true path of a file that lies in a folder; `undefined` where it does not, or a link leads out. */
export async function pathWithin(folder: string, path: string): Promise<string | undefined> {
  const [home, target] = await Promise.all([folder, path].map((each) => realpath(each).catch(() => undefined)));
  return home !== undefined && target?.startsWith(home + sep) ? target : undefined;
}
