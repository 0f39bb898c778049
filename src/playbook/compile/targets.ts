import type { Image, RootContent } from 'mdast';
import { decoded, resolveLink } from '../addresses/links.ts';
import type { Notes, PageOptions } from '../model/compiled.ts';
import { findingAt, inlineComponent, placeOf } from '../tree/nodes.ts';

/** What cameras and programs call a picture, or any file. */
const FILE_NAME = /^\S+\.(?:png|jpe?g|gif|webp|avif|svg)$|^(?:IMG|DSC|Screenshot|Screen Shot)[\s_-]?[\d][\w.: -]*$/i;

type Positioned = Parameters<typeof placeOf>[0];

/** Notes where a link leads. Gives back the address that goes into the page; of a link that is refused: `#`. */
export function linkTo(url: string, node: Positioned, options: PageOptions, notes: Notes): string {
  const target = resolveLink(url, options.file, options.url, options.base);
  const at = placeOf(node);
  switch (target.kind) {
    case 'refused':
      notes.findings.push(findingAt(node, 'link', target.message, target.fix));
      return '#';
    case 'page':
      notes.references.push({ kind: 'page', to: target.path, hash: target.hash, ...at });
      return target.url;
    case 'file':
      notes.references.push({ kind: 'file', to: target.file, ...at });
      return target.url;
    case 'outside':
      return target.url;
  }
}

/** What stands around a page's text, and its footnotes, have ids that begin so. No heading gets a colon. */
const OWN = /^page:|^footnote-label$|^user-content-fn(?:ref)?-/;

/**
 * Takes the id of an HTML element as an anchor of the page. Not where it is there already, often as that of the heading
 * right below: the first has it, and links lead there.
 */
export function takesAnchor(id: string, node: Positioned, notes: Notes): boolean {
  if (!OWN.test(id) && !notes.anchors.includes(id)) {
    notes.anchors.push(id);
    return true;
  }
  notes.findings.push(
    findingAt(
      node,
      'html-left-out',
      `The page has the anchor \`${id}\` already: this one was taken out`,
      'leave it out, or call it something else',
    ),
  );
  return false;
}

/** Where a picture is that is no file beside the page, and what to do about it. */
function elsewhere({ url, alt }: Image): [message: string, fix: string] {
  if (/^data:/i.test(url)) {
    const [, type = 'png'] = /^data:image\/(\w+)/i.exec(url) ?? [];
    return [
      'The picture is pasted into the text, as letters',
      `save it as a file beside the page, and write \`![${alt ?? ''}](picture.${type.replace('jpeg', 'jpg')})\``,
    ];
  }
  if (/^(?:[a-z]:[\\/]|file:)/i.test(url)) {
    const name = decoded(url).split(/[\\/]/).at(-1) ?? '';
    return [
      'The picture lies on one computer only',
      `copy it beside the page, and write \`![${alt ?? ''}](${name.replaceAll(' ', '%20')})\``,
    ];
  }
  return [
    'A picture from another site cannot be shown: pages make no external request',
    'save the picture beside the page and write its file name',
  ];
}

/**
 * A picture → `<Image>`; `null` where it cannot be shown.
 *
 * @param html it was written as `<img>`, where an empty text is written on purpose: the picture is an ornament
 */
export function picture(node: Image, notes: Notes, html = false): RootContent | null {
  const { url } = node;
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) {
    const [message, fix] = elsewhere(node);
    notes.findings.push(findingAt(node, 'image', message, fix));
    return null;
  }
  const alt = node.alt?.trim();
  if (alt === undefined || (alt === '' && !html))
    notes.findings.push(
      findingAt(
        node,
        'alt',
        'The picture has no text alternative',
        'write what it shows between the brackets: `![what it shows](file.png)`',
      ),
    );
  else if (alt && FILE_NAME.test(alt))
    notes.findings.push(findingAt(node, 'alt', `The text alternative “${alt}” is the name of a file`, 'say what the picture shows'));
  if (!notes.images.includes(url)) notes.images.push(url);
  notes.references.push({ kind: 'image', to: url, ...placeOf(node) });
  return inlineComponent('Image', { src: url, alt: node.alt ?? '', title: node.title ?? undefined }, node);
}
