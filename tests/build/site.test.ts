import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { builtSite, bytesOf } from '../support/built-site.ts';
import { builtHandbook, handbook } from '../support/handbook.ts';
import { part } from '../support/html.ts';
import { attributeOf, brokenLinks, elementsOf, mentionsOf } from '../support/links.ts';
import { chalktalk, LISTENING, practice, root } from '../support/playbook.ts';
import { saidOfBuild } from '../support/said-of-build.ts';
import { htmlPages } from '../support/site-files.ts';

const SITE = { PLAYBOOK_BASE: '/play/', PLAYBOOK_SITE: 'https://play.acme.example' };

// One handbook, built once under a path, is what most tests look at.
const place = builtSite(afterAll);
const site = { out: place.out, base: '/play/', origin: 'https://play.acme.example' };
beforeAll(async () => {
  await place.write(await handbook());
  // Nothing to warn of, nothing to complain about, and no draft, whatever the shell says.
  const shell = { ...SITE, NODE_ENV: 'development', DEV: '1', SITE: 'https://wrong.example' };
  expect(await place.build(shell)).toEqual({ code: 0, output: builtHandbook(place.out) });
});

/** Does it stand in what an author wrote? */
const isInText = (element: ReturnType<typeof elementsOf>[number]): boolean =>
  /(^| )text( |$)/.test(attributeOf(element, 'class') ?? '') ||
  (element.parentNode !== null && 'tagName' in element.parentNode && isInText(element.parentNode));
const page = (path: string) => place.read(`${path}/index.html`);
const main = async (path: string) => part(await page(path), 'main');
/** Where the links of a piece of HTML lead, in order. */
const linksOf = (html: string) =>
  elementsOf(html).flatMap((element) => (element.tagName === 'a' ? [decodeURIComponent(attributeOf(element, 'href') ?? '')] : []));
/** The links below a heading of the column beside the text. */
const beside = (html: string, title: string) => linksOf(html.split(`<h2>${title}</h2>`)[1]?.split('</section>')[0] ?? '');

describe('addresses', () => {
  test('every one begins with the base and leads to a file and an anchor that are there', async () => {
    expect(await brokenLinks(site)).toEqual([]);
    // The checker sees what it must see: pages, styles and feeds.
    const files = new Set((await mentionsOf(site)).map(({ file }) => file));
    for (const file of ['index.html', 'practices/plain/index.html', 'atom.xml', 'feed.json']) expect(files).toContain(file);
    expect([...files].some((file) => file.endsWith('.css'))).toBe(true);
  });

  test('the same holds for the sample playbook at the root of a host', async () => {
    expect(await brokenLinks({ out: inject('site').out, base: '/', origin: 'https://playbook.example' })).toEqual([]);
  });

  test('no id occurs twice on a page, and what stands around a text has none that a heading can get', async () => {
    for (const out of [place.out, inject('site').out]) {
      for (const [file, html] of await htmlPages(out)) {
        const ids = elementsOf(html).flatMap((element) => {
          const id = attributeOf(element, 'id');
          return id === undefined ? [] : [{ id, written: isInText(element) }];
        });
        expect(
          ids.filter(({ id }, at) => ids.findIndex((other) => other.id === id) !== at),
          file,
        ).toEqual([]);
        if (!/^(practices|modules)\/.+\/index\.html$/.test(file)) continue;
        const around = ids.filter(({ written }) => !written);
        expect(around.length, file).toBeGreaterThan(0);
        expect(
          around.filter(({ id }) => new GithubSlugger().slug(id) === id),
          file,
        ).toEqual([]);
      }
    }
  });

  test('the site stands in canonical links and feeds', async () => {
    expect(await place.read('404.html')).not.toMatch(/rel="canonical"|og:url|\/404\//);
    expect(await page('practices/Größe zählt')).toContain(
      '<link rel="canonical" href="https://play.acme.example/play/practices/Gr%C3%B6%C3%9Fe%20z%C3%A4hlt/" data-site-only>',
    );
    expect(await place.read('atom.xml')).toContain('href="https://play.acme.example/play/practices/discovery/deep/open/"');
    expect(await place.read('feed.json')).toContain('"https://play.acme.example/play/practices/discovery/deep/open/"');
  });

  test('.md and .mdx, folders, spaces and umlauts become pages', async () => {
    const pages = [...(await htmlPages(place.out)).keys()].filter((path) => path.startsWith('practices/'));
    expect(pages.toSorted()).toEqual(
      ['', 'Größe zählt/', 'discovery/', 'discovery/deep/open/', 'old/', 'plain/', 'with code/']
        .map((path) => `practices/${path}index.html`)
        .toSorted(),
    );
    expect(await main('practices/with code')).toContain('<h2 id="fräge-nach">Fräge nach');
    // The log knows a page by its plain path, whatever the address looks like.
    expect(await main('practices/Größe zählt')).toContain('data-read-end="/practices/Größe zählt/"');
  });
});

describe('pictures of a content folder outside the repository', () => {
  /** The pictures in the text of a page, with what a browser knows before it has loaded them. */
  const pictures = async (path: string) =>
    elementsOf(await main(path))
      .filter(({ tagName }) => tagName === 'img')
      .map((element) => Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])));
  const stored = (src = '') => join(place.out, decodeURIComponent(src.replace(/^\/play\//, '')));

  test('are optimised, in several widths, and keep their place while they load', async () => {
    const [board] = await pictures('practices/plain');
    expect(board).toMatchObject({ alt: 'A board', width: '1200', height: '675', loading: 'lazy' });
    expect(await sharp(stored(board?.['src'])).metadata()).toMatchObject({ format: 'webp', width: 1200, height: 675 });
    const widths = (board?.['srcset'] ?? '').split(', ').map((entry) => entry.split(' '));
    expect(widths.map(([, width]) => width)).toEqual(['360w', '600w', '1200w']);
    for (const [src, width = ''] of widths) expect((await sharp(stored(src)).metadata()).width).toBe(Number.parseInt(width, 10));
  });

  test('are never made larger than they are; drawings stay drawings', async () => {
    const [photo, drawing, small, again] = await pictures('practices/Größe zählt');
    expect(photo).toMatchObject({ alt: 'Foto', width: '400', height: '300' });
    expect(await sharp(stored(photo?.['src'])).metadata()).toMatchObject({ format: 'webp', width: 400, height: 300 });
    expect(drawing).toMatchObject({ alt: 'Zeichnung', width: '120', height: '80', src: expect.stringMatching(/\.svg$/) });
    expect(small).toMatchObject({ alt: 'Klein', width: '20', height: '10' });
    // The same picture, written as HTML in Markdown.
    expect(again).toMatchObject({ alt: 'Noch einmal', src: photo?.['src'], width: '400', height: '300' });
  });

  test('are found from other folders, and shown once stored', async () => {
    const [plain, deep, lesson] = await Promise.all(
      ['practices/plain', 'practices/discovery/deep/open', 'modules/calls/again'].map(pictures),
    );
    expect(deep).toEqual(plain);
    expect(lesson).toEqual(plain);
  });
});

describe('what is published', () => {
  test('files that pages link to, and no others', async () => {
    const files = Object.keys(await bytesOf(join(place.out, 'files')));
    expect(files.toSorted()).toEqual([
      'practices/Price list 2026.xlsx',
      'practices/blätter.pdf',
      'practices/deck.pdf',
      'practices/discovery/deep/film.mp4',
      'practices/discovery/deep/film.vtt',
    ]);
    expect(await place.read('files/practices/deck.pdf')).toBe('%PDF-1.4 deck');
  });

  test('no draft: no page, no mention, no lesson of a draft module', async () => {
    const pages = await htmlPages(place.out);
    expect([...pages.keys()].filter((path) => /draft|later|half|unfinished/.test(path))).toEqual([]);
    for (const [path, html] of [
      ...pages,
      ['atom.xml', await place.read('atom.xml')] as const,
      ['feed.json', await place.read('feed.json')] as const,
    ])
      expect(html, path).not.toMatch(/Practice 13|Draft words|Unfinished|Later<|Half</);
  });

  test('a retired page keeps its page with a notice and leaves lists, neighbours, related, archive and feeds', async () => {
    expect(await main('practices/old')).toContain('Retired');
    expect(await page('practices/old')).toContain('<meta name="robots" content="noindex">');
    for (const path of ['', 'practices', 'archive', 'skills/listening', 'practices/plain', 'practices/with code'])
      expect(linksOf(await place.read(join(path, 'index.html'))), path).not.toContain('/play/practices/old/');
    for (const feed of ['atom.xml', 'feed.json']) expect(await place.read(feed)).not.toContain('Practice 12');
  });

  test('a public playbook may be found by search engines, an internal one and the missing page may not', async () => {
    // An app without its reader's log is an empty page; who could leave, or what is missing, is nobody's business outside.
    const apps = [
      'search',
      'for',
      'review',
      'progress',
      'progress/history',
      'progress/record',
      'plan',
      'brief',
      'observe',
      'desk',
      'top-20',
      'retro',
      'self-audit',
      'contribute',
      'embed',
      'succession',
      'authors',
      'authors/help',
    ];
    const hidden = new Set(['404.html', 'practices/old/index.html', ...apps.map((app) => `${app}/index.html`)]);
    for (const [path, html] of await htmlPages(place.out)) expect(html.includes('noindex'), path).toBe(hidden.has(path));
    expect(await place.read('404.html')).toContain('noindex');
    for (const [path, html] of await htmlPages(inject('site').out)) expect(html, path).toContain('<meta name="robots" content="noindex">');
  });

  test('nothing of the machine that built it', async () => {
    for (const file of Object.keys(await bytesOf(place.out))) {
      const text = await place.read(file);
      for (const path of [place.folder, root.replace(/\/$/, ''), 'node_modules'])
        expect(text.includes(path), `${path} in ${file}`).toBe(false);
    }
  });
});

describe('relations', () => {
  test('previous and next follow the numbers over gaps, drafts and retired pages', async () => {
    const turns = async (path: string) =>
      elementsOf(await main(path)).flatMap((element) => {
        const rel = attributeOf(element, 'rel') ?? '';
        return /^(prev|next)$/.test(rel) ? `${rel} ${decodeURIComponent(attributeOf(element, 'href') ?? '')}` : [];
      });
    expect(await turns('practices/plain')).toEqual(['next /play/practices/with code/']);
    expect(await turns('practices/with code')).toEqual(['prev /play/practices/plain/', 'next /play/practices/Größe zählt/']);
    expect(await turns('practices/old')).toEqual(['prev /play/practices/with code/', 'next /play/practices/Größe zählt/']);
    expect(await turns('practices/discovery/deep/open')).toEqual(['prev /play/practices/discovery/']);
  });

  test('the summary stands above the text, unless the text begins with it', async () => {
    expect(await main('practices/plain')).toContain('<p class="lede"');
    const discovery = await main('practices/discovery');
    expect(discovery).toContain('<p><em>What it is</em> for. About discovery.</p>');
    expect(discovery).not.toContain('class="lede"');
  });

  test('a page names those that use it, those related to it, and the parts of its series', async () => {
    expect(beside(await main('practices/plain'), 'Used in')).toEqual([
      '/play/practices/discovery/deep/open/',
      '/play/modules/calls/',
      '/play/modules/calls/hello/',
      '/play/programs/first/',
    ]);
    expect(beside(await main('practices/plain'), 'Related')).toEqual(['/play/practices/with code/']);
    expect(beside(await main('practices/with code'), 'Related')).toEqual(['/play/practices/plain/']);
    const series = await main('practices/Größe zählt');
    expect(beside(series, 'Series: Openings')).toEqual(['/play/practices/with code/']);
    expect(series).toContain('Next part planned for 1 Dec 2026');
    expect(beside(await main('modules/calls'), 'Leads on to')).toEqual(['/play/modules/more/']);
  });

  test('the archive goes by months, newest first, and ends with what has no date', async () => {
    const archive = await main('archive');
    const sections = archive.split('<section').slice(1);
    expect(sections.map((section) => [/<h2>(?:<[^>]+>)?([^<]+)/.exec(section)?.[1], linksOf(section)])).toEqual([
      ['March 2026', ['/play/practices/discovery/deep/open/', '/play/practices/Größe zählt/']],
      ['February 2026', ['/play/modules/calls/']],
      ['January 2026', ['/play/practices/with code/', '/play/practices/plain/']],
      ['No date', ['/play/practices/discovery/']],
      ['Series: Openings', ['/play/practices/with code/', '/play/practices/Größe zählt/']],
    ]);
  });

  test('the day of the next review stands in the page; the browser decides what it means', async () => {
    expect(await main('practices/with code')).toContain('data-day="2026-02-01"');
    expect(await main('practices/plain')).not.toContain('overdue-mark');
  });

  test('words of authors are text wherever they stand', async () => {
    expect(await main('practices/discovery/deep/open')).toContain('Too &lt;expensive&gt; &amp; late');
    expect(await page('practices/plain')).toContain('href="https://git.acme.example/edit/practices/plain.md"');
    expect(await page('practices/Größe zählt')).toContain('href="https://git.acme.example/edit/practices/Gr%C3%B6%C3%9Fe%20z%C3%A4hlt.md"');
    expect(await page('archive')).toContain('href="https://lists.acme.example/join?a=1&amp;b=2"');
  });
});

describe('builds', () => {
  let first: Record<string, string>;
  beforeAll(async () => {
    first = await bytesOf(place.out);
  });

  test('of the same content give the same bytes, warm or elsewhere from nothing', async () => {
    expect(await place.build(SITE)).toMatchObject({ code: 0 });
    expect(await bytesOf(place.out)).toEqual(first);
    const elsewhere = builtSite();
    await cp(place.content, elsewhere.content, { recursive: true });
    expect(await elsewhere.build(SITE)).toMatchObject({ code: 0 });
    expect(await bytesOf(elsewhere.out)).toEqual(first);
  });

  // The build before this one was of another playbook, whose pictures are gone by now.
  test('change only the pages that show what an author has changed', async () => {
    await place.write({
      'practices/with code.mdx': (await handbook())['practices/with code.mdx']?.toString().replace('Words', 'Other words') ?? '',
    });
    expect(await place.build(SITE)).toEqual({ code: 0, output: builtHandbook(place.out) });
    const second = await bytesOf(place.out);
    const changed = Object.keys({ ...first, ...second }).filter((path) => first[path] !== second[path] && !path.startsWith('pagefind/'));
    expect(changed.toSorted()).toEqual(['atom.xml', 'feed.json', 'practices/with code/index.html']);
  });

  test('forget what was removed', async () => {
    const less = builtSite();
    await less.write({
      ...LISTENING,
      'practices/a.md': practice(1),
      'practices/b.md': practice(2, '![Dot](dot.svg) [deck](deck.pdf)\n'),
      'practices/deck.pdf': 'deck',
    });
    await less.write({ 'practices/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>' });
    // Nothing but practices/ and skills/: that is a whole playbook, and nothing to warn of.
    expect(await less.build()).toEqual({ code: 0, output: saidOfBuild(less.out) });
    expect(await brokenLinks({ out: less.out, base: '/', origin: 'https://playbook.invalid' })).toEqual([]);
    // Nobody has said where it is published: no page makes that up.
    expect(await less.read('practices/a/index.html')).not.toMatch(/rel="canonical"|og:url/);
    const both = Object.keys(await bytesOf(less.out));
    expect(both).toEqual(
      expect.arrayContaining(['practices/b/index.html', 'files/practices/deck.pdf', 'modules/index.html', 'programs/index.html']),
    );
    await rm(join(less.content, 'practices/b.md'));
    expect(await less.build()).toMatchObject({ code: 0 });
    const one = Object.keys(await bytesOf(less.out));
    expect(one.filter((path) => /practices\/b|files\/|dot/.test(path))).toEqual([]);
    expect(one).toContain('practices/a/index.html');
  });

  test('of the smallest example go through without a word', async () => {
    const minimal = builtSite();
    const env = { PLAYBOOK_CONTENT: join(root, 'examples/minimal'), PLAYBOOK_OUT: minimal.out };
    expect(await chalktalk(['build'], env)).toEqual({ code: 0, output: saidOfBuild(minimal.out) });
    expect(await brokenLinks({ out: minimal.out, base: '/', origin: 'https://playbook.example' })).toEqual([]);
  });
});
