import { coachingCatalogue } from '../site/coaching-json.ts';

/** What the coaching apps need to know of rubrics, profiles and modules. No content page carries it. */
export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await coachingCatalogue()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
