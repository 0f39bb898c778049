import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { listedFiles } from '../relations/listed.ts';

// A hint: else a playbook that nobody touched would one morning stop being clean.
export const overdue: Rule = {
  name: 'overdue',
  group: 'upkeep',
  severity: 'hint',
  finds: 'A page whose day of review, `reviewBy`, has passed. Pages that are retired or drafts need none.',
  why: 'The page itself says “overdue” from that day on, and readers trust it less. A team that wants to be reminded by its builds makes a warning of it.',
  in: 'fields',
  wrong: 'reviewed: 2025-02-03\nreviewBy: 2025-08-03',
  right: 'reviewed: 2026-08-03\nreviewBy: 2099-02-03',
  *playbook({ files, today }) {
    for (const { file, sound, places } of listedFiles(files)) {
      const by = sound['reviewBy'];
      if (typeof by !== 'string' || by >= today) continue;
      const owner = typeof sound['owner'] === 'string' ? ` (${sound['owner']})` : '';
      yield findingIn(file, {
        ...(places['reviewBy'] ?? { line: 1, column: 1 }),
        rule: 'overdue',
        message: `The page should have been reviewed by ${by}${owner}`,
        fix: 'read it; then set `reviewed` to today and `reviewBy` to the next time, or retire it',
      });
    }
  },
};
