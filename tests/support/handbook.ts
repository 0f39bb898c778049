import sharp from 'sharp';
import { practice } from './playbook.ts';
import { saidOfBuild } from './said-of-build.ts';

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#2a5' } });
const lesson = (title: string, body = 'Text.\n', fields = '') => `---\ntitle: ${title}\nobjective: Can do it.\n${fields}---\n\n${body}`;
const module = (title: string, fields = '', body = 'Text.\n') => `---\ntitle: ${title}\nsummary: What changes.\n${fields}---\n\n${body}`;

/**
 * A team's handbook that uses what file systems and front matter allow: `.md` beside `.mdx`, folders, spaces and umlauts
 * in names, pictures of every kind, files to take away, drafts, retired pages, gaps in the numbers.
 */
export async function handbook(): Promise<Record<string, string | Uint8Array>> {
  return {
    'playbook.yaml': [
      'id: acme',
      'name: The Acme handbook',
      'summary: How we sell.',
      'audience: public',
      'links: { signUp: "https://lists.acme.example/join?a=1&b=2", edit: "https://git.acme.example/edit/{path}" }',
      '',
    ].join('\n'),
    'skills/listening.yaml': 'name: Listening\nsummary: Hears what is meant.\n',
    'skills/asking.yaml': 'name: Asking\n',
    'roles/rep.yaml': 'name: Rep\nexpects: { listening: 2 }\n',
    'programs/first.yaml':
      'name: First weeks\nroles: [rep]\nphases:\n  - { phase: plan, title: Start, items: [{ module: calls }, { practice: plain }] }\n',
    'evidence/study.yaml': 'claim: Practice helps.\nsource: Somebody 1999\nquality: anecdote\n',

    'practices/plain.md': practice(
      3,
      'A plain page in **Markdown**. See [the deck](deck.pdf), [the prices](<Price list 2026.xlsx>) and [open](discovery/deep/open.mdx#the-move).\n\n![A board](<pictures/the board.png>)\n',
      'published: 2026-01-10\nauthor: Ada\nrelated: [with code]\n',
    ),
    'practices/deck.pdf': '%PDF-1.4 deck',
    'practices/Price list 2026.xlsx': 'prices',
    'practices/secret.pdf': '%PDF-1.4 secret',
    'practices/draft-deck.pdf': '%PDF-1.4 draft',
    'practices/pictures/the board.png': await picture(1600, 900).png().toBuffer(),
    'practices/with code.mdx': practice(
      7,
      '## Fräge nach\n\nWords <Evidence id="study" />.\n\n<Question id="q1" skill="listening">\n\nWhat now?\n\n- [x] Ask\n  > They answer.\n- [ ] Tell\n  > They wait.\n\nAsking comes first.\n\n</Question>\n',
      'published: 2026-01-20\nupdated: 2026-03-05\nreviewBy: 2026-02-01\nseries: { name: Openings, part: 1 }\n',
    ),
    'practices/Größe zählt.md': practice(
      26,
      '[Frage](<with code.mdx#fräge-nach>), [hoch](#größe)\n\n## Größe\n\n![Foto](foto.jpg) ![Zeichnung](zeichnung.svg) ![Klein](größer.gif) [Blätter](blätter.pdf)\n\n<img src="foto.jpg" alt="Noch einmal">\n',
      'published: 2026-03-02\nseries: { name: Openings, part: 2, next: 2026-12-01 }\n',
    ),
    'practices/foto.jpg': await picture(400, 300).jpeg().toBuffer(),
    'practices/zeichnung.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><rect width="120" height="80"/></svg>',
    // As a Mac may hand them over: in pieces.
    [`practices/${'größer'.normalize('NFD')}.gif`]: await picture(20, 10).gif().toBuffer(),
    [`practices/${'blätter'.normalize('NFD')}.pdf`]: '%PDF-1.4 Blätter',
    'practices/discovery/index.mdx': practice(40, '*What it is* for. About discovery.\n', 'roles: [rep]\nstage: discover\n'),
    'practices/discovery/deep/open.mdx': practice(
      100,
      '## The move\n\n![A board](<../../pictures/the board.png>)\n\n<Video src="film.mp4" title="A call" captions="film.vtt">\n\nWhat is said.\n\n</Video>\n\nBack to [plain](../../plain.md) and [all](/practices/).\n',
      'published: 2026-03-02\nhears: ["Too <expensive> & late"]\n',
    ),
    'practices/discovery/deep/film.mp4': 'film',
    'practices/discovery/deep/film.vtt': 'WEBVTT\n',
    'practices/old.md': practice(12, 'Old words, see [plain](plain.md).\n', 'status: retired\npublished: 2026-01-05\nrelated: [plain]\n'),
    'practices/draft.mdx': practice(
      13,
      'Draft words [deck](draft-deck.pdf).\n',
      'status: draft\npublished: 2026-03-04\nrelated: [plain]\n',
    ),

    'modules/calls/index.mdx': module(
      'Calls',
      'skills: [{ skill: listening, level: 2 }]\npublished: 2026-02-01\n',
      'See [the first](01-hello.mdx) and [plain](/practices/plain/).\n\n## Lessons\n\nTwo.[^1]\n\n## Footnote label\n\n[^1]: And one later.\n',
    ),
    'modules/calls/01-hello.mdx': lesson(
      'Hello',
      'Do [the next](02-again.md).\n\n<CoachGuide>\n\nWatch [plain](/practices/plain/).\n\n</CoachGuide>\n',
    ),
    'modules/calls/02-again.md': lesson('Again', '![A board](../../practices/pictures/the%20board.png)\n'),
    'modules/calls/03-later.md': lesson('Later', 'Draft words.\n', 'status: draft\n'),
    'modules/more/index.md': module('More calls', 'prerequisites: [calls]\n'),
    'modules/more/01-one.md': lesson('One'),
    'modules/unfinished/index.md': module('Unfinished', 'status: draft\n'),
    'modules/unfinished/01-half.md': lesson('Half', 'Draft words, [deck](../../practices/draft-deck.pdf).\n'),
  };
}

/** What a build of the handbook says. @param out the folder that was built */
export function builtHandbook(out: string): string {
  const drafts = 'modules/calls/03-later.md, modules/unfinished/01-half.md, modules/unfinished/index.md, practices/draft.mdx';
  return saidOfBuild(out, `: 11 pages; 4 drafts left out (${drafts}): \`npm run dev\` shows them`);
}
