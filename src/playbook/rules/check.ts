import type { PageView, PlaybookView } from '../model/rule.ts';
import type { FileFinding, Finding } from '../problems/problem.ts';
import { RULES } from './index.ts';

const OF_PAGES = RULES.filter(({ page }) => page);
const OF_PLAYBOOKS = RULES.filter(({ playbook }) => playbook);

/** Everything that the rules say of one page by itself. */
export function checkPage(view: PageView): Finding[] {
  return OF_PAGES.flatMap((rule) => [...(rule.page?.(view) ?? [])]);
}

/** Everything that the rules say of a whole playbook: what its files say of one another. */
export function checkPlaybook(view: PlaybookView): FileFinding[] {
  return OF_PLAYBOOKS.flatMap((rule) => [...(rule.playbook?.(view) ?? [])]);
}
