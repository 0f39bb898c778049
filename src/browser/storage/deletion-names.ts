import { prefixOf } from './keys.ts';

/** When everything was deleted. */
export const deletedKey = (playbook: string): string => `${prefixOf(playbook)}deleted`;
/** Deletions of everything are noted in the journal of a playbook of this name. */
export const deletionsName = (playbook: string): string => `${playbook}:deletions`;
