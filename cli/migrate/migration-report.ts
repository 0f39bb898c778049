import { plural } from '../../src/words/en/formats.ts';
import { grouped, type Note } from './notes.ts';

/** What a migration did, in figures. */
export interface Figures {
  practices: number;
  modules: number;
  lessons: number;
  skills: number;
  files: number;
  /** Files that stood there already. */
  skipped: number;
}

/** How many places of a kind are shown on the screen, how many kinds, and how much of each place. The file holds everything. */
const FEW = 3;
const LINES = 25;
const LENGTH = 120;

/** The figures as a sentence. */
export function figuresText({ practices, modules, lessons, skills, files, skipped }: Figures, planned: boolean): string {
  const parts = [
    amount(practices, 'practice', 'practices'),
    amount(modules, 'module', 'modules'),
    amount(lessons, 'lesson', 'lessons'),
    amount(skills, 'skill', 'skills'),
    amount(files, 'picture or file', 'pictures and files'),
  ].filter((part) => part !== '');
  const done = parts.length === 0 ? 'Nothing to write' : `${planned ? 'To be written' : 'Written'}: ${parts.join(', ')}`;
  return skipped === 0
    ? done
    : `${done}; ${skipped === 1 ? 'one file was' : `${skipped} files were`} there already and stayed as ${skipped === 1 ? 'it was' : 'they were'}`;
}

function amount(count: number, one: string, more: string): string {
  return count === 0 ? '' : plural(count, one, more);
}

/** What was not carried over as it stood, for the screen: the most harmful first, each with a few places. */
export function notesText(notes: readonly Note[], whole: boolean): string[] {
  const groups = grouped(notes);
  if (groups.length === 0) return ['Everything was carried over as it stood'];
  const width = Math.max(...groups.map((group) => String(group.notes.length).length));
  const lines = [
    `${notes.length === 1 ? 'One place was' : `${notes.length} places were`} not carried over as ${notes.length === 1 ? 'it' : 'they'} stood:`,
  ];
  for (const { what, notes: members } of groups.slice(0, whole ? groups.length : LINES)) {
    lines.push(`  ${String(members.length).padStart(width)} × ${what}`);
    for (const note of members.slice(0, whole ? members.length : FEW)) lines.push(`  ${' '.repeat(width)}   ${placeText(note, !whole)}`);
  }
  if (!whole && groups.length > LINES) lines.push(`  … and ${plural(groups.length - LINES, 'kind', 'kinds')} more`);
  return lines;
}

function placeText({ file, line, column, detail }: Note, short: boolean): string {
  const shown = oneLine(detail ?? '');
  return `${file}:${line}:${column}${shown ? `  ${short && shown.length > LENGTH ? `${shown.slice(0, LENGTH - 1)}…` : shown}` : ''}`;
}

/** The whole report as a Markdown file. */
export function reportText(head: readonly string[], notes: readonly Note[], proposal: string): string {
  const parts = ['# What the migration did', '', ...head.map((line) => `${line}.`), ''];
  for (const { what, notes: members } of grouped(notes)) {
    parts.push(`## ${what} (${members.length})`, '', '```text', ...members.map((note) => placeText(note, false)));
    parts.push('```', '');
  }
  if (proposal !== '')
    parts.push(
      '## A map to begin with',
      '',
      'Change it, and give it to the same command with `--map`.',
      '',
      '```yaml',
      proposal,
      '```',
      '',
    );
  return parts.join('\n');
}

function oneLine(text: string): string {
  return text
    .replace(/[\s\u0000-\u001F\u007F-\u009F]+/g, ' ')
    .replace(/`{3,}/g, '``')
    .trim();
}
