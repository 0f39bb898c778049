import type { Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { holdsCode, holdsMacros } from '../relations/files.ts';

export const activeFile: Rule = {
  name: 'active-file',
  group: 'links',
  severity: 'error',
  lenient: true,
  finds:
    'A link to a file that may hold code, such as `.html`, `.svg` or `.php`: any that is no document, picture, sound, film or archive, and documents with macros.',
  why: 'Opened from the playbook it would run with the playbook’s rights, and could read what the reader’s browser keeps; or the server would run it. It is not published.',
  wrong: '[The page](page.html)',
  right: '[The sheet](sheet.pdf)',
  playbook: ({ paths, code, mentions }) =>
    mentions('file').flatMap(({ file, reference: { to, line, column } }) => {
      if (code || !paths.has(to) || !holdsCode(to)) return [];
      const macros = holdsMacros(to);
      const message = macros
        ? `\`${to}\` may hold macros, which run on the reader’s computer: it is not published`
        : `\`${to}\` may hold code that would run in the reader’s browser or on a server: it is not published`;
      const fix = macros
        ? 'save it as a document without macros (`.docx`, `.xlsx`, `.pptx`) or as a PDF, and link to that'
        : 'link to a PDF, a picture or a ZIP of it; a team that trusts all its authors builds with PLAYBOOK_CODE=1';
      return [findingIn(file.file, { line, column, rule: 'active-file', message, fix })];
    }),
};
