import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chalktalk, root } from '../tests/support/playbook.ts';

/** A section of the sample: its text as the author wrote it, and the page that shows it. */
const WRITTEN = { file: 'src/content/practices/ask-to-be-coached.mdx', path: '/practices/ask-to-be-coached/', heading: 'The move' };

/** Lines of text that fit beside the page. */
const LINES = 36;

/** Draws a section of a page beside the text that it was made of. The page that is given has the size of the picture. */
export async function drawTextBesidePage(page: Page, origin: string): Promise<void> {
  const size = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.setViewportSize({ width: size.width / 2, height: size.height });
  await page.goto(new URL(WRITTEN.path, origin).href, { waitUntil: 'networkidle' });
  await page
    .getByRole('heading', { name: WRITTEN.heading, exact: true })
    .evaluate((heading) => scrollTo({ top: heading.getBoundingClientRect().top + scrollY - 90, behavior: 'instant' }));
  const shown = await page.screenshot({ type: 'png' });
  const text = await readFile(join(root, WRITTEN.file), 'utf8');
  const section = text
    .slice(text.indexOf(`## ${WRITTEN.heading}`))
    .split('\n')
    .slice(0, LINES)
    .join('\n');
  await page.goto('about:blank');
  await page.setViewportSize(size);
  const picture = `<img alt="" src="data:image/png;base64,${shown.toString('base64')}">`;
  await page.setContent(sheet(`<pre class="text">${escaped(section)}</pre>${picture}`));
}

/** Draws what `check` really says of the practice with four mistakes that the guide for authors shows. */
export async function drawCheck(page: Page): Promise<void> {
  const guide = await readFile(join(root, 'docs/authoring/check.md'), 'utf8');
  const [, wrong = ''] = /```mdx wrong\n([\s\S]*?)```/.exec(guide) ?? [];
  const content = await mkdtemp(join(tmpdir(), 'chalktalk-check-'));
  try {
    await mkdir(join(content, 'skills'));
    await mkdir(join(content, 'practices'));
    await writeFile(join(content, 'skills/discovery.yaml'), 'name: Discovery\n');
    await writeFile(join(content, 'practices/name-the-next-step.mdx'), wrong);
    const right = '---\nnumber: 4\ntitle: Let them finish\nsummary: Two seconds of silence.\nskills: [discovery]\n---\n\nCount to two.\n';
    await writeFile(join(content, 'practices/let-them-finish.mdx'), right);
    const { output } = await chalktalk(['check'], { PLAYBOOK_CONTENT: content });
    const said = output.replaceAll(/^\S*\/(?=practices\/)/gm, 'content/').trim();
    await page.setContent(sheet(`<pre class="terminal"><b>$ npm run check</b>\n\n${coloured(said)}</pre>`));
  } finally {
    await rm(content, { recursive: true, force: true });
  }
}

function sheet(body: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
    body { display: flex; margin: 0; background: #fbfaf7; }
    pre { box-sizing: border-box; margin: 0; height: 100vh; padding: 24px; font: 14px/1.5 "DejaVu Sans Mono", monospace; white-space: pre-wrap; overflow: hidden; }
    .text { width: 50vw; border-right: 1px solid #c9c4b8; color: #222; }
    .terminal { width: 100vw; background: #1d2321; color: #e8e6e0; }
    .terminal i { font-style: normal; color: #ff9d8a; }
    .terminal u { text-decoration: none; color: #9fdcb4; }
    img { width: 50vw; height: 100vh; }
  </style>${body}`;
}

/** Errors and what to write instead stand out, as they do in many terminals. */
function coloured(output: string): string {
  return escaped(output)
    .replaceAll(/ {2}error {2}/g, '  <i>error</i>  ')
    .replaceAll(/^ {2}→.*$/gm, '<u>$&</u>');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
