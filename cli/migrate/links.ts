import { decoded, PROTOCOLS } from '../../src/playbook/addresses/links.ts';
import { holdsCode } from '../../src/playbook/relations/files.ts';
import { WIKI } from './dialects.ts';
import type { Edit } from './draft.ts';
import { plain } from './inline.ts';
import { FAR_PICTURE, type Mention } from './mentions.ts';
import { endingOf, wayTo } from './names.ts';
import type { PlannedPage } from './plan.ts';
import { anchorOf, type Found, type Whereabouts } from './resolve.ts';

/** What a link needs to know of the whole. */
export interface LinkOptions {
  whereabouts: Whereabouts;
  /** Address that the pages have now. */
  site: string | undefined;
  /** Where a file of the source will lie below TO; asked for whatever a page shows or offers. Nothing for what cannot come along. */
  carry(path: string, kind: Mention['kind']): { target: string } | { problem: string };
}

const PICTURE = /^(avif|gif|jpe?g|png|svg|webp)$/;

/** Rewrites the links and pictures of a page: the edits that are still to be made. */
export function linkEdits(planned: PlannedPage, options: LinkOptions): Edit[] {
  const { page } = planned;
  return page.facts.mentions.flatMap((mention) => {
    const note = (what: string, detail = mention.url) => page.takeDown(page.draft.placeOf(mention.node.start), what, detail);
    return editsOf(mention, planned, options, note);
  });
}

type Note = (what: string, detail?: string) => void;

function editsOf(mention: Mention, planned: PlannedPage, options: LinkOptions, note: Note): Edit[] {
  const url = mention.url.trim();
  if (url === '') return [];
  if (url.startsWith(WIKI)) return wiki(mention, decoded(url.slice(WIKI.length)), planned, options, note);
  const site = options.site?.replace(/\/+$/, '');
  const own = site !== undefined && (url === site || url.startsWith(`${site}/`)) ? url.slice(site.length) || '/' : undefined;
  const scheme = own === undefined ? /^([a-z][a-z0-9+.-]*:)/i.exec(url)?.[1]?.toLowerCase() : undefined;
  if (scheme !== undefined || (own === undefined && url.startsWith('//'))) return outside(mention, scheme, note);
  if (/^[^\s/@]+@[^\s/@]+\.[a-z]{2,}$/i.test(url)) return [rewritten(mention, `mailto:${url}`)];
  const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(options.whereabouts.read(own ?? url)) ?? [];
  if (path === '') return onPage(mention, planned, hash, note);
  const found = options.whereabouts.find(planned.page, path, mention.kind);
  if (!found) {
    // Of its own site: the address is right as it stands.
    if (own !== undefined) return [];
    note(
      mention.kind === 'image' ? 'A picture that is not there was left as it is' : 'A link that leads to no page or file was left as it is',
    );
    return [];
  }
  return led(mention, found, hash, planned, options, note);
}

function led(mention: Mention, found: Found, hash: string, planned: PlannedPage, options: LinkOptions, note: Note): Edit[] {
  if (found.kind === 'page') {
    const way = planned.target === found.planned.target ? '' : wayTo(planned.target, found.planned.target);
    const anchor = anchorOf(found.planned.page, hash.slice(1));
    if (anchor === undefined) note('A link to a heading that is not there was left as it is');
    const end = anchor === undefined ? hash : anchor === '' ? '' : `#${anchor}`;
    return [rewritten(mention, encoded(way) + end || wayTo(planned.target, planned.target))];
  }
  const shown = mention.kind === 'image' && PICTURE.test(endingOf(found.path));
  const carried = options.carry(found.path, shown ? 'image' : 'link');
  if ('problem' in carried) {
    note(carried.problem, found.path);
    return [];
  }
  const to = encoded(wayTo(planned.target, carried.target));
  // What is no picture cannot be shown: it is offered.
  return mention.kind === 'image' && !shown && !mention.definition ? [asLink(mention, to, 'Open it')] : [rewritten(mention, to)];
}

function onPage(mention: Mention, { page }: PlannedPage, hash: string, note: Note): Edit[] {
  const anchor = anchorOf(page, hash.slice(1));
  if (anchor === undefined) note('A link to a heading that is not there was left as it is');
  return anchor === undefined || `#${anchor}` === mention.url || hash === '' ? [] : [rewritten(mention, `#${anchor}`)];
}

function wiki(mention: Mention, written: string, planned: PlannedPage, options: LinkOptions, note: Note): Edit[] {
  const [name = '', hash = ''] = written.split('#');
  if (name === '') return onPage(mention, planned, `#${hash}`, note);
  const found = options.whereabouts.find(planned.page, name) ?? options.whereabouts.named(name);
  if (found) return led(mention, found, hash ? `#${hash}` : '', planned, options, note);
  note('A wiki link that leads to no page was left as it is', `[[${written}]]`);
  const words = mention.label === written ? '' : `|${mention.label}`;
  return [{ ...mention.node, text: `${mention.kind === 'image' ? '!' : ''}[[${written}${words}]]` }];
}

function outside(mention: Mention, scheme: string | undefined, note: Note): Edit[] {
  if (mention.kind === 'link') {
    if (scheme === undefined || PROTOCOLS.includes(scheme)) return [];
    note(`A link with \`${scheme}\` became text`, mention.url);
    if (mention.form === 'attribute') return [{ start: mention.start, end: mention.end, text: '#' }];
    return [{ ...mention.node, text: mention.label }];
  }
  // Its pictures are links by now.
  if (mention.definition) return [];
  if (scheme === 'data:') {
    note('A picture that is written into the page itself was left out', [mention.label, mention.title].filter(Boolean).join(' – '));
    return [{ ...mention.node, text: mention.label ? plain(mention.label) : '' }];
  }
  note(FAR_PICTURE, mention.url);
  return [asLink(mention, mention.form === 'attribute' ? mention.url : bare(mention.url), 'Picture')];
}

/** A picture that cannot be shown, as a link; inside a link its words alone. */
function asLink(mention: Mention, url: string, words: string): Edit {
  const label = mention.label.trim() || mention.title?.trim() || words;
  const title = mention.title?.trim() === label ? '' : (mention.title?.replace(/\s+/g, ' ').replace(/"/g, '&quot;').trim() ?? '');
  if (mention.form === 'attribute')
    return { ...mention.node, text: `<a href="${attribute(url)}"${title && ` title="${title}"`}>${label.replace(/</g, '&lt;')}</a>` };
  const both = mention.linked && title ? `${label} (${mention.title?.trim()})` : label;
  return { ...mention.node, text: mention.linked ? plain(both) : `[${plain(label)}](${url}${title && ` "${title}"`})` };
}

function rewritten(mention: Mention, url: string): Edit {
  const { start, end } = mention;
  if (mention.form === 'attribute') return { start, end, text: attribute(url) };
  if (mention.form === 'node') return { start, end, text: `${mention.kind === 'image' ? '!' : ''}[${mention.label}](${url})` };
  return { start, end, text: url };
}

function attribute(url: string): string {
  return url.replace(/&(?!amp;)/g, '&amp;').replace(/"/g, '%22');
}

/** A path as part of an address: letters stay readable, signs with a meaning are escaped. */
function encoded(path: string): string {
  return path.replace(/[\s%#?()<>\\"[\]]/g, (sign) => encodeURIComponent(sign).replace(/[()]/g, (each) => (each === '(' ? '%28' : '%29')));
}

/** An address that stands in a link without brackets. */
function bare(url: string): string {
  return url.replace(/[\s()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** Why a file cannot come along whatever is in it; nothing where it can. */
export function refusedFile(path: string, kind: Mention['kind']): string | undefined {
  if (kind === 'link' && holdsCode(path))
    return 'A linked file that may hold code (HTML, SVG, scripts) is not published: the link was left as it is';
  if (/\.(ya?ml|mdx?|markdown)$/i.test(path)) return 'A linked file that would be read as a page or as data was left behind';
  return undefined;
}
