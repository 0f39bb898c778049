import { feed } from '../site/feed.ts';

export async function GET(): Promise<Response> {
  return new Response((await feed()).atom1(), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
