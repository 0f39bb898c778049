import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { COMPONENTS } from '../../src/playbook/components.ts';
import { WITH_EXAMPLES } from '../docs/guide.ts';
import { documentText, type Fence, fences } from '../docs/support.ts';
import { chalktalk, practice, write } from '../support/playbook.ts';

/** An example, where it was put and what became of it. */
interface Built extends Fence {
  path: string;
  html: string;
}

let folder: string;
let built: Built[];
let wrong: { fence: Fence; output: string };
let output: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalktalk-examples-'));
  const document = (await Promise.all(WITH_EXAMPLES.map(documentText))).flatMap(fences);
  const examples = document.filter(({ language, meta, file }) => file || (['md', 'mdx'].includes(language) && meta !== 'wrong'));
  const placed = examples.map((fence, index) => ({
    ...fence,
    path: fence.file ?? `practices/example-${index}.${fence.language === 'md' ? 'md' : 'mdx'}`,
  }));

  const content = join(folder, 'content');
  await write(content, Object.fromEntries(placed.map((fence, index) => [fence.path, source(fence, 1000 + index)])));
  await write(content, await named(placed));
  const out = join(folder, 'site');
  const ran = await chalktalk(['build'], { PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: out });
  if (ran.code !== 0) throw new Error(`The examples do not build:\n${ran.output}`);
  output = ran.output;
  built = await Promise.all(
    placed
      .filter(({ path }) => /\.mdx?$/.test(path))
      .map(async (fence) => ({ ...fence, html: text(await readFile(join(out, address(fence.path), 'index.html'), 'utf8')) })),
  );

  const fence = document.find(({ meta }) => meta === 'wrong');
  if (!fence) throw new Error('The document shows no practice with problems');
  const one = join(folder, 'wrong');
  await write(one, {
    'skills/discovery.yaml': 'name: Discovery\n',
    'practices/let-them-finish.mdx': practice(4).replace('listening', 'discovery'),
  });
  await write(one, { 'practices/name-the-next-step.mdx': fence.text });
  const failed = await chalktalk(['check'], { PLAYBOOK_CONTENT: one });
  wrong = { fence, output: failed.output.replaceAll(/^\S*\/(?=practices\/)/gm, 'content/') };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** An example as a file: what has no front matter becomes the text of a practice. */
function source({ text: body, file }: Fence, number: number): string {
  return file ? body : practice(number, body);
}

/** The pictures and files that the examples name. */
async function named(examples: readonly { path: string; text: string }[]): Promise<Record<string, Uint8Array | string>> {
  const files: Record<string, Uint8Array | string> = {};
  for (const { path, text: body } of examples) {
    for (const [, file = ''] of body.matchAll(/(?:\]\(|(?:src|captions|poster)=")([\w./-]+\.(?:png|jpg|svg|pdf|mp4|vtt))/g)) {
      files[posix.join(posix.dirname(path), file)] = await made(file);
    }
  }
  return files;
}

async function made(file: string): Promise<Uint8Array | string> {
  if (file.endsWith('.svg')) return '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><path d="M0 0h300v200z"/></svg>';
  if (file.endsWith('.vtt')) return 'WEBVTT\n\n00:00.000 --> 00:02.000\nWhat happens if it stays like this?\n';
  if (!/\.(png|jpg)$/.test(file)) return 'what it holds does not matter here';
  return sharp({ create: { width: 1600, height: 900, channels: 3, background: '#f9f4e8' } })
    .toFormat(file.endsWith('.png') ? 'png' : 'jpeg')
    .toBuffer();
}

/** Folder of a page below the web root. */
function address(path: string): string {
  return path
    .replace(/\.mdx?$/, '')
    .replace(/(^|\/)index$/, '')
    .replace(/\/\d+-([^/]+)$/, '/$1');
}

/** What stands on the page for the text of the author. */
function text(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}

/** An element of a class that can be linked to and has a name of its own. */
const part = (name: string) => new RegExp(`<[\\w-]+ (?=[^>]*class="${name}")(?=[^>]*id="[\\w-]+")(?=[^>]*aria-label="[^"]+")`);

/** What a page must hold that uses a component: one pattern, or several. */
const PROMISES: Record<string, RegExp[]> = {
  TalkTrack: [/<talk-track/],
  Say: [/class="say".*data-copy=.*class="said"/s],
  Not: [/class="not"/],
  Steps: [/<div class="steps"><ol>/],
  Assignment: [part('assignment'), /Within \d days/],
  Checklist: [part('checklist'), /type="checkbox"/],
  CoachGuide: [/<details class="guide"><summary>Coach’s guide<\/summary>/],
  Evidence: [
    /<a class="cite experiment" href="\/evidence\/#spacing"[^>]*>Experiment 2021<\/a>/,
    /<a class="cite unverified" href="\/evidence\/#win-rate"[^>]*>Unverified<\/a>/,
  ],
  Term: [
    /popovertarget="(page:term-\d)">multi-threading<\/button><span [^>]*id="\1" popover>Knowing more than one person in the account\.<\/span>/,
  ],
  Video: [
    /<video controls preload="none" src="\/files\/practices\/discovery\.mp4" poster="\/files\/practices\/discovery\.jpg"[^>]*><track kind="captions" src="\/files\/practices\/discovery\.vtt"|<a [^>]*href="https:\/\/video\.acme\.example/,
    /<summary>Transcript<\/summary>/,
  ],
  Question: [part('question'), /Show the answer/],
  Scenario: [part('question scenario'), /You are back at the price\./],
  Reflect: [part('reflect')],
  Quiz: [part('quiz'), /Pass mark 80%/],
  Blank: [/<span class="blank" role="img" aria-label="blank">/, /data-accept="next step\|dated step"[^>]*>next step \/ dated step</],
};

const using = (name: string) => built.filter((example) => new RegExp(`<${name}[\\s>]`).test(example.text));

describe('every example of the guide for authors and of docs/questions.md', () => {
  test('builds, without a warning about its content', () => {
    expect(output).not.toMatch(/^\S+:\d+:\d+ {2}/m);
    expect(built.length).toBeGreaterThan(30);
  });

  test.each(Object.keys(COMPONENTS))('<%s> is shown, and the page holds what it promises', (name) => {
    const examples = using(name);
    expect(examples.length, `no example shows <${name}>`).toBeGreaterThan(0);
    const promises = PROMISES[name] ?? [];
    expect(promises.length, `say in this test what a page with <${name}> holds`).toBeGreaterThan(0);
    for (const promise of promises) {
      const keeping = examples.filter(({ html }) => promise.test(html));
      expect(keeping.length, `${promise} is on no page, for instance: ${examples[0]?.html}`).toBeGreaterThan(0);
    }
  });

  test('a question keeps its answer out of what can be chosen', () => {
    const lists = using('Question').flatMap(({ html, line }) =>
      [...html.matchAll(/<ul class="options">(.*?)<\/ul>/gs)].map(([, options = '']) => ({ options, line })),
    );
    expect(lists.length).toBeGreaterThan(2);
    for (const { options, line } of lists) expect(options, `line ${line}`).not.toMatch(/checked|Right|feedback/);
  });

  test('a play is an SVG that is described in words, with its caption', () => {
    const plays = built.filter(({ text: body }) => body.startsWith('```play'));
    expect(plays.length).toBeGreaterThan(1);
    for (const { html, text: body, line } of plays) {
      const caption = /caption="([^"]+)"/.exec(body)?.[1] ?? '';
      const alt = /alt="([^"]+)"/.exec(body)?.[1] ?? 'You move to customer. You send brief to coach. Coach gives one thing back to you.';
      expect(html, `line ${line}`).toMatch(/<figure class="play" id="play-[\w-]+"><svg[^>]+role="img"/);
      expect(html, `line ${line}`).toContain(alt);
      expect(html, `line ${line}`).toContain(`${caption}</figcaption>`);
    }
  });

  test('each of the five alerts is one', () => {
    const page = built.find(({ text: body }) => body.includes('[!CAUTION]'))?.html;
    for (const kind of ['note', 'tip', 'important', 'warning', 'caution'])
      expect(page).toMatch(new RegExp(`<\\w+ [^>]*class="callout ${kind}" aria-label="\\w`));
  });

  test('Markdown has all its forms', () => {
    const page = built.find(({ text: body }) => body.includes('## Headings begin'))?.html;
    for (const form of [
      '<br>',
      '<em>',
      '<strong>',
      '<del>',
      '<code>',
      '<h3',
      '<hr>',
      'type="checkbox"',
      '<blockquote>',
      'href="http://www.example.com"',
    ])
      expect(page).toContain(form);
    expect(page).toMatch(/data-footnote-ref/);
    expect(built.find(({ text: body }) => body.includes('| Signal'))?.html).toMatch(/<th align="right"|<th[^>]*class="[^"]*right/);
    expect(built.find(({ text: body }) => body.includes('```json'))?.html).toMatch(/class="hljs-/);
  });

  test('a comment is not on the page', () => {
    const example = built.find(({ text: body }) => body.includes('{/* Ask Field coaching'));
    expect(example?.html).toContain('Say the price');
    expect(example?.html).not.toContain('Ask Field coaching');
  });

  test('a picture has several widths, a modern format, its size and its text', () => {
    const page = built.find(({ text: body }) => body.includes('board.png'))?.html;
    expect(page).toMatch(
      /<img [^>]*src="[^"]+\.webp" srcset="[^"]+360w, [^"]+600w, [^"]+1200w"[^>]*alt="The board after the call[^>]*width="\d+" height="\d+"/,
    );
    expect(page).toMatch(/<img [^>]*src="[^"]+\.svg"[^>]*title="Drawn by the team"/);
  });

  test('every picture has its dimensions, so that no text moves when it comes', () => {
    const tags = built.flatMap(({ html, line }) => [...html.matchAll(/<img[^>]*>/g)].map(([tag]) => ({ tag, line })));
    expect(tags.length).toBeGreaterThan(1);
    for (const { tag, line } of tags) {
      expect(tag, `line ${line}`).toMatch(/ width="\d+"/);
      expect(tag, `line ${line}`).toMatch(/ height="\d+"/);
    }
  });

  test('links lead where they say, and linked files are published', async () => {
    const page = built.find(({ text: body }) => body.includes('by file, from this page'))?.html;
    for (const href of [
      '/practices/calls/ask-for-the-story/',
      '/modules/first-call/',
      '/practices/let-them-finish/#when-to-use-it',
      '#what-a-heading-is-called',
      '/skills/discovery/',
      '/roles/new-rep/',
      '/evidence/#spacing',
      'mailto:enablement@acme.example',
    ])
      expect(page).toContain(`href="${href}"`);
    expect(await readFile(join(folder, 'site/files/practices/one-page-plan.pdf'), 'utf8')).not.toBe('');
  });
});

test('the output that the guide shows is what the check says', async () => {
  const shown = fences(await documentText('docs/authoring/check.md')).find(({ meta }) => meta === 'problems');
  expect(wrong.output.trim()).toBe(shown?.text.trim());
});

test('the policy that docs/deploying.md asks the marker for is in every file that a host takes headers from', async () => {
  const { out } = inject('site');
  const command = fences(await documentText('docs/deploying.md')).find(
    ({ language, text: body }) => language === 'sh' && body.startsWith('node -p'),
  );
  const script = /node -p '([^']+)'/.exec(command?.text ?? '')?.[1]?.replace('dist/', `${out}/`) ?? '';
  const csp = execFileSync(process.execPath, ['-p', script], { encoding: 'utf8' }).trim();
  expect(csp).toContain("frame-ancestors 'self'");
  const text = (file: string) => readFile(join(out, file), 'utf8');
  expect(await text('_headers')).toContain(`  Content-Security-Policy: ${csp}\n`);
  expect(JSON.parse(await text('vercel.json')).headers[0].headers).toContainEqual({ key: 'Content-Security-Policy', value: csp });
  expect(JSON.parse(await text('staticwebapp.config.json')).globalHeaders['Content-Security-Policy']).toBe(csp);
  expect(await text('.hosting/nginx-headers.conf')).toContain(`add_header Content-Security-Policy "${csp}" always;\n`);
});
