import type { Located } from '../addresses/paths.ts';
import type { NAMED } from '../components.ts';
import type { Finding, Place } from '../problems/problem.ts';
import type { PageQuestion, TextRecord } from './page-record.ts';
import type { Body } from './playbook.ts';

/** A mention of something that another file holds. Whether it exists is checked when all files are known. */
export interface Reference extends Place {
  kind: 'page' | 'file' | 'image' | 'skill' | 'evidence' | 'role' | 'stage' | 'practice' | 'module';
  /** Site path without base, file (an image: as written), or id. */
  to: string;
  /** Anchor on the page. */
  hash?: string;
}

/** An id that must be unique in the whole playbook: of a question, an assignment, a checklist. */
export interface NamedPart extends Place {
  component: (typeof NAMED)[number];
  id: string;
}

/** A page's text, compiled: what belongs into its record, and what is needed to check it. */
export interface PageText extends Omit<TextRecord, 'questions'> {
  body: Body;
  /** Every id that a link may end in. */
  anchors: string[];
  references: Reference[];
  named: NamedPart[];
  questions: PageQuestion[];
  /** Of each question with one right option: its place in the source, from 1, and how many options there are. */
  choices: { right: number; of: number }[];
  /** Images as written, in order. */
  images: string[];
  findings: Finding[];
  /** The text could not be read at all; whatever else is said of the page would be a follow-up error. */
  broken: boolean;
}

/** One file of a playbook, compiled. Plain JSON: it is cached, and it crosses threads. */
export interface CompiledFile extends Located {
  file: string;
  /** Front matter or data, validated; `undefined` where it holds errors. */
  fields: Record<string, unknown> | undefined;
  /** The fields that are right, also where others hold errors. */
  sound: Record<string, unknown>;
  /** Everything about the text but the text itself. */
  text: Omit<PageText, 'body' | 'findings' | 'references'> | undefined;
  references: Reference[];
  /** Where the fields stand that other checks speak about: `number`; of `from` each entry too, `from.0`. */
  places: Record<string, Place>;
  findings: Finding[];
}

export interface PageOptions {
  /** File below the content folder. */
  file: string;
  /** Site path of the page, without the base. */
  url: string;
  format: 'md' | 'mdx';
  base: string;
  /** Imports and expressions are allowed. */
  code: boolean;
}

/** What `shape` fills in. */
export type Notes = Omit<PageText, 'body' | 'broken'>;

/** A page of which nothing is known yet. */
export function emptyPage(): PageText {
  return {
    body: [],
    headings: [],
    parts: [],
    anchors: [],
    references: [],
    named: [],
    questions: [],
    choices: [],
    assignments: [],
    prompts: [],
    words: 0,
    images: [],
    code: false,
    findings: [],
    broken: false,
  };
}
