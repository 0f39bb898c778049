import { escapeHtml } from '../../src/playbook/escape/escape.ts';
import type { Rule } from '../../src/playbook/model/rule.ts';
import type { Problem } from '../../src/playbook/problems/problem.ts';
import type { Words } from '../../src/words/words.ts';

/** Lines of the source that are shown before and after a problem. */
const AROUND = 2;

const STYLE = `
.preview-page section { margin-block: 2rem; }
.preview-page h2 { margin-block: 2rem 0.5rem; }
.preview-page pre { margin-block: 0.75rem; padding: 0.75rem 1rem; overflow-x: auto; border: 1px solid var(--rule); background: var(--sheet); }
.preview-page mark { background: var(--tint); color: inherit; }
`;

/** A page of the preview’s own. */
interface OwnPage {
  title: string;
  /** HTML inside of `main`. */
  html: string;
}

/**
 * Puts a page of the preview’s own into the place of another one: what is around it stays.
 *
 * @param frame a page of the playbook; without it a plain page comes
 */
export function framed({ title, html }: OwnPage, frame: string | undefined): string {
  const main = `<style>${STYLE}</style><div class="wide preview-page">${html}</div>`;
  if (frame === undefined || !/<main\b[^>]*>[\s\S]*<\/main>/.test(frame))
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head><body><main>${main}</main></body></html>`;
  return frame
    .replace(/<title([^>]*)>[\s\S]*?<\/title>/, (_, attributes: string) => `<title${attributes}>${escapeHtml(title)}</title>`)
    .replace(/(<main\b[^>]*>)[\s\S]*(<\/main>)/, (_, start: string, end: string) => start + main + end);
}

/** In place of a page that was never whole: what has to be mended, with the lines of its source. */
export function brokenPage(
  file: string,
  { problems, source }: { problems: readonly Problem[]; source: string },
  says: Words['preview'],
): OwnPage {
  const lines = source.split(/\r?\n/);
  const items = problems.map(({ line, column, message, fix, severity }) => {
    const place = `<p>${escapeHtml(`${file}:${line}:${column}`)} <strong>${escapeHtml(says.severity[severity])}</strong></p>`;
    const what = `<p>${inCode(message)}</p>${fix ? `<p>→ ${inCode(fix)}</p>` : ''}`;
    return `<section>${place}${what}${excerpt(lines, line)}</section>`;
  });
  return {
    title: says.broken.title,
    html: `<h1>${escapeHtml(says.broken.title)}</h1><p class="lede">${escapeHtml(says.broken.text(file))}</p>${items.join('')}`,
  };
}

function excerpt(lines: readonly string[], line: number): string {
  const first = Math.max(1, line - AROUND);
  const shown = lines.slice(first - 1, line + AROUND).map((text, index) => {
    const number = first + index;
    const written = `${String(number).padStart(4)}  ${escapeHtml(text)}`;
    return number === line ? `<mark>${written}</mark>` : written;
  });
  return `<pre tabindex="0"><code>${shown.join('\n')}</code></pre>`;
}

/** In place of a page that failed while it was made. */
export function failedPage(error: unknown, says: Words['preview']): OwnPage {
  const { title, text, hint } = says.failed;
  const message = error instanceof Error ? error.message : String(error);
  return {
    title,
    html: `<h1>${escapeHtml(title)}</h1><p class="lede">${escapeHtml(text)}</p><pre tabindex="0"><code>${escapeHtml(message)}</code></pre><p>${escapeHtml(hint)}</p>`,
  };
}

/** What is written about a rule. */
export function rulePage({ name, finds, why, wrong, right }: Rule, says: Words['preview']): OwnPage {
  const code = (title: string, text: string) => `<h2>${escapeHtml(title)}</h2><pre tabindex="0"><code>${escapeHtml(text)}</code></pre>`;
  return {
    title: name,
    html: `<h1><code>${escapeHtml(name)}</code></h1><p class="lede">${inCode(finds)}</p><h2>${escapeHtml(says.rule.why)}</h2><p>${inCode(why)}</p>${code(says.rule.wrong, wrong)}${code(says.rule.right, right)}`,
  };
}

/** Text with `code` in it as HTML. */
function inCode(text: string): string {
  return escapeHtml(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}
