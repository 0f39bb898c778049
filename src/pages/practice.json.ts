import { catalogue } from '../site/practice-json.ts';

/** What the apps need to know of all questions, skills and assignments. No content page carries it. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await catalogue()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
