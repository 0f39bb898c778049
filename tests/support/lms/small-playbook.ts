const question = (id: string, right: string, wrong: string, why = 'That is why.') => `<Question id="${id}" skill="listening">

What now, ${id}?

- [x] ${right} {/* #right-${id} */}
  > Yes.
- [ ] ${wrong} {/* #wrong-${id} */}
  > No.

${why}

</Question>
`;

/** One dark pixel. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

/** A module of two lessons with three questions, one practice that is no part of it, and a program of all. */
export const SMALL: Record<string, string | Uint8Array> = {
  'playbook.yaml': 'id: acme\nname: Acme & Sons\nsearch: false\nurl: https://play.acme.example\n',
  'skills/listening.yaml': 'name: Listening\n',
  'practices/plain.mdx': '---\nnumber: 1\ntitle: A plain page\nsummary: For nothing.\nskills: [listening]\n---\n\nWords.\n',
  'modules/calls/note.png': PICTURE,
  'modules/calls/index.mdx': '---\ntitle: Calls & <more>\nsummary: What changes.\n---\n\nSee [the first](01-hello.mdx).\n',
  'modules/calls/01-hello.mdx': `---\ntitle: Hello\nobjective: Can do it.\n---\n\nSee [plain](/practices/plain/) and [the next](02-again.mdx).\n\n${question('one', 'Ask', 'Tell', '![A note](note.png)\n\nMore in [the next](02-again.mdx).')}\n${question('two', 'Wait', 'Talk')}`,
  'modules/calls/02-again.mdx': `---\ntitle: Again\nobjective: Can do it again.\n---\n\nBack to [hello](01-hello.mdx#one), or to [your progress](/progress/).\n\n<Reflect id="what-stays">\n\nWhat stays?\n\n</Reflect>\n\n${question('three', 'Listen', 'Guess')}`,
  'programs/first.yaml': 'name: First weeks\nphases:\n  - { phase: plan, title: Start, items: [{ practice: plain }, { module: calls }] }\n',
};
