import { createServer, type RequestListener, type Server } from 'node:http';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';

/** A server that listens to this machine alone. */
export interface Loopback {
  port: number;
  close(): Promise<void>;
}

/** `localhost` means both: a server on one alone can hide behind another program’s on the other. */
const LOOPBACK = ['127.0.0.1', '::1'];

/** How many ports are tried where somebody may take the next one. */
const TRIED = 20;

/**
 * Serves to this machine alone.
 *
 * @param port 0 takes any free one
 * @param next takes one of the next ports where this one is taken
 */
export async function serveLoopback(handler: RequestListener, port: number, next = false): Promise<Outcome<Loopback>> {
  const last = next && port > 0 ? Math.min(port + TRIED, 65_535) : port;
  for (let tried = port; ; tried++) {
    const serving = await listenOn(handler, tried);
    if (serving.ok) return success(serving.value);
    if (!serving.taken || tried >= last) return failure(serving.problem);
  }
}

type Listening<T> = { ok: true; value: T } | { ok: false; problem: string; taken: boolean };

async function listenOn(handler: RequestListener, port: number): Promise<Listening<Loopback>> {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(stop));
  };
  let chosen = port;
  for (const host of LOOPBACK) {
    const server = await listen(handler, chosen, host);
    if (server.ok) servers.push(server.value);
    else if (server.problem !== MISSING) {
      await close();
      return server;
    }
    chosen = servers.map(portOf).at(0) ?? chosen;
  }
  if (servers.length === 0) return { ok: false, problem: 'this machine has no address for localhost', taken: false };
  return { ok: true, value: { port: chosen, close } };
}

const MISSING = 'missing';

function listen(handler: RequestListener, port: number, host: string): Promise<Listening<Server>> {
  return new Promise((resolve) => {
    const server = createServer(handler);
    server.once('error', (error) => {
      const code = errorCode(error) ?? String(error);
      resolve({ ok: false, problem: reason(code, port), taken: code === 'EADDRINUSE' });
    });
    server.listen(port, host, () => resolve({ ok: true, value: server }));
  });
}

function reason(code: string, port: number): string {
  if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return MISSING;
  const other = `choose another, for instance --port ${port < 65535 ? port + 1 : port - 1}`;
  if (code === 'EADDRINUSE') return `port ${port} is taken by another program: stop it, or ${other}`;
  if (code === 'EACCES') return `port ${port} needs more rights: ${other.replace(/\d+$/, '4321')}`;
  return `port ${port} cannot be used (${code}): ${other}`;
}

function portOf(server: Server): number {
  const address = server.address();
  return address && typeof address === 'object' ? address.port : 0;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
