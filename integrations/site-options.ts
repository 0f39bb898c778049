import { NO_SITE } from '../src/playbook/addresses/no-site.ts';
import { frameAncestors } from '../src/playbook/embed/hosts.ts';
import type { PlaybookConfig } from '../src/playbook/schemas/config.ts';
import type { Settings } from '../src/playbook/settings.ts';
import type { PolicyOptions } from './headers/write-policy.ts';

/** Where a playbook is published: origin, as far as anybody has said, and path. The environment beats `playbook.yaml`. */
export function placeOf(settings: Settings, config: PlaybookConfig): { site: string; base: string } {
  return { site: settings.site ?? config.url ?? NO_SITE, base: settings.base ?? config.base };
}

/** What a playbook asks of the policy: who may frame it, and the store that it names, the only place where pages may send something. */
export function policyOptions({ embed, reporting: { lrs } }: PlaybookConfig): Pick<PolicyOptions, 'frameAncestors' | 'connect'> {
  return { frameAncestors: frameAncestors(embed), connect: lrs ? [new URL(lrs.endpoint).origin] : [] };
}
