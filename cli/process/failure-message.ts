import { inspect } from 'node:util';
import { z } from 'zod';

const locationSchema = z.object({ file: z.string().optional(), line: z.number().optional(), column: z.number().optional() });

/** What Astro and Vite tell about an error beside its message. */
const detailSchema = z.object({
  hint: z.string().optional().catch(undefined),
  id: z.string().optional().catch(undefined),
  loc: locationSchema.optional().catch(undefined),
});

/**
 * An unexpected failure as one message: what happened, where, and a hint when the error has one. No stack.
 *
 * @param debug shows all there is to see of the error instead
 */
export function describeFailure(error: unknown, debug: boolean): string {
  if (debug) return inspect(error, { depth: 4 });
  return `${describe(error)}\n(CHALKTALK_DEBUG=1 shows where in the program this comes from.)`;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(describe).join('\n');
  if (error instanceof z.core.$ZodError) return `the configuration is wrong:\n${z.prettifyError(error)}`;
  const full = FULL.exec(codesOf(error).join(' '));
  if (full) return `${NO_ROOM} (${full[0]}): make room there and run the command again. ${withoutStack(error.message)}`;
  const { hint, id, loc } = detailSchema.parse(error);
  const place = [loc?.file ?? id, loc?.line, loc?.column].filter((part) => part !== undefined).join(':');
  const message = withoutStack(error.message);
  return [place && !message.includes(place) ? `${place} ${message}` : message, hint].filter(Boolean).join('\n');
}

const NO_ROOM = 'there is no room left on the disk, or no more than you may use';
const FULL = /\b(ENOSPC|EDQUOT)\b/;

/** What the system said of an error and of what led to it; some tools keep it in the message alone. */
function codesOf(error: Error): string[] {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return [code, error.message, ...(error.cause instanceof Error ? codesOf(error.cause) : [])];
}

/** Some tools write the stack of a cause into the message. */
function withoutStack(message: string): string {
  return message
    .split('\n')
    .filter((line) => !/^\s{2,}at \S/.test(line))
    .join('\n')
    .trimEnd();
}
