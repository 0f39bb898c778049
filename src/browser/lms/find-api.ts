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
export interface FrameWindow {
  parent?: FrameWindow | null;
  opener?: FrameWindow | null;
  API?: unknown;
}

/** So many frames in one another: no LMS has more. */
const DEEPEST = 500;

/**
 * Looks for the object `API`: in the frames around the page, then in those around the window that opened it.
 * Frames of other sites are passed over.
 */
export function findApi(from: FrameWindow): Api | undefined {
  const around = windowsAround(from);
  return apiOf(around) ?? apiOf(around.flatMap((frame) => windowsAround(attempt(() => frame.opener))));
}

/** A page and the frames around it, the nearest first. */
function windowsAround(from: FrameWindow | null | undefined): FrameWindow[] {
  const found = new Set<FrameWindow>();
  for (let frame = from; frame && !found.has(frame) && found.size < DEEPEST; ) {
    const here: FrameWindow = frame;
    found.add(here);
    frame = attempt(() => here.parent);
  }
  return [...found];
}

function apiOf(windows: readonly FrameWindow[]): Api | undefined {
  for (const frame of windows) {
    const api = attempt(() => frame.API);
    if (isApi(api)) return api;
  }
  return undefined;
}

function isApi(value: unknown): value is Api {
  return attempt(() => typeof (value as Api).LMSInitialize === 'function' && typeof (value as Api).LMSSetValue === 'function') === true;
}
