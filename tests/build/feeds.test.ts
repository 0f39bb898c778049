import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { builtSite } from '../support/built-site.ts';
import { handbook } from '../support/handbook.ts';
import { attributeOf, elementsOf } from '../support/links.ts';
import { practice } from '../support/playbook.ts';

/** An element of a feed as an XML parser sees it. */
interface Xml {
  name: string;
  namespace: string;
  attributes: Record<string, string>;
  text: string;
  children: Xml[];
}

const ATOM = 'http://www.w3.org/2005/Atom';
const HOSTILE = '<script>alert("x")</script> & ]]> <b>"bold"</b> &amp; \u0007 \u{1F600}';

const place = builtSite(afterAll);
let browser: TestBrowser;
let feed: Xml;
// biome-ignore lint/suspicious/noExplicitAny: what is in it is what the tests are about
let json: any;

beforeAll(async () => {
  browser = await launchBrowser();
  await place.write(await handbook());
  await place.write({
    'playbook.yaml': `id: acme\nname: ${JSON.stringify(HOSTILE)}\nsummary: ${JSON.stringify(HOSTILE)}\nlanguage: en-GB\n`,
    'practices/hostile.md': practice(
      50,
      '`<a href="/x">` ]]> text\n',
      `published: 2026-02-02\nauthor: ${JSON.stringify(HOSTILE)}\n`,
    ).replace('Practice 50', JSON.stringify(HOSTILE)),
    'practices/links.mdx': practice(
      51,
      '[Anchor](#two) [page](plain.md) [file](deck.pdf) [out](https://example.com/?a=1&b=2) [mail](mailto:a@b.example)\n\n## Two\n\n![A drawing](zeichnung.svg)\n\n<CoachGuide>\n\nFor coaches only.\n\n</CoachGuide>\n',
      'published: 2026-02-03\n',
    ),
  });
  expect(await place.build({ PLAYBOOK_BASE: '/play/', PLAYBOOK_SITE: 'https://play.acme.example' })).toMatchObject({ code: 0 });
  feed = await parsed(await place.read('atom.xml'));
  json = JSON.parse(await place.read('feed.json'));
});
afterAll(() => browser?.close());

/** Parses XML with the strictest parser at hand, a browser's. */
async function parsed(text: string): Promise<Xml> {
  const page = await browser.browser.newPage();
  const found = await page.evaluate((source) => {
    const read = (element: Element): Xml => ({
      name: element.localName,
      namespace: element.namespaceURI ?? '',
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      text: element.textContent ?? '',
      children: [...element.children].map(read),
    });
    return read(new DOMParser().parseFromString(source, 'application/xml').documentElement);
  }, text);
  await page.close();
  return found;
}

const all = (parent: Xml, name: string) => parent.children.filter((child) => child.name === name);
const one = (parent: Xml, name: string): Xml => {
  const found = all(parent, name);
  expect(found.length, `${name} in ${parent.name}`).toBe(1);
  return found[0] as Xml;
};
const link = (parent: Xml, rel: string) => all(parent, 'link').filter(({ attributes }) => attributes['rel'] === rel);
const date = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);

describe('the Atom feed', () => {
  test('has what RFC 4287 wants of a feed and of each entry, each once', () => {
    expect(feed).toMatchObject({ name: 'feed', namespace: ATOM, attributes: { 'xml:lang': 'en-GB' } });
    const entries = all(feed, 'entry');
    expect(entries.length).toBe(6);
    for (const part of [feed, ...entries]) {
      expect(URL.canParse(one(part, 'id').text)).toBe(true);
      expect(one(part, 'title').text.trim()).not.toBe('');
      expect(one(part, 'updated').text).toEqual(date);
      // At most one alternate of a type and language; its address is absolute.
      expect(link(part, 'alternate')).toMatchObject([
        { attributes: { type: 'text/html', href: expect.stringMatching(/^https:\/\/play\.acme\.example\/play\//) } },
      ]);
    }
    // Where an entry names no author, the feed must.
    expect(one(one(feed, 'author'), 'name').text).not.toBe('');
    expect(link(feed, 'self')).toMatchObject([{ attributes: { href: 'https://play.acme.example/play/atom.xml' } }]);
    for (const entry of entries) {
      expect(one(entry, 'published').text).toEqual(date);
      expect(one(entry, 'content').attributes).toEqual({ type: 'html' });
      expect(all(entry, 'summary').length).toBeLessThan(2);
      for (const author of all(entry, 'author')) expect(one(author, 'name').text).not.toBe('');
    }
    const ids = [feed, ...entries].map((part) => one(part, 'id').text);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('changed when the entry that changed last did', () => {
    const updated = all(feed, 'entry').map((entry) => one(entry, 'updated').text);
    expect(one(feed, 'updated').text).toBe(updated.toSorted().at(-1));
    expect(one(feed, 'updated').text).toBe('2026-03-05T00:00:00Z');
  });

  test('says what the JSON feed says', () => {
    const entries = all(feed, 'entry').map((entry) => ({
      id: one(entry, 'id').text,
      url: link(entry, 'alternate')[0]?.attributes['href'],
      title: one(entry, 'title').text,
      summary: one(entry, 'summary').text,
      content_html: one(entry, 'content').text,
      date_published: one(entry, 'published').text,
      date_modified: one(entry, 'updated').text,
    }));
    // XML cannot hold a bell, JSON can.
    const without = JSON.parse(JSON.stringify(json.items).replaceAll('\\u0007', ''));
    expect(without).toMatchObject(entries);
    expect({ title: one(feed, 'title').text, summary: one(feed, 'subtitle').text }).toEqual({
      title: HOSTILE.replace('\u0007', ''),
      summary: HOSTILE.replace('\u0007', ''),
    });
  });
});

describe('the JSON feed', () => {
  test('has what JSON Feed 1.1 wants, and nothing that it does not know', () => {
    expect(json).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: HOSTILE,
      home_page_url: 'https://play.acme.example/play/',
      feed_url: 'https://play.acme.example/play/feed.json',
      description: HOSTILE,
      language: 'en-GB',
      authors: [{ name: HOSTILE }],
      items: expect.any(Array),
    });
    for (const { authors, ...item } of json.items) {
      expect(item).toEqual({
        id: expect.any(String),
        url: expect.stringMatching(/^https:\/\/play\.acme\.example\/play\/practices\//),
        title: expect.any(String),
        summary: expect.any(String),
        content_html: expect.any(String),
        date_published: date,
        date_modified: date,
      });
      for (const author of authors ?? []) expect(author).toEqual({ name: expect.any(String) });
    }
  });

  test('is newest first, without drafts, retired pages and pages without a day', () => {
    expect(json.items.map(({ url }: { url: string }) => decodeURIComponent(url).replace(/^.*\/practices\//, ''))).toEqual([
      'discovery/deep/open/',
      'Größe zählt/',
      'links/',
      'hostile/',
      'with code/',
      'plain/',
    ]);
  });

  test('takes hostile words for words', () => {
    const item = json.items.find(({ url }: { url: string }) => url.endsWith('/hostile/'));
    expect(item).toMatchObject({ title: `50 ${HOSTILE}`, authors: [{ name: HOSTILE }] });
    expect(elementsOf(item.content_html, false).map(({ tagName }) => tagName)).toEqual(['p', 'code']);
    expect(item.content_html).toContain('&lt;a href="/x"&gt;</code> ]]&gt; text');
  });

  test('holds the whole text, with absolute links and pictures that are there', async () => {
    const item = json.items.find(({ url }: { url: string }) => url.endsWith('/links/'));
    const elements = elementsOf(item.content_html, false);
    expect(elements.flatMap((element) => attributeOf(element, 'href') ?? [])).toEqual([
      'https://play.acme.example/play/practices/links/#two',
      'https://play.acme.example/play/practices/plain/',
      'https://play.acme.example/play/files/practices/deck.pdf',
      'https://example.com/?a=1&b=2',
      'mailto:a@b.example',
    ]);
    const [drawing] = elements.filter(({ tagName }) => tagName === 'img');
    expect(Object.fromEntries(drawing?.attrs.map(({ name, value }) => [name, value]) ?? [])).toEqual({
      src: expect.stringMatching(/^https:\/\/play\.acme\.example\/play\/_astro\/zeichnung\.\S+\.svg$/),
      alt: 'A drawing',
      width: '120',
      height: '80',
    });
    expect(await place.read(new URL(drawing ? (attributeOf(drawing, 'src') ?? '') : '').pathname.replace('/play/', ''))).toContain('<svg');
    // What a coach reads beside a page is no part of it.
    expect(item.content_html).not.toContain('For coaches only');
  });
});

test('ids survive a new title and a new address of the site', async () => {
  const ids = (made: { items: { id: string }[] }) => made.items.map(({ id }) => id);
  const before = ids(json);
  // An id is made of the playbook’s id and the path of the file below practices/, and of nothing else.
  expect(before).toContain('tag:acme.chalktalk,2026:practice/discovery/deep/open');
  const source = (await handbook())['practices/discovery/deep/open.mdx']?.toString() ?? '';
  await place.write({
    'playbook.yaml': 'id: acme\nname: Another name\n',
    'practices/discovery/deep/open.mdx': source.replace('Practice 100', 'Another title').replace('number: 100', 'number: 99'),
  });
  // Written in Markdown now.
  await rename(join(place.content, 'practices/links.mdx'), join(place.content, 'practices/links.md'));
  expect(await place.build({ PLAYBOOK_SITE: 'https://elsewhere.example' })).toMatchObject({ code: 0 });
  const after = JSON.parse(await place.read('feed.json'));
  expect(after.items[0]).toMatchObject({ title: '99 Another title', url: 'https://elsewhere.example/practices/discovery/deep/open/' });
  expect(ids(after)).toEqual(before);
});
