import { createServer, type RequestListener, type Server } from 'node:http';
import { readMarker } from '../../integrations/headers/marker.ts';
import { errorCode, failure, type Outcome, success } from '../outcome.ts';
import { siteHandler } from './site-handler.ts';

/** A running server. */
export interface Serving {
  /** Address of the playbook’s first page. */
  url: string;
  close(): Promise<void>;
}

/** `localhost` means both: a server on one alone can hide behind another program’s on the other. */
const LOOPBACK = ['127.0.0.1', '::1'];

/**
 * Serves a built playbook to this machine alone, with the security headers it was built for.
 *
 * @param webRoot absolute folder that a build made
 * @param port 0 takes any free one
 */
export async function startServer(webRoot: string, port: number): Promise<Outcome<Serving>> {
  const marker = readMarker(webRoot);
  if (!marker) return failure(`there is no built playbook in ${webRoot}: run chalktalk build first`);
  const listening = await listenOnLoopback(siteHandler(webRoot), port);
  if (!listening.ok) return listening;
  const { chosen, close } = listening.value;
  return success({ url: `http://localhost:${chosen}${marker.base}`, close });
}

/**
 * Why a port of this machine cannot be had, in words; `undefined` where it can.
 *
 * @param port 0 takes any free one
 */
export async function whyTaken(port: number): Promise<string | undefined> {
  const tried = await listenOnLoopback(() => {}, port);
  if (!tried.ok) return tried.problem;
  await tried.value.close();
  return undefined;
}

async function listenOnLoopback(handler: RequestListener, port: number): Promise<Outcome<{ chosen: number; close(): Promise<void> }>> {
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
      return failure(server.problem);
    }
    chosen = servers.map(portOf).at(0) ?? chosen;
  }
  if (servers.length === 0) return failure('this machine has no address for localhost');
  return success({ chosen, close });
}

const MISSING = 'missing';

function listen(handler: RequestListener, port: number, host: string): Promise<Outcome<Server>> {
  return new Promise((resolve) => {
    const server = createServer(handler);
    server.once('error', (error) => resolve(failure(reason(errorCode(error) ?? String(error), port))));
    server.listen(port, host, () => resolve(success(server)));
  });
}

function reason(code: string, port: number): string {
  if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return MISSING;
  const other = `choose another, for instance PORT=${port < 65535 ? port + 1 : port - 1}`;
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
