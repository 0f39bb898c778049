import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfluence } from '../../../cli/migrate/confluence.ts';
import { migrate, problemsOf } from '../../support/migration.ts';
import { playbook } from '../../support/playbook.ts';
import { readFiles } from '../support/folders.ts';

/** Migrates one page and gives back what became of it: its front matter, its text, and the report. */
async function page(text: string, { name = 'page.md', beside = {} }: { name?: string; beside?: Record<string, string> } = {}) {
  const { to, said, code } = await migrate(await playbook({ [name]: text, ...beside }));
  expect(code).toBe(0);
  const files = readFiles(to);
  const [, head = '', body = ''] =
    /^---\n([\s\S]*?)---\n\n?([\s\S]*)$/.exec(files['practices/page.md'] ?? files['practices/page.mdx'] ?? '') ?? [];
  return { head, body, said, report: files['migration-report.md'] ?? '', files, to };
}

describe('tables', () => {
  const table = [
    '<table>',
    '<caption>What they <b>hold</b></caption>',
    '<tr><th colspan="2" scope="col" id="plans">Plans</th></tr>',
    '<tr><td rowspan="2" headers="plans">Small</td><td>One seat</td></tr>',
    '<tr><td>Two seats</td></tr>',
    '</table>',
    '',
  ].join('\n');

  test('keep what joins their cells and names their heads', async () => {
    const { body, said, to } = await page(`# Plans\n\nWhat they hold.\n\n${table}`);
    expect(body).toContain(table);
    expect(said).toContain('Everything was carried over as it stood');
    expect(await problemsOf(to)).toEqual([]);
  });
});

test('tables of Confluence repeat joined cells, so that each stands below its head, and keep their caption', () => {
  const rows = [
    '<tr><th>Plan</th><th>List</th><th>Floor</th></tr>',
    '<tr><td rowspan="2">Small</td><td>100</td><td rowspan="2">90</td></tr>',
    '<tr><td>200</td></tr>',
    '<tr><td>Large</td><td colspan="2">on <a href="x.html">request</a></td></tr>',
  ];
  const read = (inner: string) => readConfluence(`<div id="main-content"><table>${inner}</table></div>`)?.markdown;
  const made = [
    '| Plan | List | Floor |',
    '| - | - | - |',
    '| Small | 100 | 90 |',
    '| Small | 200 | 90 |',
    '| Large | on [request](x.html) | on [request](x.html) |',
    '',
  ].join('\n');
  const plain = (text: string | undefined) => text?.replace(/ +/g, ' ').replace(/-+/g, '-');
  expect(plain(read(`<caption>What it <b>costs</b></caption><tbody>${rows.join('')}</tbody>`))).toBe(`**What it costs**\n\n${made}`);
  expect(plain(read('<tr><td rowspan="99999999" colspan="1">A</td><td>B</td></tr><tr><td>C</td></tr>'))).toContain('| A | C |');
});

describe('lines that begin like boxes', () => {
  const lines = [
    '??? the buyer what waiting costs',
    '???? is not a blank',
    '??? Friday',
    '!!! never quote before the second call',
    '::: so it goes',
  ];

  test('and are none stay as they stand, and are listed', async () => {
    const { body, report } = await page(`# Blanks\n\nFill them in.\n\n${lines.join('\n\n')}\n`);
    for (const line of lines) expect(body).toContain(`\n${line}\n`);
    expect(report).toContain('A line begins like a box and is none: it was left as it stands (4)');
  });

  test('and are boxes lose no word', async () => {
    const { body } = await page(
      '# Boxes\n\nAll of them.\n\n!!! note "A title alone"\n\n!!! pied-piper inline end\n    Follow him.\n\n::: steps In four steps\nOne of four.\n:::\n',
    );
    expect(body).toBe(
      'All of them.\n\n> [!NOTE]\n> **A title alone**\n>\n\n> [!NOTE]\n> **Pied-piper**\n>\n> Follow him.\n\n**In four steps**\n\nOne of four.\n',
    );
  });
});

test.each([
  ['!!! Remember\n    The day.', 'NOTE', 'Remember'],
  ['??? Friday\n\n    The day.', 'NOTE', 'Friday'],
  ['!!! rückfragen\n    The day.', 'NOTE', 'Rückfragen'],
  ['!!! danger Never discount\n    The day.', 'CAUTION', 'Never discount'],
  ['!!! Danger inline end\n    The day.', 'CAUTION', undefined],
  ['??? what if they hang up\n    The day.', 'NOTE', 'what if they hang up'],
  ['!!! bug\n    The day.', 'CAUTION', 'Bug'],
  ['!!! failure Gone for good\n    The day.', 'CAUTION', 'Gone for good'],
  ['!!! note no-icon\n    The day.', 'NOTE', undefined],
  ['> [!remember]\n> The day.', 'NOTE', 'Remember'],
])('the box %j keeps its words as a title', async (text, kind, title) => {
  const { body } = await page(`# Boxes\n\nAll of them.\n\n${text}\n`);
  expect(body).toBe(`All of them.\n\n> [!${kind}]\n${title === undefined ? '' : `> **${title}**\n>\n`}> The day.\n`);
});

test('an alert with words behind its mark is an alert', async () => {
  const { body } = await page(
    '# Notes\n\nRead them.\n\n> [!NOTE] The desk answers until six.\n\n> [!WARNING] **Never** by mail.\n> It holds prices.\n\n- > [!faq]- Why so short?\n  > You have a call.\n\n`> [!NOTE] code`\n',
  );
  expect(body).toBe(
    [
      'Read them.',
      '> [!NOTE]\n> The desk answers until six.',
      '> [!WARNING]\n> **Never** by mail.\n> It holds prices.',
      '- > [!NOTE]\n  > **Why so short?**\n  >\n  > You have a call.',
      '`> [!NOTE] code`\n',
    ].join('\n\n'),
  );
});

test('what the first line of code says as a title stands above the code', async () => {
  const { body } = await page(
    '# Mail\n\nWrite it.\n\n```text title="First mail" {1}\nHello\n```\n\n- ```js {title="a b.js"}\n  x\n  ```\n',
  );
  expect(body).toBe('Write it.\n\n**First mail**\n\n```text\nHello\n```\n\n- **a b.js**\n\n  ```js\n  x\n  ```\n');
});

describe('days', () => {
  test.each([
    ['publishedAt: 2026-03-02\nupdatedAt: 2026-04-02', 'published: 2026-03-02\nupdated: 2026-04-02\n'],
    ['pubDatetime: 2026-01-01T10:00:00Z\nmodDatetime: 2026-01-02T10:00:00Z', 'published: 2026-01-01\nupdated: 2026-01-02\n'],
    ['created_at: 2025-01-01\npublished_at: 2026-01-01\nupdated_at: 2026-02-01', 'published: 2026-01-01\nupdated: 2026-02-01\n'],
    ['_createdAt: 2026-01-01\n_updatedAt: 2026-02-01', 'published: 2026-01-01\nupdated: 2026-02-01\n'],
    ['pubDate: Jan 5 2026\nlast_modified_at: 2026-02-01', 'published: 2026-01-05\nupdated: 2026-02-01\n'],
    ['last_reviewed: 2026-05-01\nnext_review: 2027-05-01', 'reviewed: 2026-05-01\nreviewBy: 2027-05-01\n'],
    ['published: false', 'status: draft\n'],
  ])('%j are carried over under whatever name', async (front, days) => {
    const { head } = await page(`---\ntitle: Open\n${front}\n---\n\nSay why you call.\n`);
    expect(head).toBe(`number: 1\ntitle: Open\nsummary: Say why you call.\nskills: [general]\n${days}`);
  });

  test('that say something else than the first of their kind are listed', async () => {
    const { report } = await page(
      '---\ntitle: Open\npublishedAt: 2026-03-02\npubDatetime: 2026-01-01T10:00:00Z\n---\n\nSay why you call.\n',
    );
    expect(report).toContain('`pubDatetime` says something else than a field before it');
    expect(report).toContain('page.md:4:1  "2026-01-01T10:00:00Z"');
  });
});

describe('the report', () => {
  test('names all of what was left out, however long it is', async () => {
    const words = Array.from({ length: 200 }, (_, index) => `word${index}`).join(' ');
    const { report } = await page(
      `---\nanswer: ${words}\n---\n\n# Long\n\nSome words.\n\n<div>\n<select><option>${words}</option></select>\n</div>\n`,
    );
    expect(report.split(words)).toHaveLength(3);
  });

  test('names every place', async () => {
    const { report } = await page(`# Many\n\nSome words.\n\n${`${'[away](gone.md) '.repeat(100)}\n\n`.repeat(11)}`);
    expect(report.match(/ {2}gone\.md$/gm)).toHaveLength(1100);
  });

  test('begins with what harms readers most and ends with fields', async () => {
    const { report } = await page(
      `---\nicon: ear\ncolour: red\nanswer: These are four words.\n---\n\n# Order\n\nSome words for it. ![Far](https://img.example/a.png)\n\n[away](gone.md) {{< lost "one" >}}\n`,
      { beside: { 'other.md': '\0' } },
    );
    expect([...report.matchAll(/^## (.*) \(\d+\)$/gm)].map(([, what]) => what)).toEqual([
      'A file that is no text was left out',
      'A shortcode that is not known was left out',
      'The front matter field `answer` holds text and has no place in a playbook: it was left out',
      'A link that leads to no page or file was left as it is',
      'A picture of another site became a link: pages load nothing from elsewhere',
      'The front matter field `colour` has no place in a playbook: it was left out',
      'The front matter field `icon` has no place in a playbook: it was left out',
    ]);
  });
});

describe('what stands in angle brackets', () => {
  test('and is no HTML stays, in text, in titles, in the summary and in HTML', async () => {
    const { head, body, said } = await page(
      '# Mail to <First Name>\n\nHi <First Name>, <company> opened in <city>. <br> <b>Call</b> <title>.\n\n<div>\nBest, <your name>\n</div>\n\n`<code>`\n\n    <indented>\n',
    );
    expect(head).toContain('title: Mail to <First Name>\nsummary: "Hi <First Name>, <company> opened in <city>."');
    expect(body).toContain('Hi &lt;First Name>, &lt;company> opened in &lt;city>. <br> <b>Call</b> &lt;title>.');
    expect(body).toContain('<div>\nBest, &lt;your name>\n</div>');
    expect(body).toContain('`<code>`\n\n    <indented>\n');
    expect(said).toContain('Everything was carried over as it stood');
  });

  test('and begins like an element stays, where words follow that are no attributes and nothing closes it', async () => {
    const words =
      'time of call, summary of pain, input from buyer, section head, code word, small print, a colleague, hr manager, br and, img of you, b or c, ' +
      'script name, style of call, select one, template name, iframe thing, table for two, time, summary';
    const said = words.split(', ');
    const { body, said: report } = await page(
      `# Mail\n\nHi, ${said.map((each) => `<${each}>`).join(' and ')}. <b>So</b> <time>noon</time>.\n\n<script name>, say \`<br and>\` to <p or q>\n\n\`\`\`text\n<style of it>\n\`\`\`\n\n<style of call>, after\n\nLast <select one>.\n`,
    );
    expect(body).toBe(
      `Hi, ${said.map((each) => `&lt;${each}>`).join(' and ')}. <b>So</b> <time>noon</time>.\n\n&lt;script name>, say \`<br and>\` to &lt;p or q>\n\n\`\`\`text\n<style of it>\n\`\`\`\n\n&lt;style of call>, after\n\nLast &lt;select one>.\n`,
    );
    expect(report).toContain('Everything was carried over as it stood');
  });

  test('and is HTML with attributes that stand alone stays HTML', async () => {
    const { body } = await page(
      '# Elements\n\nSome words.\n\n<details open>\n<summary>More</summary>\n<p hidden>One\n<table><tr><td nowrap>Two</table>\n</details>\n\n<div foo>Three</div>\n',
    );
    expect(body).not.toContain('&lt;');
  });

  test('and is an element that something closes or that has values goes, is listed, and leaves what is in it', async () => {
    const { body, report } = await page('# Elements\n\nA <my-box>word</my-box> and <thing size="2"> <Widget />.\n');
    expect(body).toBe('A word and  .\n');
    for (const name of ['my-box', 'thing', 'widget']) expect(report).toContain(`The HTML element \`<${name}>\``);
  });
});

describe('shortcodes', () => {
  test.each([
    ['{{< details summary="What if they *hang up*?" >}}\nCall.\n{{< /details >}}', '<summary>What if they *hang up*?</summary>'],
    ['{{% panel header="**Never by mail**" %}}\nSpeak.\n{{% /panel %}}', '> [!NOTE]\n> **Never by mail**\n>\n> Speak.'],
    ['{{% card header="**Two seats**" footer="For one year" %}}\nSmall.\n{{% /card %}}', '**Two seats**\n\nSmall.\n\nFor one year'],
    ['{{< contact name="Field team" text="Call before noon" >}}', '**Field team** – Call before noon'],
    ['{{< claim "Nobody waits a week" >}}', 'Nobody waits a week'],
    ['{{< figure src="https://a.example/a.png" caption="The board" attr="Drawn by us" >}}', 'Drawn by us'],
    ['{{< quotebox author="The field team" >}}Silence is cheap.{{< /quotebox >}}', 'Silence is cheap. The field team'],
    ['{% hint title="Before noon" %}\nCall.\n{% endhint %}', '> **Before noon**'],
  ])('%s keeps its words', async (text, kept) => {
    expect((await page(`# Shortcodes\n\nSome words before.\n\n${text}\n`)).body).toContain(kept);
  });
});

describe('components', () => {
  test.each([
    ['<Quote author="The field team" text="Silence is cheap." />', '**', 'The field team – Silence is cheap.'],
    [
      '<Panel title="Never by mail" footer="Not even once" color="red">\n\nSpeak.\n\n</Panel>',
      '**Never by mail**\n\nSpeak.\n\nNot even once',
      '',
    ],
    ['<Details summary="What if?">\n\nCall.\n\n</Details>', '**What if?**', 'Call.'],
    ['A <Term name="lead time">wait</Term> here.', 'A **lead time** wait here.', ''],
  ])('%s keeps its words', async (text, ...kept) => {
    const { body } = await page(`# Components\n\nSome words before.\n\n${text}\n`, { name: 'page.mdx' });
    for (const part of kept.filter((each) => each !== '**')) expect(body).toContain(part);
  });

  test('whose words stand in an expression are listed with them', async () => {
    const { report } = await page(
      "# Components\n\nSome words before.\n\n<Tabs values={[{ label: 'On the phone', value: 'phone' }]}>\n\nSpeak.\n\n</Tabs>\n",
      { name: 'page.mdx' },
    );
    expect(report).toContain("label: 'On the phone'");
  });
});

describe('a docsify site', () => {
  const site = {
    'index.html': '<html lang="de"><div id="app"></div><script>window.$docsify = { name: "Our calls", loadSidebar: true }</script></html>',
    '_sidebar.md': '- [Open](docs/calls/open.md)\n- [Close](docs/calls/close.md)\n',
    'README.md': '# Home\n\nStart with [openings](docs/calls/open.md).\n',
    'docs/calls/open.md':
      "# Open\n\n## Say why\n\nThen [close](docs/calls/close.md), its [date](docs/calls/close.md?id=name-a-date ':ignore'), [again](#/docs/calls/close?id=name-a-date), [home](/), [why](?id=say-why).\n\n!> Never **first**,\nnot even once.\n\n?> Breathe.\n",
    'docs/calls/close.md': '# Close\n\n## Name a date :id=name-a-date\n\nBoth calendars. ![Board](board.png)\n',
  };

  test('is recognised, and its links, headings and boxes are understood', async () => {
    const { to, said } = await migrate(await playbook(site));
    const files = readFiles(to);
    expect(said).toContain('docsify (there is index.html): 3 pages');
    expect(files['practices/docs/calls/open.md']).toContain(
      'Then [close](close.md), its [date](close.md#name-a-date), [again](close.md#name-a-date), [home](../../index.md), [why](#say-why).\n\n> [!IMPORTANT]\n> Never **first**,\n> not even once.\n\n> [!TIP]\n> Breathe.\n',
    );
    expect(files['practices/docs/calls/close.md']).toContain('\n## Name a date\n');
    expect(Object.keys(files).filter((path) => path.includes('sidebar'))).toEqual([]);
    expect(files['playbook.yaml']).toMatch(/id: our-calls\n[\s\S]*name: Our calls\n[\s\S]*language: de\n/);
    expect(await problemsOf(to)).toEqual([expect.stringContaining('board.png')]);
  });
});

describe('a deep tree of Hugo', () => {
  const pages = {
    'hugo.toml': 'title = "Zarvo"\nlanguageCode = "ja"\n',
    'content/handbook/sales/_index.md':
      '---\ntitle: Sales\n---\n\nSee [calls](/handbook/sales/calls/) and [prices](/handbook/sales/prices/#say-it-once).\n',
    'content/handbook/sales/calls.md': '---\ntitle: Calls\n---\n\nCall before nine.\n',
    'content/handbook/sales/prices.md': '---\ntitle: Prices\n---\n\n## Say it once\n\nThen wait.\n',
  };

  test.each([
    ['without a page at the top', {}, 'practices/index.md'],
    ['with one', { 'content/_index.md': '---\ntitle: Home\n---\n\nWelcome to all of it.\n' }, 'practices/handbook/sales/index.md'],
  ])('%s keeps its links from the root', async (_, more, path) => {
    const { to } = await migrate(await playbook({ ...pages, ...more }));
    expect(readFiles(to)[path]).toContain('See [calls](calls.md) and [prices](prices.md#say-it-once).');
    expect(await problemsOf(to)).toEqual([]);
  });
});

describe('a new playbook.yaml', () => {
  test.each<[string, Record<string, string>, string]>([
    ['the language of Hugo', { 'hugo.toml': 'title = "Zarvo"\nlanguageCode = "pt_br"\n' }, 'id: zarvo\nname: Zarvo\nlanguage: pt-BR\n'],
    [
      'the language of Docusaurus',
      { 'docusaurus.config.js': "module.exports = {\n  title: 'Zarvo',\n  i18n: { defaultLocale: 'ja', locales: ['ja'] },\n};\n" },
      'id: zarvo\nname: Zarvo\nlanguage: ja\n',
    ],
    [
      'the language of MkDocs',
      { 'mkdocs.yml': 'site_name: Zarvo\ntheme:\n  name: material\n  language: fr\n' },
      'id: zarvo\nname: Zarvo\nlanguage: fr\n',
    ],
    ['the language of Jekyll', { '_config.yml': 'title: Zarvo\nlang: nl\n' }, 'id: zarvo\nname: Zarvo\nlanguage: nl\n'],
    ['the title of the home page', { 'README.md': '# Über Łódź\n\nSome words.\n' }, 'id: uber-lodz\nname: Über Łódź\n'],
    [
      'the name of the folder where the home page is only called home',
      { 'README.md': '# Home\n\nSome words.\n' },
      'id: from\nname: From\n',
    ],
    ['an id that is none for a name in another alphabet', { 'README.md': '# 手引き\n\nSome words.\n' }, 'id: playbook\nname: 手引き\n'],
    ['no language that is none', { 'hugo.toml': 'title = "Zarvo"\nlanguageCode = "not a language"\n' }, 'id: zarvo\nname: Zarvo\n'],
    ['the language that pages name', { 'docs/a.md': '---\nlang: da\n---\n\n# A\n' }, 'id: from\nname: From\nlanguage: da\n'],
  ])('takes %s', async (_, files, settings) => {
    const from = await playbook(
      Object.fromEntries(Object.entries({ ...files, 'docs/page.md': '# Page\n' }).map(([path, text]) => [`from/${path}`, text])),
    );
    const { to, said } = await migrate(join(from, 'from'));
    expect(readFiles(to)['playbook.yaml']?.replace(/^#.*\n/gm, '')).toBe(settings);
    const [, id] = /^id: (.*)$/m.exec(settings) ?? [];
    expect(said).toContain(`keeps progress under the id \`${id}\`: change both in playbook.yaml before readers begin`);
  });
});

test('a summary that somebody wrote is carried over whole, however many sentences it has', async () => {
  const summary = 'Say why you call. Then say how long it takes. Ask for nothing else, along with whatever came before.';
  const { head } = await page(`---\ntitle: Open\ndescription: >-\n  ${summary}\n---\n\nThe text.\n`);
  expect(head).toContain(`summary: "${summary}"`);
  const long = `${'Every word counts here. '.repeat(30)}The last one too.`;
  expect((await page(`---\ntitle: Open\ndescription: ${long}\n---\n\nThe text.\n`)).report).toContain(long);
});

describe('text in front matter', () => {
  const front = [
    '---',
    'title: Price',
    'summary: Say it once.',
    'what_to_say:',
    '  - "What happens if this <stays>?"',
    '  - And whose day {is} that?',
    'what_not_to_say: Let me check.',
    'objections: [Too dear, Not now]',
    'more:',
    '  before: Look at [prices](other.md).',
    '---',
    '',
    'Say it once, and wait.',
    '',
  ].join('\n');
  const map = 'fields: { what_to_say: say, what_not_to_say: not, objections: { heading: Objections }, more: { heading: Objections } }\n';

  async function mapped(text: string) {
    const folder = await playbook({ 'from/page.md': text, 'from/other.md': '# Other\n\nMore words of it.\n', 'map.yaml': map });
    const { to, said } = await migrate(join(folder, 'from'), undefined, '--map', join(folder, 'map.yaml'));
    return { files: readFiles(to), said, to };
  }

  test('becomes text where the map says so', async () => {
    const { files, to, said } = await mapped(front);
    expect(files['practices/page.mdx']?.split('---\n\n')[1]).toBe(
      [
        'Say it once, and wait.\n',
        '<TalkTrack>\n<Say>\n\nWhat happens if this &lt;stays>?\n\nAnd whose day \\{is\\} that?\n\n</Say>\n<Not>\n\nLet me check.\n\n</Not>\n</TalkTrack>\n',
        '## Objections\n\n- Too dear\n- Not now\n\n**Before**\n\nLook at [prices](other.md).\n',
      ].join('\n'),
    );
    expect(said).toContain('Everything was carried over as it stood');
    expect(await problemsOf(to)).toEqual([]);
  });

  test('stands below the names of its fields where the page holds what no .mdx may hold', async () => {
    const { files, said, to } = await mapped(`${front}\n<div>\n<p>An HTML paragraph\n</div>\n`);
    expect(files['practices/page.md']).toContain(
      '**What to say**\n\nWhat happens if this &lt;stays>?\n\nAnd whose day {is} that?\n\n**What not to say**\n\nLet me check.\n',
    );
    expect(said).toContain('What to say stands below the names of its fields');
    expect(await problemsOf(to)).toEqual([]);
  });

  test('is proposed for the map where it has no place', async () => {
    const { report } = await page(front);
    expect(report).toContain('fields:\n  what_to_say: { heading: What to say }\n');
    expect(report).toContain('The front matter field `what_to_say` holds text and has no place in a playbook: it was left out');
  });
});

describe('a page without text', () => {
  test('is said first', async () => {
    const { report } = await page('---\ntitle: Price\ncolour: red\n---\n');
    expect(/^## (.*) \(1\)$/m.exec(report)?.[1]).toBe('An empty page was made: its file holds no text below the front matter');
  });

  test('lists the pages of the folder that it stands for', async () => {
    const { to, said } = await migrate(
      await playbook({
        'a.md': '# A\n\nWords.\n',
        'calls/_index.md': '---\ntitle: Calls\n---\n',
        'calls/open.md': '# Open [it]\n\nWords.\n',
        'calls/late/index.md': '# Late\n\nWords.\n',
      }),
    );
    expect(readFiles(to)['practices/calls/index.md']).toContain('---\n\n- [Late](late/index.md)\n- [Open \\[it\\]](open.md)\n');
    expect(said).toContain('A page of a folder held no text: the list of its pages stands there');
    expect(await problemsOf(to)).toEqual([]);
  });
});

describe('the tree of the source', () => {
  const words = (title: string) => `# ${title}\n\nSome words of it.\n`;
  const skills = (files: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(files).flatMap(([path, text]) => {
        const skill = /^skills: \[(.*)\]$/m.exec(text)?.[1];
        return skill === undefined ? [] : [[path.replace(/^practices\//, ''), skill]];
      }),
    );

  test('becomes skills: folders by the titles of their pages, with `general` at the top', async () => {
    const { to } = await migrate(
      await playbook({
        'README.md': words('Home'),
        'calls/README.md': words('Calling people'),
        'calls/open.md': words('Open'),
        'go_to-market/a.md': words('A'),
      }),
    );
    const files = readFiles(to);
    expect(skills(files)).toEqual({
      'index.md': 'general',
      'calls/index.md': 'calling-people',
      'calls/open.md': 'calling-people',
      'go_to-market/a.md': 'go-to-market',
    });
    expect(files['skills/calling-people.yaml']).toBe('name: Calling people\n');
    expect(files['skills/go-to-market.yaml']).toBe('name: Go to market\n');
    expect(files['migration-report.md']).toContain(
      'folders:\n  # 2 pages\n  calls: Calling people\n  # one page\n  go_to-market: Go to market\n',
    );
  });

  test('becomes smaller skills under the name of the larger where a folder holds many pages', async () => {
    const many = Object.fromEntries(
      [...Array(60).keys()].map((at) => [`teams/${at % 2 ? 'sales' : 'support'}/p${at}.md`, words(`P${at}`)]),
    );
    const files = readFiles((await migrate(await playbook({ 'a.md': words('A'), ...many, 'sales/x.md': words('X') }))).to);
    expect(files['skills/support.yaml']).toBe('name: Support\ngroup: Teams\n');
    expect(files['practices/teams/sales/p1.md']).toContain('skills: [teams-sales]');
    expect(files['skills/teams-sales.yaml']).toBe('name: Sales\ngroup: Teams\n');
    expect(files['practices/sales/x.md']).toContain('skills: [sales]');
  });

  test.each<[string, Record<string, string>]>([
    [
      'SUMMARY.md',
      {
        'SUMMARY.md':
          '# Summary\n\n- [Home](README.md)\n\n## Calls\n\n- [Second](b.md)\n- Late\n  - [First](deep/a.md)\n\n## Mail\n\n- [Third](c.md)\n',
      },
    ],
    [
      'the sidebar of docsify',
      {
        'index.html': '<script>$docsify = {}</script>',
        '_sidebar.md': '- [Home](README.md)\n- Calls\n  - [Second](b.md)\n  - Late\n    - [First](deep/a.md)\n- Mail\n  - [Third](c.md)\n',
      },
    ],
    [
      'the settings of MkDocs',
      { 'mkdocs.yml': 'nav:\n  - README.md\n  - Calls:\n      - Second: b.md\n      - Late: [deep/a.md]\n  - Mail: [c.md]\n' },
    ],
  ])('is what %s says, order and all', async (_, more) => {
    const pages = { 'README.md': words('Home'), 'b.md': words('B'), 'deep/a.md': words('A'), 'c.md': words('C'), 'd.md': words('D') };
    const source = 'mkdocs.yml' in more ? Object.fromEntries(Object.entries(pages).map(([path, text]) => [`docs/${path}`, text])) : pages;
    const files = readFiles((await migrate(await playbook({ ...source, ...more }))).to);
    expect(skills(files)).toEqual({ 'index.md': 'general', 'b.md': 'calls', 'deep/a.md': 'calls', 'c.md': 'mail', 'd.md': 'general' });
    const numbers = Object.keys(skills(files)).toSorted((a, b) => numberOf(files, a) - numberOf(files, b));
    expect(numbers).toEqual(['index.md', 'b.md', 'deep/a.md', 'c.md', 'd.md']);
  });

  const numberOf = (files: Record<string, string>, path: string) => Number(/^number: (\d+)$/m.exec(files[`practices/${path}`] ?? '')?.[1]);

  test('becomes what the map says: skills, series, or one skill for all', async () => {
    const folder = await playbook({
      'from/calls/late/b.md': words('B'),
      'from/calls/late/c.md': words('C'),
      'from/mail/a.md': words('A'),
      'from/x.md': words('X'),
      'map.yaml': 'skill: first-steps\nfolders: { "calls/*": { series: "*", skill: Calling }, mail: "*" }\n',
    });
    const { to } = await migrate(join(folder, 'from'), undefined, '--map', join(folder, 'map.yaml'));
    const files = readFiles(to);
    expect(skills(files)).toEqual({
      'calls/late/b.md': 'calling',
      'calls/late/c.md': 'calling',
      'mail/a.md': 'mail',
      'x.md': 'first-steps',
    });
    expect(files['practices/calls/late/c.md']).toContain('series: {name: Late, part: 2}\n');
    expect(await problemsOf(to)).toEqual([]);
  });
});

test('tags of HTML are no part of a title', async () => {
  const { head } = await page('# Our <b>handbook</b> <img src="badge.png" alt="Badge">\n\nSome words of it.\n');
  expect(head).toContain('title: Our handbook\n');
});

describe('behind ` #` in YAML', () => {
  test('words go on, and are named', async () => {
    const { head, report } = await page(
      '---\ntitle: Ask the #1 question\ndescription: Say it # once\nhears:\n  - Are you # 1?\nweight: 10 # first\ndate: 2026-03-02 # a Monday\nstatus: draft # until May\n---\n\nThe text of it.\n',
    );
    expect(head).toContain('title: "Ask the #1 question"\nsummary: "Say it # once"\n');
    expect(head).toContain('published: 2026-03-02\nstatus: draft\n');
    expect(report).toContain('Text after ` #` in the front matter was kept: YAML would have cut it off');
    expect(report).toContain('page.md:2:15  #1 question');
    for (const comment of ['# first', '# a Monday', '# until May']) expect(report).toContain(comment);
  });
});

describe('snippets of other files', () => {
  test.each([
    ['MkDocs', '--8<-- "includes/footer.md"', { 'includes/footer.md': '---\ntitle: F\n---\n\nAsk, **then** wait.\n' }],
    [
      'MkDocs, a section',
      '--8<-- "parts.md:wait"',
      { 'parts.md': 'No.\n\n<!-- --8<-- [start:wait] -->\nAsk, **then** wait.\n<!-- --8<-- [end:wait] -->\n\nNo.\n' },
    ],
    ['MkDocs, lines', '--8<-- "parts.md:3:3"', { 'parts.md': 'No.\n\nAsk, **then** wait.\n\nNo.\n' }],
    ['mdBook', 'So: {{#include parts/wait.txt}}', { 'parts/wait.txt': 'Ask, **then** wait.\n' }],
    [
      'mdBook, an anchor',
      '{{#include parts.md:wait}}',
      { 'parts.md': '<!-- ANCHOR: wait -->\nAsk, **then** wait.\n<!-- ANCHOR_END: wait -->\nNo.\n' },
    ],
    [
      'docsify',
      "[wait](parts/wait.md ':include')",
      { 'index.html': '<script src="docsify.js"></script>', 'parts/wait.md': 'Ask, **then** wait.\n' },
    ],
    ['snippets in snippets', '--8<-- "a.txt"', { 'a.txt': '--8<-- "b.txt"\n', 'b.txt': 'Ask, **then** wait.\n' }],
  ])('stand in the page that shows them: %s', async (_, line, beside) => {
    const { body, said } = await page(`# Wait\n\nFirst.\n\n${line}\n`, { beside });
    expect(body).toContain('Ask, **then** wait.');
    expect(body).not.toMatch(/include|8<|ANCHOR|^No\./m);
    expect(said).not.toContain('snippet');
  });

  test('are told where they cannot: outside of the folder, in themselves, elsewhere on the web, no text, or not there', async () => {
    const lines = [
      '--8<-- "../secret.md"',
      '--8<-- "page.md"',
      '--8<-- "https://example.com/a.md"',
      '--8<-- "code.py"',
      '{{#include ../../etc/passwd}}',
      '{{#include none.md}}',
    ];
    const { body, report } = await page(`# Wait\n\nFirst.\n\n${lines.join('\n\n')}\n`, { beside: { 'code.py': 'secret = 1\n' } });
    expect(body.trim()).toBe('First.');
    for (const line of lines) expect(report).toContain(line);
  });

  test('have links that begin at the page, and what names itself again and again ends', async () => {
    const twice = (name: string) => `--8<-- "${name}.txt"\n\n`.repeat(40);
    const { body, report } = await page('# Wait\n\n--8<-- "parts/a.txt"\n\n--8<-- "b.txt"\n', {
      beside: {
        'parts/a.txt': 'See [it](plan.pdf).\n',
        'parts/plan.pdf': 'x',
        'b.txt': `${'So it goes. '.repeat(100)}\n\n${twice('c')}`,
        'c.txt': `${'So it goes. '.repeat(100)}\n\n${twice('d')}`,
        'd.txt': `${'So it goes. '.repeat(100)}\n`,
      },
    });
    expect(body).toMatch(/\[it\]\([^)]*plan[^)]*\.pdf\)/);
    expect(body.length).toBeLessThan(2_000_000);
    expect(report).toContain('more than a million letters');
  });
});

test('the id of a heading stays as its old anchor, and what no heading can have is told', async () => {
  const text =
    '# Wait {#top .big}\n\nFirst, see [how](#how-to).\n\n## How {#how-to}\n\nSo.\n\n## Why {: #why .wide }\n\nSo.\n\n## When {.wide}\n\nSo.\n';
  const { body, report, to } = await page(text);
  expect(body).toContain('<a id="how-to"></a>\n\n## How\n');
  expect(body).toContain('So.\n\n## Why\n');
  expect(body).not.toMatch(/[{}]/);
  for (const told of ['{#top .big}', '{: #why .wide }', '{.wide}']) expect(report).toContain(told);
  expect(report).not.toContain('{#how-to}');
  expect(await problemsOf(to)).toEqual([]);
});
