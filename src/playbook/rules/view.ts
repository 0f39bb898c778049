import type { Nodes } from 'mdast';
import { FIXED_PAGES, type Kind } from '../addresses/paths.ts';
import { movedAddresses } from '../identity/addresses.ts';
import { formerOf } from '../identity/former.ts';
import type { CompiledFile, Reference } from '../model/compiled.ts';
import type { Known, PageView, ParsedPage, PlaybookView } from '../model/rule.ts';
import { draftsOf } from '../relations/drafts.ts';
import { visit } from '../tree/walk.ts';

/** A page as rules look at it. */
export function pageView(page: ParsedPage): PageView {
  let nodes: Map<Nodes['type'], Nodes[]> | undefined;
  const all = <T extends Nodes['type']>(type: T) => {
    nodes ??= byType(page);
    return (nodes.get(type) ?? []) as Extract<Nodes, { type: T }>[];
  };
  return { ...page, all };
}

function byType({ tree }: ParsedPage): Map<Nodes['type'], Nodes[]> {
  const nodes = new Map<Nodes['type'], Nodes[]>();
  visit(tree, (node) => {
    const list = nodes.get(node.type);
    if (list) list.push(node);
    else nodes.set(node.type, [node]);
  });
  return nodes;
}

/** A playbook as rules look at it. */
export function playbookView(known: Known): PlaybookView {
  const { files } = known;
  const unpublished = known.drafts ? new Set() : draftsOf(files);
  const published = files.filter((file) => !unpublished.has(file));
  const ids = Map.groupBy(files, ({ kind }) => kind);
  const mentions = new Map<Reference['kind'], { file: CompiledFile; reference: Reference }[]>();
  for (const file of files) {
    for (const reference of file.references) {
      const list = mentions.get(reference.kind);
      if (list) list.push({ file, reference });
      else mentions.set(reference.kind, [{ file, reference }]);
    }
  }
  return {
    ...known,
    alone: [...Map.groupBy(files, ({ url }) => url).values()].flatMap((same) => same.slice(0, 1)),
    pages: new Map(files.map((file) => [file.url.split('#')[0] ?? '', file])),
    moved: movedAddresses(published.map(formerOf), FIXED_PAGES),
    ids: (kind: Kind) => new Set(ids.get(kind)?.map(({ id }) => id)),
    mentions: (kind) => mentions.get(kind) ?? [],
  };
}
