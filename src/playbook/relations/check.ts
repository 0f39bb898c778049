import type { CompiledFile } from '../compile/file.ts';
import { decoded, join } from '../compile/links.ts';
import { FIXED_PAGES } from '../compile/paths.ts';
import type { Reference } from '../compile/types.ts';
import { type Finding, type Problem, problemIn } from '../problems/problem.ts';
import { didYouMean, suggest } from '../problems/suggest.ts';
import { circles } from './circles.ts';
import { draftsOf } from './drafts.ts';

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
}

/** Checks everything that one file says about another: ids, links, anchors, numbers, prerequisites. */
export function checkRelations(known: Known): Problem[] {
  const { files } = known;
  const check = referenceCheck(known);
  const problems = files.flatMap((file) =>
    file.references.flatMap((reference) => check(file, reference) ?? []).map((finding) => problemIn(file.file, finding)),
  );
  // Of two files with one address the second is none: what it repeats of the first is no further problem.
  const alone = [...Map.groupBy(files, ({ url }) => url).values()].flatMap((same) => same.slice(0, 1));
  return [
    ...problems,
    ...addressTwice(files),
    ...numberTwice(alone),
    ...idTwice(alone),
    ...prerequisiteCircles(alone),
    ...modulesWithoutPage(alone),
  ];
}

/** Makes the check of one reference. */
function referenceCheck({
  files,
  paths,
  stages,
  drafts,
  code = false,
}: Known): (file: CompiledFile, reference: Reference) => Finding | undefined {
  const pages = new Map(files.map((file) => [file.url.split('#')[0] ?? '', file]));
  const ids = (kind: CompiledFile['kind']) => new Set(files.filter((file) => file.kind === kind).map(({ id }) => id));
  const known: Partial<Record<Reference['kind'], Set<string>>> = {
    skill: ids('skill'),
    role: ids('role'),
    practice: ids('practice'),
    module: ids('module'),
    evidence: ids('evidence'),
    ...(stages && { stage: new Set(stages) }),
  };
  const evidence = known.evidence ?? new Set();
  const addresses = new Set([...FIXED_PAGES, ...pages.keys()]);
  const unpublished = draftsOf(files);

  const pageCheck = (file: CompiledFile, { to, hash, line, column }: Reference): Finding | undefined => {
    const at = { line, column };
    if (!addresses.has(to))
      return {
        ...at,
        rule: 'link',
        message: `The link leads to \`${to}\`, and there is no such page`,
        fix: nearest(to, addresses) ?? 'mend the address, or take the link out',
      };
    // A draft may link to drafts: it is not shown either.
    const target = pages.get(to);
    if (!drafts && target && unpublished.has(target) && !unpublished.has(file))
      return {
        ...at,
        rule: 'link',
        message: `The link leads to \`${to}\`, which is a draft`,
        fix: 'publish that page, or take the link out',
      };
    // Browsers know #top on every page.
    if (!hash || hash === 'top') return undefined;
    if (to === '/evidence/')
      return evidence.has(hash)
        ? undefined
        : {
            ...at,
            rule: 'anchor',
            message: `There is no evidence \`${hash}\``,
            fix: didYouMean(hash, evidence) ?? `add evidence/${hash}.yaml`,
          };
    const text = pages.get(to)?.text;
    if (!text || text.broken || text.anchors.includes(hash) || isFootnote(hash)) return undefined;
    return {
      ...at,
      rule: 'anchor',
      message: `\`${to}\` has no heading \`#${hash}\``,
      fix: didYouMean(hash, text.anchors) ?? 'take the part from `#` on out',
    };
  };

  return (file, reference) => {
    const { kind, to, line, column } = reference;
    const at = { line, column };
    if (kind === 'page') return pageCheck(file, reference);
    if (kind === 'file' || kind === 'image') {
      const path = kind === 'file' ? to : imagePath(file.file, to);
      if (kind === 'file' && !code && path !== undefined && paths.has(path) && holdsCode(path))
        return {
          ...at,
          rule: 'active-file',
          message: `\`${to}\` may hold code that would run in the reader’s browser: it is not published`,
          fix: 'link to a PDF, a picture or a ZIP of it; a team that trusts all its authors builds with PLAYBOOK_CODE=1',
        };
      if (path !== undefined && paths.has(path)) return undefined;
      const what = kind === 'image' ? 'picture' : 'file';
      return {
        ...at,
        rule: kind === 'image' ? 'missing-image' : 'missing-file',
        message: `There is no ${what} \`${to}\``,
        fix: nearFile(path ?? to, paths, kind),
      };
    }
    const names = known[kind];
    if (!names || names.has(to)) return undefined;
    return { ...at, rule: `unknown-${kind}`, message: `There is no ${kind} \`${to}\``, fix: didYouMean(to, names) ?? HOME[kind]?.(to) };
  };
}

/** Where a thing that is missing would be written. */
const HOME: Partial<Record<Reference['kind'], (id: string) => string>> = {
  skill: (id) => `add skills/${id}.yaml`,
  role: (id) => `add roles/${id}.yaml`,
  practice: (id) => `add practices/${id}.mdx`,
  module: (id) => `add modules/${id}/index.mdx`,
  evidence: (id) => `add evidence/${id}.yaml`,
  stage: () => 'add it to `stages` in playbook.yaml',
};

/**
 * A file that a browser would run with the rights of the playbook: it could read and change what the reader’s browser
 * keeps. Whoever may send a page must not be able to publish one.
 */
export function holdsCode(path: string): boolean {
  return /\.(x?html?|[xm]?ht|shtml|svgz?|xml|xslt?|[cm]?jsx?|wasm|swf|css)$/i.test(path);
}

/** Where an image lies below the content folder; `undefined` where it leads out. */
export function imagePath(file: string, written: string): string | undefined {
  const path = decoded(written.split(/[?#]/)[0] ?? '');
  return path.startsWith('/') ? join('', path) : join(file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '', path);
}

/** A whole list of addresses helps nobody: only the one that was probably meant. */
function nearest(to: string, addresses: Iterable<string>): string | undefined {
  const near = suggest(to, addresses);
  return near === undefined ? undefined : `did you mean \`${near}\`?`;
}

function isFootnote(hash: string): boolean {
  return /^(user-content-)?(fn|fnref)-|^footnote-label$/.test(hash);
}

const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

function nearFile(path: string, paths: ReadonlySet<string>, kind: 'file' | 'image'): string {
  const others = [...paths].filter((candidate) => (kind === 'image' ? PICTURE.test(candidate) : !/\.(mdx?|ya?ml)$/i.test(candidate)));
  const name = path.split('/').at(-1) ?? '';
  const elsewhere = others.find((candidate) => candidate.split('/').at(-1) === name);
  if (elsewhere) return `it lies at \`${elsewhere}\``;
  return nearest(path, others) ?? 'put the file there, or take the mention out';
}

/** Names two things of the same key: the second one is the problem, the first one is named. */
function twice<T>(
  items: readonly T[],
  key: (item: T) => string | undefined,
  say: (first: T, second: T, key: string) => Problem,
): Problem[] {
  const seen = new Map<string, T>();
  const problems: Problem[] = [];
  for (const item of items) {
    const name = key(item);
    if (name === undefined) continue;
    const first = seen.get(name);
    if (first) problems.push(say(first, item, name));
    else seen.set(name, item);
  }
  return problems;
}

function addressTwice(files: readonly CompiledFile[]): Problem[] {
  return twice(
    files,
    ({ url }) => url,
    (first, second, url) =>
      problemIn(second.file, {
        line: 1,
        column: 1,
        rule: 'address',
        message: `\`${first.file}\` already has the address \`${url}\``,
        fix: 'rename one of the two files',
      }),
  );
}

function numberTwice(files: readonly CompiledFile[]): Problem[] {
  const number = ({ kind, sound }: CompiledFile) =>
    kind === 'practice' && typeof sound['number'] === 'number' ? sound['number'] : undefined;
  const free = files.reduce((most, file) => Math.max(most, number(file) ?? 0), 0) + 1;
  return twice(
    files,
    (file) => number(file)?.toString(),
    (first, second, key) =>
      problemIn(second.file, {
        ...(second.places['number'] ?? { line: 1, column: 1 }),
        rule: 'number',
        message: `Number ${key} already belongs to \`${first.file}\``,
        fix: `take a free number, for instance ${free}; a number is never reused`,
      }),
  );
}

/** Lessons are shown in their module: without its page they would be nowhere. */
function modulesWithoutPage(files: readonly CompiledFile[]): Problem[] {
  const modules = new Set(files.filter(({ kind }) => kind === 'module').map(({ id }) => id));
  const lost = Map.groupBy(
    files.filter(({ kind }) => kind === 'lesson'),
    ({ id }) => id.split('/')[0] ?? '',
  );
  return [...lost].flatMap(([module, [lesson]]) =>
    lesson && !modules.has(module)
      ? [
          problemIn(lesson.file, {
            line: 1,
            column: 1,
            rule: 'module-page',
            message: `The module \`${module}\` has lessons and no page of its own`,
            fix: `add modules/${module}/index.mdx`,
          }),
        ]
      : [],
  );
}

function idTwice(files: readonly CompiledFile[]): Problem[] {
  const named = files.flatMap((file) => (file.text?.named ?? []).map((part) => ({ ...part, file: file.file })));
  return twice(
    named,
    ({ id }) => id,
    (first, second, id) =>
      problemIn(second.file, {
        line: second.line,
        column: second.column,
        rule: 'id',
        message: `The id \`${id}\` is already used in \`${first.file}\`, line ${first.line}`,
        fix: 'choose another id: readers’ answers are kept under it',
      }),
  );
}

function prerequisiteCircles(files: readonly CompiledFile[]): Problem[] {
  const modules = new Map(files.filter(({ kind }) => kind === 'module').map((file) => [file.id, file]));
  const edges = new Map([...modules].map(([id, file]) => [id, strings(file.sound['prerequisites'])]));
  return circles(edges).flatMap((circle) => {
    const file = modules.get(circle[0] ?? '');
    if (!file) return [];
    const chain = [...circle, circle[0]].map((id) => `\`${id}\``).join(' → ');
    return [
      problemIn(file.file, {
        ...(file.places['prerequisites'] ?? { line: 1, column: 1 }),
        rule: 'prerequisites',
        message: `The module requires itself: ${chain}`,
        fix: 'take one of these prerequisites out',
      }),
    ];
  });
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
