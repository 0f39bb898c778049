import type { Nodes, Root } from 'mdast';
import type { Kind, Located } from '../addresses/paths.ts';
import type { FieldPath } from '../problems/field-faults.ts';
import type { FileFinding, Finding, Place, Severity } from '../problems/problem.ts';
import type { PlaybookConfig } from '../schemas/config.ts';
import type { CompiledFile, Reference } from './compiled.ts';

/** What a rule is about: the chapters of `docs/rules.md`, in their order. */
export const GROUPS = ['files', 'fields', 'text', 'links', 'relations', 'questions', 'evidence', 'upkeep', 'identity'] as const;
export type RuleGroup = (typeof GROUPS)[number];

/** One page as it was parsed. */
export interface ParsedPage extends Located {
  file: string;
  /** Front matter: the fields that are right. */
  fields: Readonly<Record<string, unknown>>;
  /** Where a field's value stands; of a field that is missing: where its parent stands. */
  placeOf(path: FieldPath): Place;
  /** Language of the content, a BCP 47 tag: a rule that knows words knows those of one language. */
  language: string;
  /** The text without its front matter, which blank lines stand for. */
  text: string;
  /** As parsed: questions and other components are MDX nodes. Rules read it and change nothing. */
  tree: Root;
}

/** One page on its way through the compiler, before its tree takes its final shape. */
export interface PageView extends ParsedPage {
  /** All nodes of a type, in the order of the text. The tree is walked once for all rules that ask so. */
  all<T extends Nodes['type']>(type: T): readonly Extract<Nodes, { type: T }>[];
}

/** What a whole playbook knows that a single file does not. */
export interface Known {
  files: readonly CompiledFile[];
  /** All files below the content folder, pages or not. */
  paths: ReadonlySet<string>;
  /** Stage ids; `undefined` where nobody knows them: they are not checked. */
  stages: readonly string[] | undefined;
  /** Drafts are shown: a page may link to one. */
  drafts: boolean;
  /** The team trusts its authors: files that hold code may be published. */
  code?: boolean;
  config: PlaybookConfig;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** A whole playbook, compiled. */
export interface PlaybookView extends Known {
  /** Of two files with one address the second is none: what it repeats of the first is no further problem. */
  alone: readonly CompiledFile[];
  /** By address, without the anchor. */
  pages: ReadonlyMap<string, CompiledFile>;
  /** Addresses that published pages had earlier, and those that they have now. */
  moved: ReadonlyMap<string, string>;
  /** Ids of all files of a kind. */
  ids(kind: Kind): ReadonlySet<string>;
  /** Every mention of this kind, with the file that it stands in. */
  mentions(kind: Reference['kind']): readonly { file: CompiledFile; reference: Reference }[];
}

/**
 * Something that is checked. What an author reads about it in `docs/rules.md` stands here, beside the code that finds it.
 * A file of this folder each.
 */
export interface Rule {
  /** Kebab-case. Problems, `playbook.yaml` and `docs/rules.md` name it so: it never changes. */
  name: string;
  group: RuleGroup;
  /** Unless `rules` in `playbook.yaml` says otherwise. A hint shows in `check` alone. */
  severity: Severity;
  /** No configuration may soften it: what were built would be broken or unsafe. */
  fixed?: true;
  /** `PLAYBOOK_LENIENT=1` makes a warning of it. */
  lenient?: true;
  /** `check --fix` mends it. */
  mends?: true;
  /** What it finds, one sentence. */
  finds: string;
  /** Why that matters to somebody who reads or keeps the playbook, one or two sentences. */
  why: string;
  /**
   * What the examples are: the text of a page (`.mdx`) where nothing stands here, `fields` of a practice, or the whole file of
   * this name. `files` are the names of several files, `history` what became of a page since a revision.
   */
  in?: 'fields' | 'files' | 'history' | `${string}.${string}`;
  /** As few lines as show it. */
  wrong: string;
  right: string;
  /** Looks at one page by itself. What it finds is cached with the page: it may know nothing but the page. */
  page?(view: PageView): Iterable<Finding>;
  /** Looks at the whole playbook, each time. */
  playbook?(view: PlaybookView): Iterable<FileFinding>;
  // A rule with neither is found where the file is read: what is no YAML has no fields to look at.
}
