import { readPlaybook } from '../../../integrations/content/read.ts';
import type { Rule } from '../../../src/playbook/model/rule.ts';
import type { Problem } from '../../../src/playbook/problems/problem.ts';
import { settingsFrom } from '../../../src/playbook/settings.ts';
import { playbook, practice, root, temporaryFolder } from '../../support/playbook.ts';

export type Files = Record<string, string | Uint8Array>;

/** A picture of one pixel. */
const PIXEL = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=', 'base64'),
);

/** What examples may speak of. */
const BOOK: Files = {
  'skills/listening.yaml': 'name: Listening\n',
  'roles/rep.yaml': 'name: Rep\n',
  'evidence/pause.yaml': 'claim: Pauses work\nsource: A field study\nquality: anecdote\n',
  'modules/first-call/index.mdx': '---\ntitle: First call\nsummary: What to ask.\n---\n',
  'practices/pause.mdx': practice(1, '## Why\n\nText.\n'),
  'practices/board.png': PIXEL,
  'practices/sheet.pdf': 'A sheet.',
  'practices/page.html': '<p>A page.</p>',
  'practices/call.mp4': 'A film.',
  'practices/call.vtt': 'WEBVTT',
};

/** An example of a rule as the files of a playbook: the text of a page, fields of one, or a whole file. */
export function exampleOf(rule: Rule, example: string): Files {
  const page = { number: 2, title: 'Example', summary: 'What it is for.', skills: '[listening]' };
  if (rule.in === undefined) return { ...BOOK, 'practices/example.mdx': `${fields(page)}\n${example}\n` };
  if (rule.in === 'fields') {
    const written = example.split('\n').map((line) => /^[\w-]+/.exec(line)?.[0] ?? '');
    // A misspelt field stands in the place of the one that was meant.
    const kept = Object.entries(page).filter(
      ([name]) => !written.some((other) => other === name || (other === 'sumary' && name === 'summary')),
    );
    return { ...BOOK, 'practices/example.mdx': `${fields(Object.fromEntries(kept), example)}\nText.\n` };
  }
  const whole = /\.mdx?$/.test(rule.in) && !example.startsWith('---') && rule.name !== 'front-matter';
  // What shows fields alone has a text, too.
  const text = /^---[\s\S]*\n---$/.test(example) ? '\nText.\n' : '';
  return { ...BOOK, [rule.in]: whole ? `${fields(page)}\n${example}\n` : `${example}\n${text}` };
}

function fields(values: Record<string, string | number>, more = ''): string {
  const lines = Object.entries(values).map(([name, value]) => `${name}: ${value}`);
  return `---\n${[...lines, more].filter(Boolean).join('\n')}\n---\n`;
}

/** Everything that is said of a playbook of these files. */
export async function problemsOf(files: Files): Promise<Problem[]> {
  return problemsIn(await playbook(files));
}

/** Everything that is said of the playbook in a folder. */
export async function problemsIn(content: string): Promise<Problem[]> {
  const settings = settingsFrom({ PLAYBOOK_CONTENT: content }, root);
  return (await readPlaybook({ settings, cache: await temporaryFolder(), drafts: false })).problems;
}
