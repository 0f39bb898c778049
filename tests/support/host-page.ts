import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../cli/serve/server.ts';

/** A playbook that any site may frame, and a site that does: two origins, two sites. */
export interface Framing {
  /** The playbook, at `localhost`; and the same at `play.acme.test`. */
  playbook: string;
  sibling: string;
  /** The host, at `127.0.0.1`: a page for each name of `pages`; and the same at `intra.acme.test`, a sibling of the playbook's. */
  host: string;
  intranet: string;
  close(): Promise<void>;
}

/**
 * Serves a built site with a policy that lets other sites frame it, and pages of such a site beside it.
 *
 * @param out folder of the built site; a copy of it is served
 * @param pages HTML of the body by path, made from the playbook's address
 */
export async function frameElsewhere(out: string, pages: Record<string, (playbook: string, sibling: string) => string>): Promise<Framing> {
  const folder = await mkdtemp(join(tmpdir(), 'chalktalk-framed-'));
  await cp(out, folder, { recursive: true });
  const marker = JSON.parse(await readFile(join(folder, '.chalktalk.json'), 'utf8'));
  marker.csp = marker.csp.replace("frame-ancestors 'self'", "frame-ancestors 'self' http://127.0.0.1:* http://*.acme.test:*");
  await writeFile(join(folder, '.chalktalk.json'), JSON.stringify(marker));
  const serving = await startServer(folder, 0);
  if (!serving.ok) throw new Error(serving.problem);
  const playbook = serving.value.url;
  const sibling = playbook.replace('localhost', 'play.acme.test');
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://x').pathname];
    response.writeHead(page ? 200 : 204, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(
      page &&
        `<!doctype html><html lang="en"><head><title>Intranet</title></head><body><h1>Intranet</h1>${page(playbook, sibling)}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    playbook,
    sibling,
    host: `http://127.0.0.1:${port}`,
    intranet: `http://intra.acme.test:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await serving.value.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
