import type { CompiledFile } from '../model/compiled.ts';
import type { PlaybookView } from '../model/rule.ts';
import { type FileFinding, findingIn } from '../problems/problem.ts';
import { among, didYouMean } from '../problems/suggest.ts';
import { draftsOf } from './drafts.ts';

/** Where a thing that is missing would be written. */
const HOME = {
  skill: (id: string) => `add skills/${id}.yaml`,
  role: (id: string) => `add roles/${id}.yaml`,
  practice: (id: string) => `add practices/${id}.mdx`,
  module: (id: string) => `add modules/${id}/index.mdx`,
  evidence: (id: string) => `add evidence/${id}.yaml`,
  stage: () => 'add it to `stages` in playbook.yaml',
};

/** Mentions of an id that nothing of this kind has. */
export function unknownIds({ stages, ids, moved, mentions, files, config, drafts }: PlaybookView, kind: keyof typeof HOME): FileFinding[] {
  const known = kind === 'stage' ? stages && new Set(stages) : ids(kind);
  if (!known) return [];
  const near = among(known, didYouMean);
  const called = named(
    kind === 'stage' ? config.stages : files.filter((file) => file.kind === kind).map(({ id, sound }) => ({ id, ...sound })),
  );
  const numbered = new Map(
    kind === 'practice' ? files.flatMap(({ id, sound: { number } }) => (typeof number === 'number' ? [[String(number), id]] : [])) : [],
  );
  const unpublished = drafts ? new Set<CompiledFile>() : draftsOf(files);
  const later = new Map(
    files.filter((file) => file.format === 'yaml' && file.kind === kind && unpublished.has(file)).map((file) => [file.id, file.file]),
  );
  return mentions(kind).flatMap(({ file, reference: { to, line, column } }) => {
    const draft = unpublished.has(file) ? undefined : later.get(to);
    // What a reader is sent to is left out of the build. A draft may name drafts: it is not shown either.
    if (draft !== undefined) {
      const fix = `publish it, \`status: published\` in ${draft}, or take it out here`;
      return [findingIn(file.file, { line, column, rule: `unknown-${kind}`, message: `The ${kind} \`${to}\` is a draft`, fix })];
    }
    return known.has(to)
      ? []
      : [
          findingIn(file.file, {
            line,
            column,
            rule: `unknown-${kind}`,
            message: `There is no ${kind} \`${to}\``,
            fix: calledNow(moved.get(`/${kind}s/${to}/`)) ?? called(to) ?? byNumber(numbered.get(to)) ?? near(to) ?? HOME[kind](to),
          }),
        ];
  });
}

/** A practice is named by its id, not by its number. */
function byNumber(id: string | undefined): string | undefined {
  return id && `did you mean \`${id}\`? (that practice has this number)`;
}

/** Finds an id by the name or the title that people see. */
function named(things: readonly { id: string; name?: unknown; title?: unknown }[]): (written: string) => string | undefined {
  const key = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const ids = new Map(
    things
      .toReversed()
      .flatMap(({ id, name, title }) => [name, title].filter((text) => typeof text === 'string').map((text) => [key(text), id])),
  );
  return (written) => {
    const id = ids.get(key(written));
    return id && `did you mean \`${id}\`?`;
  };
}

/** What it is called since it was renamed. */
function calledNow(url: string | undefined): string | undefined {
  const id = url && /^\/(?:practices|modules)\/(.+)\/$/.exec(url)?.[1];
  return id && `it is \`${id}\` now`;
}
