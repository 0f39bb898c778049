import { readDraft, saveDraft } from '../../browser/draft.ts';
import { DELIMITERS } from '../../coaching/tables/table-text.ts';
import { COLUMN_USES } from '../../coaching/top-fifth/results-table.ts';
import type { Choice } from './use-results.ts';

/** Name under which a tab keeps it, beside the table. */
const DRAFT = 'top-fifth:choice';

/** A choice as it is written down: sets are lists. */
type Written = Omit<Choice, 'back' | 'out'> & { back?: number[]; out?: number[] };

/** What was changed about the way in which the table is read, before a reload. */
export function keptChoice(playbook: string): Choice {
  const kept = readDraft(playbook, DRAFT, isWritten);
  if (!kept) return {};
  const { back, out, ...rest } = kept;
  return { ...rest, ...(back && { back: new Set(back) }), ...(out && { out: new Set(out) }) };
}

/** Keeps it until the tab is closed, or nothing where nothing was changed. */
export function keepChoice(playbook: string, { back, out, ...rest }: Choice): void {
  const written: Written = { ...rest, ...(back && { back: [...back] }), ...(out && { out: [...out] }) };
  saveDraft(playbook, DRAFT, Object.values(written).some((value) => value !== undefined) ? written : undefined);
}

const CHECKS: { [K in keyof Written]-?: (value: unknown) => boolean } = {
  delimiter: (value) => DELIMITERS.some((each) => each === value),
  header: isFlag,
  uses: (value) => Array.isArray(value) && value.every((use) => COLUMN_USES.some((each) => each === use)),
  decimals: (value) => typeof value === 'object' && value !== null && Object.values(value).every((sign) => sign === '.' || sign === ','),
  back: isLines,
  out: isLines,
  addUp: isFlag,
  group: isFlag,
};

function isWritten(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null) return false;
  const checks = new Map(Object.entries(CHECKS));
  return Object.entries(value).every(([name, field]) => checks.get(name)?.(field) ?? false);
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isLines(value: unknown): boolean {
  return Array.isArray(value) && value.every((line) => typeof line === 'number');
}
