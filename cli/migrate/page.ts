import { convertBlocks } from './blocks.ts';
import { type BodyFacts, readBody } from './body.ts';
import { readConfluence } from './confluence.ts';
import { convertDialects } from './dialects.ts';
import { convertDocsify } from './docsify.ts';
import { Draft } from './draft.ts';
import { appendFieldTexts, withComponents } from './field-texts.ts';
import { mapFields, type PageFields } from './fields.ts';
import { readFrontMatter } from './front-matter.ts';
import { letters } from './headings.ts';
import type { SourceKind } from './kinds.ts';
import type { MigrationMap } from './map.ts';
import { convertMarkdownInHtml } from './markdown-in-html.ts';
import { convertMdx } from './mdx.ts';
import { baseName, endingOf, titleFromName, withoutEnding } from './names.ts';
import type { Note, TakeDown } from './notes.ts';
import { convertNotion, readProperties } from './notion.ts';
import { type PartTexts, putPartsIn } from './parts.ts';
import { convertPlaceholders } from './placeholders.ts';
import { putSnippetsIn } from './snippets.ts';
import { convertTags } from './tags.ts';

/** A page of the source, read and converted but for its links. */
export interface SourcePage {
  /** Path below FROM. */
  path: string;
  title: string;
  /** First sentence, for a page that says nothing else of itself. */
  opening: string | undefined;
  fields: PageFields;
  draft: Draft;
  facts: BodyFacts;
  /** It holds components, so its file is `.mdx`. */
  mdx: boolean;
  /** Paths of the pages above it, where the source knows them by something else than folders. */
  ancestors: string[];
  /** Takes down what the next steps cannot carry over. */
  takeDown: TakeDown;
}

/** Reads one page; nothing for a file that is none. Its notes go to `notes`. */
export function readPage(
  path: string,
  source: string,
  kind: SourceKind,
  map: MigrationMap,
  parts: PartTexts,
  notes: Note[],
): SourcePage | undefined {
  const takeDown: TakeDown = ({ line, column }, what, detail) => {
    notes.push({ file: path, line, column, what, ...(detail && { detail }) });
  };
  return kind === 'confluence' ? confluencePage(path, source, takeDown) : markdownPage(path, source, kind, map, parts, takeDown);
}

function markdownPage(path: string, source: string, kind: SourceKind, map: MigrationMap, parts: PartTexts, takeDown: TakeDown): SourcePage {
  // One kind of line break inside: parsers and patterns agree on it.
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const draft = new Draft(text);
  const front = readFrontMatter(text);
  if (front.problem)
    takeDown({ line: 1, column: 1 }, 'The front matter cannot be read whole: only lines that are clear were', front.problem);
  for (const { offset, text: comment, kept } of front.comments ?? [])
    takeDown(
      draft.placeOf(offset),
      kept ? 'Text after ` #` in the front matter was kept: YAML would have cut it off' : 'A comment in the front matter stayed behind',
      comment,
    );
  const fields = mapFields(front, map, takeDown);
  draft.apply([{ start: 0, end: front.end, text: '' }]);
  const jsx = kind === 'docusaurus' || endingOf(path) === 'mdx';
  if (jsx) putPartsIn(draft, path, parts, takeDown);
  putSnippetsIn(draft, path, parts, takeDown);
  if (kind !== 'notion') appendFieldTexts(draft, fields.texts);
  if (kind === 'notion') {
    const properties = readProperties(draft.text);
    if (properties) merge(fields, mapFields(properties, map, takeDown));
    convertNotion(draft, properties);
    appendFieldTexts(draft, fields.texts);
  }
  convertTags(draft, takeDown);
  if (kind === 'docsify') convertDocsify(draft, takeDown);
  if (jsx) convertMdx(draft, takeDown);
  convertDialects(draft, takeDown);
  convertMarkdownInHtml(draft);
  convertBlocks(draft, takeDown);
  convertPlaceholders(draft);
  // Hugo shows the title of the front matter, and the first heading of the text below it. Others show only one.
  const { title, titleWished } = fields;
  const page = finished(path, draft, fields, takeDown, title !== undefined && (kind === 'hugo' || titleWished) ? title : true);
  if (title !== undefined && letters(title) !== letters(page.title))
    takeDown(
      front.placeOf('title'),
      'The title in the front matter says something else than the first heading, which is the title now',
      title,
    );
  return page;
}

function confluencePage(path: string, source: string, takeDown: TakeDown): SourcePage | undefined {
  const page = readConfluence(source);
  if (!page) return undefined;
  const draft = new Draft(page.markdown);
  // Places are those of the HTML, where what is meant can be found in it.
  const inHtml: TakeDown = (_, what, detail) => {
    const at = detail ? source.indexOf(detail.slice(0, 60)) : -1;
    const before = source.slice(0, Math.max(at, 0)).split('\n');
    takeDown({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }, what, detail);
  };
  for (const { what, detail } of page.notes) inHtml({ line: 1, column: 1 }, what, detail);
  const fields: PageFields = { skills: [], roles: [], hears: [], texts: [], prose: [], addresses: [] };
  const title = page.title;
  if (title !== undefined) fields.title = title;
  const ancestors = page.ancestors.map((href) => href.split(/[?#]/)[0] ?? '');
  // The title stands outside the text: a heading of the first level is one of several there.
  return { ...finished(path, draft, fields, inHtml, false), ancestors };
}

/** @param titled what `readBody` takes */
function finished(path: string, draft: Draft, fields: PageFields, takeDown: TakeDown, titled: boolean | string): SourcePage {
  const facts = readBody(draft, titled, takeDown);
  const name = withoutEnding(baseName(path));
  const title =
    facts.title ||
    fields.title?.replace(/\s+/g, ' ').trim() ||
    titleFromName(/^(_?index|readme)$/i.test(name) ? (path.split('/').at(-2) ?? name) : name);
  const talk = fields.texts.some(({ into }) => typeof into === 'string');
  const tidied = new Draft(draft.text);
  if (talk) tidied.apply(facts.edits);
  const mdx = talk && withComponents(tidied.text) !== undefined;
  if (talk && !mdx)
    takeDown(
      { line: 1, column: 1 },
      'What to say stands below the names of its fields: the page holds HTML or code that no `.mdx` page may hold',
    );
  return { path, title, opening: facts.opening, fields, draft, facts, mdx, ancestors: [], takeDown };
}

function merge(fields: PageFields, more: PageFields): void {
  const { skills, roles, hears, texts, prose, addresses, ...single } = more;
  fields.skills.push(...skills);
  fields.roles.push(...roles);
  fields.hears.push(...hears);
  fields.texts.push(...texts);
  fields.prose.push(...prose);
  fields.addresses.push(...addresses);
  Object.assign(fields, { ...single, ...fields });
}
