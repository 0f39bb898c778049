import { numberToken } from '../../src/browser/search/practice-number.ts';
import { escapeHtml } from '../../src/playbook/escape/escape.ts';
import type { Prose } from '../../src/site/writers/search.ts';
import type { Entry } from './entries.ts';

/**
 * The weights of what stands in front of the text (Pagefind counts a word of weight 10 a hundred times a word of weight 1;
 * an h1 has 7). The number and the customer's words beat every text that only mentions them.
 */
const WEIGHT = { number: 10, hears: 9, summary: 3 } as const;

/**
 * An entry as the smallest HTML document that says everything to Pagefind: what it is called, where it is found, what it says.
 *
 * @param place place in lists where nothing was asked, from 0
 * @param language BCP 47 tag of the text
 */
export function documentOf(entry: Entry, prose: Prose, { place, language }: { place: number; language: string }): string {
  const { number, title, summary, hears } = entry;
  const meta = {
    title,
    kind: entry.kind,
    ...(number !== undefined && { number: String(number), token: numberToken(number) }),
    ...(summary && { summary }),
    ...(hears.length > 0 && { hears: hears.join(' ') }),
    ...(prose.say && { say: prose.say.text, ...(prose.say.under && { under: prose.say.under }) }),
  };
  return [
    `<!doctype html><html lang="${escapeHtml(language)}"><head><title>${escapeHtml(title)}</title>`,
    ...Object.entries(meta).map(([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`),
    `<meta data-pagefind-sort="place[content]" content="${place}">`,
    '</head><body data-pagefind-body>',
    number === undefined ? '' : `<p data-pagefind-weight="${WEIGHT.number}">${number}</p>`,
    `<h1>${escapeHtml(title)}</h1>`,
    ...hears.map((line) => `<p data-pagefind-weight="${WEIGHT.hears}">${escapeHtml(quoted(line))}</p>`),
    summary ? `<p data-pagefind-weight="${WEIGHT.summary}">${escapeHtml(summary)}</p>` : '',
    ...entry.lines.filter(Boolean).map((line) => `<p>${escapeHtml(line)}</p>`),
    prose.text,
    prose.parts,
    '</body></html>',
  ].join('\n');
}

/** An excerpt shows it as what it is: somebody's words. */
function quoted(line: string): string {
  return /^["'“„«‘]/.test(line) ? line : `“${line}”`;
}
