/** What came of something that people can get wrong: its value, or one clear message for them. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: string };

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failure(problem: string): Outcome<never> {
  return { ok: false, problem };
}

/** The system's code of an error, such as `ENOENT`; `undefined` for other errors. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
