import { isIP } from 'node:net';

/**
 * Whether a request was sent to this machine by a name of its own. A page elsewhere may have its own name lead here, and
 * would read all that is shown; it cannot do so with an address or with `localhost`.
 *
 * @param host header of the request: name and port
 */
export function isOwnHost(host: string | undefined): boolean {
  const name = host?.replace(/:\d+$/, '').replace(/^\[|\]$/g, '') ?? '';
  return name === '' || isIP(name) > 0 || /(^|\.)localhost$/i.test(name);
}
