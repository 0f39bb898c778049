import { feed } from '../site/feed.ts';
import { json } from '../site/feed-formats.ts';

export async function GET(): Promise<Response> {
  return new Response(json(await feed()), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
}
