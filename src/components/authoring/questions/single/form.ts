import { choice } from '../choice.ts';
import type { MakeForm } from '../form.ts';

/** One option is chosen. */
export const single: MakeForm = (host) => choice('radio', host);
