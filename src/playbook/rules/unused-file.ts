import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { imagePath } from '../relations/files.ts';
import { allTextsRead } from '../relations/listed.ts';

/** What is put beside a page to be shown or handed out. Other files of a folder are nobody's business. */
const MATERIAL = /\.(?:png|jpe?g|gif|webp|avif|svg|pdf|mp4|webm|vtt|pptx?|docx?|xlsx?|odp|ods|odt|zip)$/i;

/** A text that is no page, where pages lie: somebody wrote it to be read. */
const TEXT = /^(?:practices|modules)\/.+\.(?:txt|rtf)$/i;

export const unusedFile: Rule = {
  name: 'unused-file',
  group: 'upkeep',
  severity: 'hint',
  finds:
    'A picture, a film, a document or an archive in the content folder that no page shows or links to, or a text (`.txt`) beside pages.',
  why: 'It is not published, and everybody who works on the playbook carries it with them. Often the link that should lead to it was forgotten.',
  in: 'files',
  wrong: `practices/board.png
practices/pause.mdx  Draw it on a board.`,
  right: `practices/board.png
practices/pause.mdx  ![Three questions on a board](board.png)`,
  *playbook({ paths, files, mentions }) {
    if (!allTextsRead(files)) return;
    const used = new Set([
      ...mentions('file').map(({ reference }) => reference.to),
      ...mentions('image').map(({ file, reference }) => imagePath(file.file, reference.to)),
    ]);
    // A misspelt name is one problem: that of the page that names it.
    const lost = [...used].some((path) => path !== undefined && !paths.has(path));
    if (lost) return;
    for (const path of paths) {
      if ((MATERIAL.test(path) || TEXT.test(path)) && !used.has(path))
        yield findingIn(path, {
          line: 1,
          column: 1,
          rule: 'unused-file',
          message: 'No page shows or links to this file',
          fix: TEXT.test(path) ? 'make a page of it, which ends in `.mdx`, link to it, or take it out' : 'link to it, or take it out',
        });
    }
  },
};
