import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { readPackageArguments } from '../../../cli/package/arguments.ts';
import { packageAsset } from '../../../integrations/lms/assets.ts';
import { courseOf, findPackageable, isTooLarge } from '../../../integrations/lms/course.ts';
import { launchPage } from '../../../integrations/lms/launch-page.ts';
import { manifestCmi5 } from '../../../integrations/lms/manifest-cmi5.ts';
import { manifestScorm12 } from '../../../integrations/lms/manifest-scorm12.ts';
import { packagedCatalogue } from '../../../integrations/lms/packaged-catalogue.ts';
import { relativePath } from '../../../integrations/lms/relative.ts';
import { rewritePage, type Site } from '../../../integrations/lms/rewrite-page.ts';
import { zip } from '../../../integrations/lms/zip.ts';
import type { Catalogue } from '../../../src/learner/learning-catalogue.ts';

const schema = (name: string) => ({ fileName: name, contents: readFileSync(new URL(`support/${name}`, import.meta.url), 'utf8') });
async function problemsOf(xml: string, name: string, ...more: string[]): Promise<string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'x.xml', contents: xml }, schema: [schema(name)], preload: more.map(schema) });
  return errors.map(({ message }) => message);
}

const SITE: Site = {
  base: '/play/',
  origin: 'https://play.acme.example',
  hasFile: (path) =>
    ['_astro/a.css', '_astro/b.js', '_astro/c.js', '_astro/f.woff2', '_astro/p 1.webp', 'practices/deck.pdf'].includes(path),
  pages: new Set(['/modules/calls/', '/modules/calls/one/', '/practices/größe zählt/']),
  first: '/modules/calls/',
};
const page = (body: string, site = SITE) =>
  rewritePage(
    `<!doctype html><html lang="en" data-playbook="acme" data-base="/play/" data-reporting=""><head><link rel="canonical" href="https://x.example/" data-site-only><link rel="stylesheet" href="/play/_astro/a.css"><meta data-site-only property="og:title" content="x"><script>1</script></head><body>${body}</body></html>`,
    '/modules/calls/one/',
    site,
    'lms-x',
  );
const link = (href: string, site = SITE) => /<body>(.*)<\/body>/s.exec(page(`<a class="button" href="${href}">Go</a>`, site).html)?.[1];

describe('a page of a package', () => {
  test('lies in no place in particular, is without the site around it, and loads our script first', () => {
    const { html, files } = page(
      '<header class="bar ui" data-site-only><a href="/play/">x</a></header><main>Text</main><script type="module" data-site-only src="/play/_astro/Reporting.astro_astro_type_script_index_0_lang.x.js"></script><footer class="foot" data-site-only>y</footer>',
    );
    expect(html).toContain('data-playbook="lms-x" data-base="../../../" data-embed="" data-course="/modules/calls/"');
    expect(html).toContain('<script src="../../../lms/page.js"></script><script>1</script>');
    expect(html).toContain('href="../../../_astro/a.css"');
    expect(html).not.toMatch(/canonical|og:title|Reporting|data-reporting|class="bar|class="foot/);
    expect([...files]).toEqual(['_astro/a.css']);
  });

  test.each([
    ['/play/modules/calls/', '<a class="button" href="../index.html">Go</a>'],
    ['../#x', '<a class="button" href="../index.html#x">Go</a>'],
    ['#here', '<a class="button" href="#here">Go</a>'],
    [
      '/play/practices/gr%C3%B6%C3%9Fe%20z%C3%A4hlt/',
      '<a class="button" href="../../../practices/gr%C3%B6%C3%9Fe%20z%C3%A4hlt/index.html">Go</a>',
    ],
    ['/play/practices/deck.pdf', '<a class="button" href="../../../practices/deck.pdf">Go</a>'],
    ['/play/skills/x/', '<a class="button" href="https://play.acme.example/play/skills/x/" target="_blank" rel="noopener">Go</a>'],
    ['https://other.example/', '<a class="button" href="https://other.example/" target="_blank" rel="noopener">Go</a>'],
    ['mailto:a@b.example', '<a class="button" href="mailto:a@b.example" rel="noopener">Go</a>'],
  ])('%s leads where it should', (href, expected) => {
    expect(link(href)).toBe(expected);
  });

  test('promises nothing that only the site has', () => {
    expect(page('<div><p data-site-only><a href="/play/practices/">All</a></p></div>').html).toContain('<body><div></div></body>');
  });

  test('without a published playbook a link out of the package is its text', () => {
    expect(link('/play/skills/x/', { ...SITE, origin: undefined })).toBe('<span>Go</span>');
  });

  test('brings its pictures along, also those for other sizes and in templates', () => {
    const { html, files } = page(
      '<img src="/play/_astro/p%201.webp" srcset="/play/_astro/p%201.webp 400w"><template><a href="/play/modules/calls/">x</a></template>',
    );
    expect(html).toContain('<img src="../../../_astro/p%201.webp" srcset="../../../_astro/p%201.webp 400w">');
    expect(html).toContain('<template><a href="../index.html">x</a></template>');
    expect(files).toContain('_astro/p 1.webp');
  });
});

test('files bring along what they need, with relative addresses', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(packageAsset('_astro/a.css', bytes('@font-face{src:url(/play/_astro/f.woff2)}a{fill:url(#x)}b{c:url("data:x")}'), SITE)).toEqual({
    bytes: '@font-face{src:url(./f.woff2)}a{fill:url(#x)}b{c:url("data:x")}',
    needs: ['_astro/f.woff2'],
  });
  expect(packageAsset('_astro/b.js', bytes('import"./c.js";import(`./lost.js`);x="../../etc.js"'), SITE).needs).toEqual(['_astro/c.js']);
});

test.each([
  ['/modules/calls/', '', '../../'],
  ['/', 'lms/page.js', './lms/page.js'],
  ['/a/b/', 'a/b/', './'],
  ['_astro/a.css', '_astro/b#1?.png', './b%231%3F.png'],
])('the way from %s to %s is %s', (from, to, way) => {
  expect(relativePath(from, to)).toBe(way);
});

describe('a manifest', () => {
  const odd = 'Größe & <Zählen> "quoted"\u0001';

  test('of SCORM 1.2 is one SCO with all its files, whatever the title and the id are', async () => {
    const xml = manifestScorm12({ id: 'größe.1', title: odd.repeat(30), files: ['index.html', 'a b/ö#.html'] });
    expect(await problemsOf(xml, 'manifest.xsd', 'adlcp.xsd')).toEqual([]);
    expect(xml).toContain('<file href="a%20b/%C3%B6%23.html"/>');
    expect(await problemsOf(xml.replace('>1.2<', '>1.3<'), 'manifest.xsd', 'adlcp.xsd')).not.toEqual([]);
  });

  test('of cmi5 is one assignable unit; without questions there is nothing to pass', async () => {
    const data = { id: 'größe 1', title: odd, description: '', language: 'de', mastery: 70 };
    const asking = manifestCmi5({ ...data, questions: 3 });
    expect(await problemsOf(asking, 'cmi5.xsd')).toEqual([]);
    expect(asking).toContain('moveOn="CompletedAndPassed" masteryScore="0.7"');
    const telling = manifestCmi5({ ...data, questions: 0 });
    expect(await problemsOf(telling, 'cmi5.xsd')).toEqual([]);
    expect(telling).not.toContain('masteryScore');
  });
});

test('nothing in a title becomes markup or script on the launch page', () => {
  const title = '</script><img src=x onerror=alert(1)>"';
  const html = launchPage(
    { id: 'x', title, standard: 'cmi5', mastery: 1, pages: [], questions: [], contents: [{ url: '/x/', title }] },
    [],
    'en',
  );
  expect(html).not.toContain('<img');
  expect(html.match(/<\/script>/g)).toHaveLength(3);
});

test('the launch page says which of its words are content, where the interface has another language', () => {
  const course = {
    id: 'x',
    title: 'X',
    standard: 'cmi5',
    mastery: 1,
    pages: [],
    questions: [],
    contents: [{ url: '/x/', title: 'X' }],
  } as const;
  const german = launchPage({ ...course, contents: [...course.contents] }, [], 'de');
  for (const part of ['<html lang="de">', '<body class="lms" lang="en">', '<h1 lang="de">X</h1>', '<option value="/x/" lang="de">'])
    expect(german).toContain(part);
  const hebrew = launchPage({ ...course, contents: [...course.contents] }, [], 'he');
  for (const part of ['<html lang="he" dir="rtl">', '<body class="lms" lang="en" dir="ltr">', '<h1 lang="he" dir="rtl">X</h1>'])
    expect(hebrew).toContain(part);
});

test('the launch page offers a review where there is something to ask', () => {
  const course = { id: 'x', title: 'X', standard: 'cmi5', mastery: 1, pages: [], questions: [] } as const;
  const contents = [{ url: '/x/', title: 'X' }];
  expect(launchPage({ ...course, contents }, [], 'en')).not.toContain('lms-review');
  const asking = launchPage({ ...course, contents: [...contents, { url: '/review/', title: 'Review' }] }, [], 'en');
  expect(asking).toContain('href="review/index.html" target="chalktalk-page"');
  expect(asking).toContain('<iframe title="Page" name="chalktalk-page">');
});

describe('the catalogue of a package', () => {
  const question = { id: 'q', kind: 'single', skill: 'ask', rev: 1, key: 'k', url: '/modules/calls/one/', title: 'Q' } as const;
  const lesson = { url: '/modules/calls/one/', title: 'One', kind: 'lesson', minutes: 1 } as const;
  const own = {
    playbook: { id: 'acme', name: 'Acme' },
    questions: [question],
    skills: [{ id: 'ask', name: 'Asking', group: 'calls' }],
    roles: [],
    prompts: [{ id: 'p', url: '/modules/calls/one/', title: 'P' }],
    assignments: [{ id: 'a', url: '/modules/calls/one/', title: 'A' }],
    pages: [lesson],
  };
  const elsewhere = '/practices/secret/';
  const whole: Catalogue = {
    ...own,
    questions: [{ ...question, id: 'other', skill: 'close', url: elsewhere }, question],
    skills: [...own.skills, { id: 'close', name: 'Secret skill', group: 'calls' }],
    roles: [{ id: 'rep', name: 'Secret role', expects: { ask: 2, close: 3 } }],
    prompts: [...own.prompts, { id: 'r', url: elsewhere, title: 'R' }],
    assignments: [...own.assignments, { id: 'b', url: elsewhere, title: 'B' }, { id: 'teach:ask', url: '/skills/ask/', title: 'Teach it' }],
    pages: [{ ...lesson, url: elsewhere, title: 'Secret', kind: 'practice' }, lesson],
  };
  const contents = [lesson.url, '/review/'].map((url) => ({ url, title: '' }));

  test('is what the pages in it ask, and names nothing else', () => {
    expect(packagedCatalogue({ contents }, whole)).toEqual(own);
  });

  test('is the same for a package made from it, and empty for one of no pages', () => {
    expect(packagedCatalogue({ contents }, packagedCatalogue({ contents }, whole))).toEqual(own);
    expect(packagedCatalogue({ contents: [] }, whole)).toMatchObject({ questions: [], skills: [], assignments: [], pages: [] });
  });
});

test('a ZIP of the same files has the same bytes, in whatever order and time zone they come', () => {
  const a = new Map<string, string>([
    ['b.txt', 'two'],
    ['a/ö.txt', 'one'],
  ]);
  const before = process.env['TZ'];
  const first = zip(a);
  process.env['TZ'] = 'Pacific/Auckland';
  const second = zip(new Map([...a].toReversed()));
  process.env['TZ'] = before ?? '';
  if (before === undefined) delete process.env['TZ'];
  expect(second).toEqual(first);
  expect(Object.keys(unzipSync(first))).toEqual(['a/ö.txt', 'b.txt']);
});

describe('what is packaged', () => {
  const file = (url: string, fields: object) => ({ compiled: { url, fields }, digest: '' });
  const playbook = {
    files: [
      file('/modules/calls/', { title: 'Calls', summary: 'S' }),
      file('/modules/calls/one/', { title: 'One' }),
      file('/modules/old/', { title: 'Old', status: 'retired' }),
      file('/programs/calls/', { name: 'All', phases: [{ phase: 'plan', title: 'P', items: [{ practice: 'ask' }, { module: 'calls' }] }] }),
    ],
  } as never;
  const find = (name: string) => findPackageable(playbook, name);
  const catalogue = {
    playbook: { id: 'acme', name: 'A' },
    pages: [
      { url: '/practices/ask/', title: 'Ask', kind: 'practice', minutes: 1 },
      { url: '/practices/ask/deep/', title: 'Deep', kind: 'practice', minutes: 1 },
      { url: '/modules/calls/', title: 'Calls', kind: 'module', minutes: 1 },
      { url: '/modules/calls/one/', title: 'One', kind: 'lesson', minutes: 1 },
    ],
    questions: [
      { id: 'q', rev: 1, key: 'k', url: '/modules/calls/one/', kind: 'single', title: 'Q' },
      { id: 'other', rev: 1, key: 'k', url: '/practices/ask/deep/', kind: 'single', title: 'Q' },
    ],
  } as never;

  test('is a module or a program; what is meant is guessed', () => {
    expect(find('calls')).toMatchObject({ found: { kind: 'module', title: 'Calls' } });
    expect(find('/programs/calls/')).toMatchObject({ found: { kind: 'program', parts: ['/practices/ask/', '/modules/calls/'] } });
    expect(find('cals')).toEqual({ problem: 'there is no module or program "cals": did you mean `calls`?' });
    expect(find('old')).toMatchObject({ problem: expect.stringContaining('retired') });
  });

  test('holds its pages in order, and asks its own questions alone', () => {
    const found = find('programs/calls');
    if (!('found' in found)) throw new Error();
    expect(
      courseOf(found.found, { ...(catalogue as Catalogue), questions: [] }, { standard: 'cmi5', mastery: 80, language: 'en' }).contents,
    ).toHaveLength(4);
    expect(courseOf(found.found, catalogue, { standard: 'cmi5', mastery: 80, language: 'en' })).toEqual({
      id: 'acme-program-calls',
      title: 'All',
      standard: 'cmi5',
      mastery: 80,
      pages: ['/practices/ask/', '/modules/calls/one/'],
      questions: [{ id: 'q', rev: 1, key: 'k' }],
      contents: ['/programs/calls/', '/practices/ask/', '/modules/calls/', '/modules/calls/one/', '/review/'].map((url) =>
        expect.objectContaining({ url }),
      ),
    });
  });
});

test('a course that SCORM 1.2 has no room for is told of; cmi5 has', () => {
  const course = { id: 'x', title: 'X', mastery: 80, contents: [], pages: ['/a/'] };
  const questions = (count: number) => Array.from({ length: count }, (_, place) => ({ id: `q${place}`, rev: 1, key: 'k' }));
  expect(isTooLarge({ ...course, standard: 'scorm12', questions: questions(84) })).toBe(false);
  expect(isTooLarge({ ...course, standard: 'scorm12', questions: questions(85) })).toBe(true);
  expect(isTooLarge({ ...course, standard: 'cmi5', questions: questions(500) })).toBe(false);
});

describe('the arguments of package', () => {
  test.each([
    [[], {}, 'package needs a standard (scorm12 or cmi5) and the id of a module or program'],
    [['scorm2004', 'x'], {}, 'unknown standard "scorm2004": known are `scorm12`, `cmi5`'],
    [['scorm12'], {}, 'package scorm12 needs the id of a module or program'],
    [['cmi5', 'a', 'b'], {}, 'package takes one module or program, but got "b", too'],
    [['cmi5', 'a'], { mastery: '101' }, '--mastery needs a whole number from 0 to 100'],
    [['cmi5', 'a'], { mastery: 'half' }, '--mastery needs a whole number from 0 to 100'],
    [['cmi5', 'a'], { out: true }, '--out needs the name of a file'],
  ])('%j %j is not understood', (args, values, problem) => {
    expect(readPackageArguments(args, values)).toEqual({ ok: false, problem });
  });

  test('have a usual mastery score', () => {
    expect(readPackageArguments(['cmi5', 'a'], {})).toEqual({
      ok: true,
      value: { standard: 'cmi5', id: 'a', out: undefined, mastery: 80 },
    });
  });
});
