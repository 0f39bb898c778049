import { attempt } from '../storage/environment.ts';

/** What an LMS offers in SCORM 1.2. All arguments and answers are texts, or should be. */
export interface Api {
  LMSInitialize(nothing: ''): unknown;
  LMSFinish(nothing: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(nothing: ''): unknown;
  LMSGetLastError(): unknown;
}

/** What of a window the search needs. */
export interface Place {
  parent?: Place | null;
  opener?: Place | null;
  API?: unknown;
}

/** So many frames in one another: no LMS has more. */
const DEEPEST = 500;

/**
 * Looks for the object `API`: in the frames around the page, then in those around the window that opened it.
 * Frames of other sites are passed over.
 */
export function findApi(from: Place): Api | undefined {
  const around = frames(from);
  return apiOf(around) ?? apiOf(around.flatMap((place) => frames(attempt(() => place.opener))));
}

/** A page and the frames around it, the nearest first. */
function frames(from: Place | null | undefined): Place[] {
  const found = new Set<Place>();
  for (let place = from; place && !found.has(place) && found.size < DEEPEST; ) {
    const here: Place = place;
    found.add(here);
    place = attempt(() => here.parent);
  }
  return [...found];
}

function apiOf(places: readonly Place[]): Api | undefined {
  for (const place of places) {
    const api = attempt(() => place.API);
    if (isApi(api)) return api;
  }
  return undefined;
}

function isApi(value: unknown): value is Api {
  return attempt(() => typeof (value as Api).LMSInitialize === 'function' && typeof (value as Api).LMSSetValue === 'function') === true;
}
