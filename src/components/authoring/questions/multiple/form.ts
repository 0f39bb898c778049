import { choice } from '../choice.ts';
import type { MakeForm } from '../form.ts';

/** Any number of options is chosen. */
export const multiple: MakeForm = (host) => choice('checkbox', host);
