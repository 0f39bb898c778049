import type { CompiledFile } from '../compile/file.ts';
import { FIXED_PAGES } from '../compile/paths.ts';
import type { Reference } from '../compile/types.ts';
import { type Finding, type Problem, problemIn } from '../problems/problem.ts';
import { didYouMean } from '../problems/suggest.ts';
import { draftsOf } from './drafts.ts';
import { holdsCode, imagePath, nearest, nearFile } from './files.ts';
import { modulesWithoutPage, prerequisiteCircles } from './modules.ts';
import { addressTwice, idTwice, numberTwice } from './once.ts';

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

function isFootnote(hash: string): boolean {
  return /^(user-content-)?(fn|fnref)-|^footnote-label$/.test(hash);
}
