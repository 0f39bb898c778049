import { type DefaultTreeAdapterTypes, html, parse, serialize, defaultTreeAdapter as tree } from 'parse5';
import { mapSrcset } from '../../src/playbook/addresses/srcset.ts';
import { relativePath } from './relative.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** The built site as a package needs it. */
export interface Site {
  /** Path the site was built for, with a slash at both ends. */
  base: string;
  /** Origin of the published playbook, where it has one: links that leave the package lead there. */
  origin: string | undefined;
  /** Is there such a file (a path from the web root)? */
  hasFile(path: string): boolean;
  /** Site paths of the pages in the package. */
  pages: ReadonlySet<string>;
  /** Site path of the one that it begins with. */
  first: string;
}

/** A page of the package. */
export interface PackagedPage {
  html: string;
  /** Files that it needs, as paths from the web root. */
  files: Set<string>;
}

/**
 * Marks in the markup what only the site around the page needs: its bars, search, the form for other sites' frames, lists of
 * pages elsewhere, and reports to the playbook's own learning record store (a package reports to its LMS and to nobody else).
 */
const SITE_ONLY = 'data-site-only';
const ADDRESSES = ['href', 'src', 'poster', 'data'];

/**
 * Makes a built page into one of a package: without the site around it, with relative addresses that end in a file, and
 * with the script that speaks to the launch page.
 *
 * @param url site path of the page
 * @param playbook the name under which it keeps things where no launch page is around it
 */
export function rewritePage(text: string, url: string, site: Site, playbook: string): PackagedPage {
  const document = parse(text);
  const files = new Set<string>();
  const to = (file: string): string => relativePath(url, file);
  walk(document, (element) => {
    if (attribute(element, SITE_ONLY) !== undefined) return tree.detachNode(element);
    if (element.tagName === 'html') {
      set(element, 'data-playbook', playbook);
      set(element, 'data-base', to(''));
      set(element, 'data-embed', '');
      set(element, 'data-course', site.first);
      element.attrs = element.attrs.filter(({ name }) => name !== 'data-reporting');
    }
    for (const attribute of element.attrs.filter(({ name }) => ADDRESSES.includes(name))) {
      const target = targetOf(attribute.value, url, site);
      if (target.kind === 'here') continue;
      if (target.kind === 'file') {
        files.add(target.path);
        attribute.value = to(target.path) + target.rest;
      } else if (target.kind === 'page') attribute.value = `${to(target.path)}index.html${target.rest}`;
      else if (element.tagName === 'a' && target.address) leave(element, target.address);
      else if (element.tagName === 'a') unlink(element);
    }
    const srcset = element.attrs.find(({ name }) => name === 'srcset');
    if (srcset) srcset.value = rewriteSrcset(srcset.value, url, site, files);
  });
  addPageScript(document, to('lms/page.js'));
  return { html: serialize(document), files };
}

type Target =
  | { kind: 'here' }
  | { kind: 'file'; path: string; rest: string }
  | { kind: 'page'; path: string; rest: string }
  | { kind: 'away'; address: string | undefined };

/** What an address in a page means for the package. */
function targetOf(address: string, url: string, { base, origin, hasFile, pages }: Site): Target {
  if (address.startsWith('#') || /^data:/i.test(address)) return { kind: 'here' };
  const inside = 'http://site.invalid';
  if (!URL.canParse(address, inside)) return { kind: 'here' };
  const full = new URL(address, inside + base + encodeURI(url.slice(1)));
  if (full.origin !== inside) return { kind: 'away', address: full.href };
  const path = decode(full.pathname);
  const rest = full.search + full.hash;
  const published = { kind: 'away', address: origin && new URL(full.pathname + rest, origin).href } as const;
  if (!path.startsWith(base)) return published;
  const sitePath = path.slice(base.length);
  if (pages.has(`/${sitePath}`)) return { kind: 'page', path: sitePath, rest };
  if (sitePath !== '' && !sitePath.endsWith('/') && !sitePath.endsWith('.html') && hasFile(sitePath))
    return { kind: 'file', path: sitePath, rest };
  return published;
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function rewriteSrcset(srcset: string, url: string, site: Site, files: Set<string>): string {
  return mapSrcset(srcset, (address) => {
    const target = targetOf(address, url, site);
    if (target.kind !== 'file') return address;
    files.add(target.path);
    return relativePath(url, target.path) + target.rest;
  });
}

/** A link that leads out of the package opens in a tab of its own: the session goes on here. */
function leave(link: Element, address: string): void {
  set(link, 'href', address);
  if (!/^(?:mailto|tel):/i.test(address)) set(link, 'target', '_blank');
  set(link, 'rel', 'noopener');
}

/** A link to a page that is neither here nor published becomes its text. */
function unlink(link: Element): void {
  link.tagName = link.nodeName = 'span';
  link.attrs = [];
}

/** Before every other script of the page, and before what they are told by the element `html`. */
function addPageScript(document: DefaultTreeAdapterTypes.Document, src: string): void {
  walk(document, (element) => {
    if (element.tagName !== 'head') return;
    const script = tree.createElement('script', html.NS.HTML, [{ name: 'src', value: src }]);
    const first = element.childNodes.find((child) => child.nodeName === 'script');
    if (first) tree.insertBefore(element, script, first);
    else tree.appendChild(element, script);
  });
}

function walk(parent: Parent, visit: (element: Element) => void): void {
  for (const child of [...parent.childNodes]) {
    if (!('tagName' in child)) continue;
    visit(child);
    if (child.parentNode) walk(child, visit);
    if (child.tagName === 'template' && 'content' in child) walk(child.content, visit);
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function set(element: Element, name: string, value: string): void {
  const known = element.attrs.find((attr) => attr.name === name);
  if (known) known.value = value;
  else element.attrs.push({ name, value });
}
