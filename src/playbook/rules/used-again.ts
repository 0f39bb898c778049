import type { Rule } from '../model/rule.ts';

export const usedAgain: Rule = {
  name: 'used-again',
  group: 'identity',
  severity: 'error',
  finds: 'A number, an id or an address that `retired` in playbook.yaml gives up, and that is used again; or one that is retired no more.',
  why: 'Readers’ answers, bookmarks and links still name what was there before. They would count for something else.',
  in: 'files',
  wrong: 'playbook.yaml        retired: { numbers: [26] }\npractices/pause.mdx  number: 26',
  right: 'playbook.yaml        retired: { numbers: [26] }\npractices/pause.mdx  number: 27',
  *playbook({ files, config: { retired } }) {
    const [numbers, ids, pages] = [new Set(retired.numbers), new Set(retired.questions), new Set(retired.pages)];
    const rule = 'used-again';
    const most = Math.max(
      0,
      ...retired.numbers,
      ...files.flatMap(({ sound }) => (typeof sound['number'] === 'number' ? sound['number'] : [])),
    );
    for (const { file, url, kind, sound, places, text } of files) {
      const number = sound['number'];
      const start = { line: 1, column: 1 };
      if (pages.has(url))
        yield {
          ...start,
          file,
          rule,
          message: `The address \`${url}\` is retired in playbook.yaml`,
          fix: 'give the file another name; where it is the same page that comes back, take the address out of `retired`',
        };
      if (kind === 'practice' && typeof number === 'number' && numbers.has(number))
        yield {
          ...(places['number'] ?? start),
          file,
          rule,
          message: `Number ${number} is retired in playbook.yaml`,
          fix: `take a number that nothing ever had, for instance ${most + 1}`,
        };
      for (const { id, line, column } of text?.named ?? [])
        if (ids.has(id))
          yield {
            file,
            line,
            column,
            rule,
            message: `The id \`${id}\` is retired in playbook.yaml`,
            fix: 'choose an id that nothing ever had: readers’ answers are kept under it',
          };
    }
  },
};
