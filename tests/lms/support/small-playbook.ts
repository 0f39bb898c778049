const question = (id: string, right: string, wrong: string) => `<Question id="${id}" skill="listening">

What now, ${id}?

- [x] ${right} {/* #right-${id} */}
  > Yes.
- [ ] ${wrong} {/* #wrong-${id} */}
  > No.

That is why.

</Question>
`;

/** A module of two lessons with three questions, one practice that is no part of it, and a program of all. */
export const SMALL: Record<string, string> = {
  'playbook.yaml': 'id: acme\nname: Acme & Sons\nsearch: false\nurl: https://play.acme.example\n',
  'skills/listening.yaml': 'name: Listening\n',
  'practices/plain.mdx': '---\nnumber: 1\ntitle: A plain page\nsummary: For nothing.\nskills: [listening]\n---\n\nWords.\n',
  'modules/calls/index.mdx': '---\ntitle: Calls & <more>\nsummary: What changes.\n---\n\nSee [the first](01-hello.mdx).\n',
  'modules/calls/01-hello.mdx': `---\ntitle: Hello\nobjective: Can do it.\n---\n\nSee [plain](/practices/plain/) and [the next](02-again.mdx).\n\n${question('one', 'Ask', 'Tell')}\n${question('two', 'Wait', 'Talk')}`,
  'modules/calls/02-again.mdx': `---\ntitle: Again\nobjective: Can do it again.\n---\n\nBack to [hello](01-hello.mdx#one), or to [your progress](/progress/).\n\n<Reflect id="what-stays">\n\nWhat stays?\n\n</Reflect>\n\n${question('three', 'Listen', 'Guess')}`,
  'programs/first.yaml': 'name: First weeks\nphases:\n  - { phase: plan, title: Start, items: [{ practice: plain }, { module: calls }] }\n',
};
