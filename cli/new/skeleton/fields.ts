// By their own names: the whole of it is three hundred files, which take a command half a second.
import { addMonths } from 'date-fns/addMonths';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { quoted } from '../../../src/coaching/contribution/contribution.ts';
import { blank } from './blank.ts';

/** Months until a new page is to be read again. */
const REVIEW_AFTER = 6;

/** Who keeps a page true and when: lines of the front matter. */
export function stewardship(day: string): string[] {
  return [
    `owner: ${text(blank('who keeps it true, a person or a team'))}`,
    `published: ${day}`,
    `reviewed: ${day}`,
    `reviewBy: ${reviewDay(day)}`,
  ];
}

/** The day by which a page of today is to be read again. */
export function reviewDay(day: string): string {
  return formatISO(addMonths(parseISO(day), REVIEW_AFTER), { representation: 'date' });
}

/** A value that is text, whatever stands in it. */
export function text(value: string): string {
  return quoted(value);
}

/** An id: bare where YAML reads it as the text that it is. */
export function name(id: string): string {
  return /^[a-z][a-z\d]*-[a-z\d-]+$|^(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z]+$/.test(id) ? id : text(id);
}

/** A list of ids on one line; without any, the line says which there are. */
export function ids(field: string, chosen: string | undefined, known: readonly string[], without = ''): string {
  if (chosen !== undefined) return `${field}: [${name(chosen)}]`;
  const about = [without, known.length > 0 ? `known: ${shortened(known)}` : ''].filter(Boolean).join('; ');
  return `${field}: []${about ? ` # ${about}` : ''}`;
}

/** As many names as fit into a comment. */
export function shortened(names: readonly string[]): string {
  const MOST = 12;
  return names.slice(0, MOST).join(', ') + (names.length > MOST ? ', …' : '');
}
