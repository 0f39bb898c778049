import { readMarker } from '../../integrations/headers/marker.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { serveLoopback } from './loopback.ts';
import { siteHandler } from './site-handler.ts';

/** A running server. */
export interface Serving {
  /** Address of the playbook’s first page. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves a built playbook to this machine alone, with the security headers it was built for.
 *
 * @param webRoot absolute folder that a build made
 * @param port 0 takes any free one
 */
export async function startServer(webRoot: string, port: number): Promise<Outcome<Serving>> {
  const marker = readMarker(webRoot);
  if (!marker) return failure(`there is no built playbook in ${webRoot}: run chalktalk build first`);
  const serving = await serveLoopback(siteHandler(webRoot), port);
  if (!serving.ok) return serving;
  return success({ url: `http://localhost:${serving.value.port}${marker.base}`, close: serving.value.close });
}

/**
 * Why a port of this machine cannot be had, in words; `undefined` where it can.
 *
 * @param port 0 takes any free one
 */
export async function whyTaken(port: number): Promise<string | undefined> {
  const tried = await serveLoopback(() => {}, port);
  if (!tried.ok) return tried.problem;
  await tried.value.close();
  return undefined;
}
