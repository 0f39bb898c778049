import type { CompiledFile } from '../model/compiled.ts';
import type { PlaybookView, Rule } from '../model/rule.ts';
import { findingIn } from '../problems/problem.ts';
import { allTextsRead, listedFiles } from '../relations/listed.ts';

const MANY = 10;

export const orphan: Rule = {
  name: 'orphan',
  group: 'upkeep',
  severity: 'hint',
  finds:
    'A practice that nothing leads to but the lists and search: no link from another page, no program, nothing that names it as related, no series. In a playbook with programs also a module that no program, link or prerequisite leads to. Playbooks of fewer than ten pages are left alone.',
  why: 'Lists are for those who know what they look for. The others go from page to page, and never get there.',
  in: 'files',
  wrong: `practices/pause.mdx  related: []
practices/ask.mdx    related: []`,
  right: `practices/pause.mdx  related: [ask]
practices/ask.mdx    Then [make a pause](/practices/pause/).`,
  *playbook(view) {
    const programs = view.ids('program').size > 0;
    const pages = listedFiles(view.files).filter(({ kind }) => kind === 'practice' || (kind === 'module' && programs));
    // A list of a few pages is read as a whole. And a link may stand where nobody could read it.
    if (pages.length < MANY || !allTextsRead(view.files)) return;
    const led = ledTo(view);
    for (const page of pages) {
      if (led.has(page.url)) continue;
      yield findingIn(page.file, {
        line: 1,
        column: 1,
        rule: 'orphan',
        message: `Nothing leads to the ${page.kind}: no link, no program, no related page`,
        fix:
          page.kind === 'module'
            ? 'put it into a program, or link to it'
            : 'name it under `related` of a practice, link to it, or put it into a program',
      });
    }
  },
};

/** Addresses that another page leads to. */
function ledTo({ files }: PlaybookView): Set<string> {
  const led = new Set<string>();
  const series = new Map<string, CompiledFile[]>();
  for (const file of listedFiles(files)) {
    for (const { kind, to } of file.references) {
      if (kind === 'page' && to !== file.url) led.add(to);
      if (kind === 'practice') led.add(`/practices/${to}/`);
      if (kind === 'module') led.add(`/modules/${to}/`);
      // Pages that are related to one another name each other on the site, whichever of them says so.
      if (kind === 'practice' && file.kind === 'practice') led.add(file.url);
    }
    const { series: part } = file.sound;
    if (typeof part === 'object' && part !== null && 'name' in part) {
      const name = String(part.name);
      series.set(name, [...(series.get(name) ?? []), file]);
    }
  }
  for (const parts of series.values()) if (parts.length > 1) for (const { url } of parts) led.add(url);
  return led;
}
