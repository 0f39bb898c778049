import { address } from '../../browser/catalogue.ts';
import { saveFile } from '../../browser/save-file.ts';
import { makeEnvelope } from '../../browser/storage/envelope.ts';
import { canLink, toLink } from '../../browser/storage/link.ts';
import type { Event } from '../../learner/events.ts';
import type { Context } from './context.ts';

/** An envelope with these events and nothing else, ready to be handed over. */
export function packPlan({ here, store, today }: Context, events: readonly Event[]) {
  const envelope = makeEnvelope('plan', here.playbook, store.person.get(), events);
  return {
    save: () => saveFile(document, `${here.playbook}-plan-${today}.chalktalk.json`, new Blob([envelope], { type: 'application/json' })),
    /** `undefined` where the browser cannot make one. */
    link: async () => (canLink() ? toLink(envelope, new URL(address(here.base, '/desk/'), location.href).href) : undefined),
  };
}
