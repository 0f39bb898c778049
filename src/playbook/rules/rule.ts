import type { Root } from 'mdast';
import type { Located } from '../compile/paths.ts';
import type { Finding, Problem, Severity } from '../problems/problem.ts';
import type { Known } from '../relations/check.ts';
import type { PlaybookConfig } from '../schemas/config.ts';

/** What a rule is about: the chapters of `docs/rules.md`, in their order. */
export const GROUPS = ['files', 'fields', 'text', 'links', 'relations', 'questions', 'evidence', 'upkeep', 'identity'] as const;
export type RuleGroup = (typeof GROUPS)[number];

/** One page on its way through the compiler, before its tree takes its final shape. */
export interface PageView extends Located {
  file: string;
  /** Front matter: the fields that are right. */
  fields: Readonly<Record<string, unknown>>;
  /** The text without its front matter, which blank lines stand for. */
  text: string;
  /** As parsed: questions and other components are MDX nodes. Rules read it and change nothing. */
  tree: Root;
}

/** A whole playbook, compiled. */
export interface PlaybookView extends Known {
  config: PlaybookConfig;
  /** `YYYY-MM-DD`. */
  today: string;
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
  /** As few lines as show it. */
  wrong: string;
  right: string;
  /** Looks at one page by itself. What it finds is cached with the page: it may know nothing but the page. */
  page?(view: PageView): Iterable<Finding>;
  /** Looks at the whole playbook, each time. */
  playbook?(view: PlaybookView): Iterable<Problem>;
  // A rule with neither is found where the file is read: what is no YAML has no fields to look at.
}
