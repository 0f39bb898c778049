import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A built site, and where it says it is published. */
export interface Published {
  out: string;
  /** With a slash at both ends. */
  base: string;
  /** `https://play.acme.example` */
  origin: string;
}

/** One address in a built file. */
export interface Mention {
  /** Path of the file below the web root. */
  file: string;
  address: string;
  /** The page loads it by itself: a picture, a script, a style. */
  loaded: boolean;
}

/** Every element of a page or of a piece of one. */
export function elementsOf(html: string, whole = true): Element[] {
  const found: Element[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(whole ? parse(html) : parseFragment(html));
  return found;
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The addresses that an element leads to or loads. */
function addressesOf(element: Element): Omit<Mention, 'file'>[] {
  const loads = element.tagName !== 'a' && !/^(canonical|alternate)$/.test(attributeOf(element, 'rel') ?? '');
  const single = ['href', 'xlink:href', 'src', 'poster', 'action'].flatMap((name) => attributeOf(element, name) ?? []);
  const set = (attributeOf(element, 'srcset') ?? '').split(/,\s+/).flatMap((part) => part.trim().split(/\s/)[0] || []);
  const shared = /^og:(url|image)$/.test(attributeOf(element, 'property') ?? '') ? [attributeOf(element, 'content') ?? ''] : [];
  return [
    ...[...single, ...set].map((address) => ({ address, loaded: loads && element.tagName !== 'form' })),
    ...shared.map((address) => ({ address, loaded: false })),
  ];
}

/** Every address in every page, style and feed of a site. */
export async function mentionsOf({ out }: Published): Promise<Mention[]> {
  const files = (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1));
  const inHtml = (file: string, html: string, whole = true) =>
    elementsOf(html, whole).flatMap((element) => addressesOf(element).map((found) => ({ file, ...found })));
  const mentions = await Promise.all(
    files.map(async (file): Promise<Mention[]> => {
      const text = () => readFile(join(out, file), 'utf8');
      if (file.startsWith('files/')) return [];
      if (file.endsWith('.html')) return inHtml(file, await text());
      if (file.endsWith('.css'))
        return [...(await text()).matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(([, address = '']) => ({
          file,
          address,
          loaded: true,
        }));
      if (file === 'feed.json') {
        const feed = JSON.parse(await text());
        const links = [feed.home_page_url, feed.feed_url, ...feed.items.map((item: { url: string }) => item.url)];
        return [
          ...links.map((address) => ({ file, address, loaded: false })),
          ...feed.items.flatMap((item: { content_html: string }) => inHtml(file, item.content_html, false)),
        ];
      }
      if (file === 'atom.xml')
        return [...(await text()).matchAll(/<link [^>]*href="([^"]+)"/g)].map(([, address = '']) => ({
          file,
          address: address.replaceAll('&amp;', '&'),
          loaded: false,
        }));
      return [];
    }),
  );
  return mentions.flat();
}

/** What is wrong with the addresses of a site: one that leads to nothing, out of the base, or loads something from elsewhere. */
export async function brokenLinks(site: Published): Promise<string[]> {
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = async (file: string): Promise<Set<string>> => {
    const known = anchors.get(file);
    if (known) return known;
    const ids = elementsOf(await readFile(join(site.out, file), 'utf8')).flatMap((element) => [
      attributeOf(element, 'id') ?? [],
      element.tagName === 'a' ? (attributeOf(element, 'name') ?? []) : [],
    ]);
    const set = new Set(ids.flat());
    anchors.set(file, set);
    return set;
  };
  const wrongWith = async ({ file, address, loaded }: Mention): Promise<string | undefined> => {
    if (/^(mailto|tel|sms|data):/.test(address)) return undefined;
    if (file.endsWith('.xml') || file.endsWith('.json')) {
      if (!/^https?:\/\//.test(address)) return 'a feed reader cannot resolve it';
    }
    const own = `${site.origin}${site.base}${
      file === '404.html'
        ? '404.html'
        : file
            .replace(/index\.html$/, '')
            .split('/')
            .map(encodeURIComponent)
            .join('/')
    }`;
    if (!URL.canParse(address, own)) return 'it is no address';
    const url = new URL(address, own);
    if (url.origin !== site.origin) return loaded ? 'it is loaded from elsewhere' : undefined;
    if (!url.pathname.startsWith(site.base)) return `it leaves the base ${site.base}`;
    const path = decodeURIComponent(url.pathname.slice(site.base.length));
    const target = path === '' || path.endsWith('/') ? posix.join(path, 'index.html') : path;
    // Not a page in its own right: a server shows it wherever a page is missing.
    if (target === '404/index.html' && file === '404.html') return undefined;
    if (!existsSync(join(site.out, target))) return 'there is no such file';
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor && anchor !== 'top' && target.endsWith('.html') && !(await anchorsOf(target)).has(anchor)) return 'there is no such anchor';
    return undefined;
  };
  const broken: string[] = [];
  for (const mention of await mentionsOf(site)) {
    const why = await wrongWith(mention);
    if (why) broken.push(`${mention.file}: ${mention.address}: ${why}`);
  }
  return [...new Set(broken)];
}
