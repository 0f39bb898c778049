/** What came of something that people can get wrong: its value, or one clear message for them. */
export type Outcome<T> = { ok: true; value: T } | Failure;

interface Failure {
  ok: false;
  problem: string;
  /** The command was called wrongly (exit code 2), which showed only when it ran: a revision that does not exist. */
  misuse?: true;
}

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failure(problem: string): Outcome<never> {
  return { ok: false, problem };
}

/** A failure of whoever called the command: exit code 2. */
export function misuse(problem: string): Outcome<never> {
  return { ok: false, problem, misuse: true };
}

/** The system's code of an error, such as `ENOENT`; `undefined` for other errors. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
