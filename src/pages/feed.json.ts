import { feed } from '../site/feed.ts';

export async function GET(): Promise<Response> {
  return new Response((await feed()).json1(), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
}
