import { book } from '../site/book.ts';
import { absolute } from '../site/urls.ts';

/** The learning record store that readers may report to; `null` where the playbook names none. */
export async function GET(): Promise<Response> {
  const { lrs } = (await book()).config.reporting;
  const answer = lrs && { lrs: { endpoint: lrs.endpoint, authorization: lrs.authorization }, name: lrs.name, home: absolute('/') };
  return new Response(JSON.stringify(answer ?? null), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
