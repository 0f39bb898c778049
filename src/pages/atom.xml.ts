import { feed } from '../site/feed.ts';
import { atom } from '../site/feed-formats.ts';

export async function GET(): Promise<Response> {
  return new Response(atom(await feed()), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
