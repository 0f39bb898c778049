import { describe, expect, test } from 'vitest';
import { movedAddresses, oldAddress, redirectsOf } from '../../../src/playbook/identity/addresses.ts';
import { loud } from '../../support/compile.ts';
import { LISTENING, practice } from '../../support/playbook.ts';
import { problemsOf } from '../rules/support.ts';

const said = async (files: Record<string, string>) =>
  loud(await problemsOf({ ...LISTENING, ...files })).map(
    ({ file, line, column, severity, rule, message, fix }) => `${file}:${line}:${column} ${severity} ${rule}: ${message} → ${fix}`,
  );
const page = (number: number, from: string, body = 'Text.\n') => practice(number, body, `from: [${from}]\n`);

describe('an old address', () => {
  test.each([
    ['practice', 'ask', 'start', '/practices/start/'],
    ['practice', 'ask', 'calls/start', '/practices/calls/start/'],
    ['practice', 'ask', '/handbook/12', '/handbook/12/'],
    ['module', 'm', 'old', '/modules/old/'],
    ['lesson', 'm/plan', 'old', '/modules/m/old/'],
    ['lesson', 'm/plan', 'n/old', '/modules/n/old/'],
    ['program', 'p', 'old', '/programs/old/'],
  ] as const)('of a %s `%s`, written as `%s`, is %s%s', (kind, id, written, address) => {
    expect(oldAddress({ kind, id }, written)).toBe(address);
  });

  test('of a module holds for its lessons, by the names that they have and had', () => {
    const moved = movedAddresses([
      { kind: 'module', id: 'new', url: '/modules/new/', from: ['old'] },
      { kind: 'lesson', id: 'new/plan', url: '/modules/new/plan/', from: ['first'] },
    ]);
    expect(Object.fromEntries(moved)).toEqual({
      '/modules/old/': '/modules/new/',
      '/modules/new/first/': '/modules/new/plan/',
      '/modules/old/plan/': '/modules/new/plan/',
      '/modules/old/first/': '/modules/new/plan/',
    });
  });

  test('that is a page’s own but for capital letters moves progress and writes no page', () => {
    const pages = [{ kind: 'practice' as const, id: 'ask', url: '/practices/ask/', from: ['Ask'] }];
    expect(movedAddresses(pages).get('/practices/Ask/')).toBe('/practices/ask/');
    expect(redirectsOf(pages).size).toBe(0);
  });
});

describe('what is wrong with `from`', () => {
  test('is said at the entry', async () => {
    expect(
      await said({
        'practices/a.mdx': page(1, 'a, b, /practices/, gone, gone'),
        'practices/b.mdx': page(2, 'gone, /files/x/'),
      }),
    ).toEqual([
      'practices/a.mdx:6:8 error old-address: `/practices/a/` is the page’s own address → take it out: `from` holds the addresses that it had before',
      'practices/a.mdx:6:11 error old-address: `/practices/b/` is the address of `practices/b.mdx` now → take it out, or rename that file: an address leads to one page',
      'practices/a.mdx:6:14 error old-address: `/practices/` belongs to the site itself → take it out: what lies there cannot lead anywhere else',
      'practices/a.mdx:6:33 error old-address: `/practices/gone/` stands here twice → take one of them out',
      'practices/b.mdx:6:8 error old-address: `practices/a.mdx` already claims `/practices/gone/` → leave it where most of the old page is now, and link to the other from there',
      'practices/b.mdx:6:14 error old-address: `/files/x/` belongs to the site itself → take it out: what lies there cannot lead anywhere else',
    ]);
  });

  test.each([
    '/_headers',
    '/_Headers/x',
    '/vercel.json/x',
    '/_redirects',
    '/.hosting/x',
    '/Staticwebapp.config.JSON/x',
    '/FILES/deck',
    '/Pagefind/x',
    '/favicon.svg/x',
    '/404/x',
    '/practices/index.html/x',
    '/Search/',
    '/search/x',
    '/DESK/x/',
    '/plan/a/b',
    '/progress/history/x',
    '/evidence/x',
    '/privacy/x',
  ])('is an address among the files of the site: %s', async (from) => {
    expect(await said({ 'practices/a.mdx': page(1, JSON.stringify(from)) })).toEqual([
      expect.stringMatching(/^practices\/a\.mdx:6:8 error (old-address: .* belongs to the site itself|field: .*an old address)/),
    ]);
  });

  test.each([
    '/*',
    '/a*b/',
    '/:splat/',
    '//ask/',
    '/a//b/',
    '/a b/',
    '/a\u2028b/',
    '/a\u00a0b/',
    '/"a"/',
    '/<a>/',
    `/${'x'.repeat(300)}/`,
    `/${'é'.repeat(150)}/`,
  ])('is an entry that no host and no disk could keep: %j', async (from) => {
    expect(await said({ 'practices/a.mdx': page(1, JSON.stringify(from)) })).toEqual([
      expect.stringMatching(/^practices\/a\.mdx:6:8 error field: [\s\S]*an old address/),
    ]);
  });

  test('is nothing where an address is unusual and harmless', async () => {
    expect(await said({ 'practices/a.mdx': page(1, "'größe(1)', '/v1.2/ask,twice/', '/お客様/', \"it's\", a_b, '/docs/v1.2/'") })).toEqual(
      [],
    );
  });

  test.each(['https://acme.example/x/', '../ask', '/practices/ask/#why', '/x/?a=1', 'ask.mdx', '/docs/ask.html', '"/"'])(
    'is an entry that is no address: %s',
    async (from) => {
      expect(await said({ 'practices/a.mdx': page(1, from) })).toEqual([
        expect.stringMatching(/^practices\/a\.mdx:6:8 error field: .*an old address is (a site path|written without)/),
      ]);
    },
  );
});

describe('addresses that are one folder on some disk', () => {
  const both = (one: string, other: string) => ({ 'practices/a.mdx': page(1, one), 'practices/b.mdx': page(2, other) });

  test.each([
    ['capital letters', '/Old/', '/OLD/'],
    ['capital letters, with and without a slash', '/old', '/OLD/'],
    ['capital letters of another script', '/ПАУЗА/', '/пауза/'],
    ['a letter and its accent, apart and together', '"/u\\u0308x/"', '"/\\u00fcx/"'],
    ['an id and its address', 'Old', '/practices/OLD'],
  ])('are one that two pages claim, told apart by %s', async (_, one, other) => {
    expect(await said(both(one, other))).toEqual([
      expect.stringMatching(/^practices\/b\.mdx:6:8 error old-address: `practices\/a\.mdx` already claims `/),
    ]);
  });

  test('stand twice on one page, and two pages tell of each claim', async () => {
    expect(await said(both('/Old/, /old', '/OLD/'))).toEqual([
      'practices/a.mdx:6:15 error old-address: `/old/` stands here twice → take one of them out',
      expect.stringMatching(/^practices\/b\.mdx:6:8 error old-address: `practices\/a\.mdx` already claims `\/OLD\/`/),
    ]);
  });

  test('are the address of another page now, and may be the page’s own earlier one', async () => {
    expect(await said(both('/practices/B', '/practices/x/'))).toEqual([
      expect.stringContaining('practices/a.mdx:6:8 error old-address: `/practices/B/` is the address of `practices/b.mdx` now'),
    ]);
    expect(await said(both('A', '/practices/x/'))).toEqual([]);
  });

  test('are written once, whatever is said of them', () => {
    const pages = ['a', 'b'].map((id) => ({ kind: 'practice' as const, id, url: `/practices/${id}/`, from: [`/OLD-${id}/`, `/old-a`] }));
    expect([...redirectsOf(pages).keys()]).toEqual(['/OLD-a/', '/OLD-b/']);
  });
});

describe('an address that some system cannot keep', () => {
  test.each(['/con/', '/x/NUL/y/', 'aux', '/prn', '/Com1/', '/lpt9/', '/con.old/x/', '/a./', '/a/b.'])(
    'is no old address: %s',
    async (from) => {
      expect(await said({ 'practices/a.mdx': page(1, from) })).toEqual([
        expect.stringMatching(
          /^practices\/a\.mdx:6:8 error field: `from\.1` is .* → an old address is a folder on every system, and on Windows/,
        ),
      ]);
    },
  );

  test.each(['/CNAME/', '/cname/x/', '/Functions/x/', '/node_modules/x'])('belongs to a host: %s', async (from) => {
    expect(await said({ 'practices/a.mdx': page(1, from) })).toEqual([
      expect.stringMatching(/^practices\/a\.mdx:6:8 error old-address: .* belongs to the site itself/),
    ]);
  });

  test('is told by the whole name, and hosts’ names by their place', async () => {
    expect(
      await said({
        'practices/a.mdx': page(
          1,
          '/contact/, /planning/x/, /skills/x/, /roles/a/b/, /programs/x/, /modules/a/b/c/, /com10/, /practices/functions/, /auxiliary/, /x/console.x/',
        ),
      }),
    ).toEqual([]);
  });
});

describe('a link to an old address', () => {
  test('is no dead link: it says where the page is, and its headings are looked for there', async () => {
    const body = 'See [this](/practices/old/#why) and [that](/practices/old/#wy).\n';
    expect(await said({ 'practices/a.mdx': page(1, 'old', '## Why\n\nText.\n'), 'practices/b.mdx': practice(2, body) })).toEqual([
      'practices/b.mdx:8:5 warning moved-link: The page at `/practices/old/` has moved → write `/practices/a/#why`',
      'practices/b.mdx:8:37 error anchor: `/practices/old/` has no heading `#wy` → did you mean `why`?',
      'practices/b.mdx:8:37 warning moved-link: The page at `/practices/old/` has moved → write `/practices/a/#wy`',
    ]);
  });

  test('is dead where the page is a draft', async () => {
    const draft = page(1, 'old').replace('number', 'status: draft\nnumber');
    expect(await said({ 'practices/a.mdx': draft, 'practices/b.mdx': practice(2, 'See [this](/practices/old/).\n') })).toEqual([
      expect.stringContaining('error link: The link leads to `/practices/old/`'),
    ]);
  });

  test('in a list of ids names the new one', async () => {
    expect(await said({ 'practices/a.mdx': page(1, 'old'), 'practices/b.mdx': practice(2, 'Text.\n', 'related: [old]\n') })).toEqual([
      expect.stringContaining('unknown-practice: There is no practice `old` → it is `a` now'),
    ]);
  });
});

test('what is retired is not used again', async () => {
  const retired = 'retired: { numbers: [1], questions: [who], pages: [/practices/a/] }\n';
  const body = '<Reflect id="who">\n\nWho?\n\n</Reflect>\n';
  expect((await said({ 'playbook.yaml': retired, 'practices/a.mdx': practice(1, body) })).map((text) => text.split(' → ')[0])).toEqual([
    'practices/a.mdx:1:1 error used-again: The address `/practices/a/` is retired in playbook.yaml',
    'practices/a.mdx:2:9 error used-again: Number 1 is retired in playbook.yaml',
    'practices/a.mdx:8:1 error used-again: The id `who` is retired in playbook.yaml',
  ]);
  expect(await said({ 'playbook.yaml': 'retired: { pages: [practices/a] }\n' })).toEqual([
    expect.stringContaining('a page is named by its site path, with a slash at both ends'),
  ]);
});
