import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/** A text on a page that people read or hear. */
export interface SaidText {
  text: string;
  /** Language of the place where it stands; of an attribute that of its element. */
  lang: string;
  /** Name of the attribute, if it is one: an attribute with the name of a page in it has no language of its own. */
  attribute?: string;
  /** Element in which it stands, and those around it. */
  where: string;
}

/** Every text below an element, hidden ones too, but for examples, which are in English on purpose. Runs in the browser, on a page or on one that was parsed there. */
export function saidTexts(root: Document | Element): SaidText[] {
  const said: SaidText[] = [];
  const name = (element: Element) => element.localName + [...element.classList].map((each) => `.${each}`).join('');
  const add = (element: Element, text: string | null, attribute?: string) => {
    if (!text || !/\p{L}/u.test(text) || element.closest('script, style, code, pre, shown-form, noscript template, .embed-code')) return;
    const around = [element.parentElement?.parentElement, element.parentElement, element].flatMap((each) => (each ? name(each) : []));
    said.push({
      text: text.replace(/\s+/g, ' ').trim(),
      lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
      ...(attribute && { attribute }),
      where: around.join(' > '),
    });
  };
  for (const element of root.querySelectorAll('*')) {
    // A sentence goes on behind a piece of code in it.
    let text = '';
    for (const node of element.childNodes) {
      if (node.nodeType === 3) text += node.nodeValue;
      else if (node instanceof Element && node.localName === 'code') text += ' ';
      else {
        add(element, text);
        text = '';
      }
    }
    add(element, text);
    for (const attribute of [
      'aria-label',
      'title',
      'placeholder',
      'alt',
      'label',
      'aria-description',
      'aria-roledescription',
      'data-copied',
    ])
      add(element, element.getAttribute(attribute), attribute);
    const words = element.getAttribute('data-words');
    for (const word of words ? Object.values(JSON.parse(words) as Record<string, string>) : []) add(element, word, 'data-words');
  }
  return said;
}

/** What the authors of a playbook wrote: knows a text of theirs when it sees one. */
export async function authorsOf(content: string): Promise<(text: string) => boolean> {
  const files = (await readdir(content, { recursive: true })).filter((file) => /\.(mdx?|yaml)$/.test(file));
  const texts = await Promise.all(
    files.map(async (file) => `${basename(file, extname(file))}\n${await readFile(join(content, file), 'utf8')}`),
  );
  // A line of YAML or Markdown goes on in the next; marks between words are none of a reader's.
  const written = ` ${texts.map((text) => plain(text.replace(/\]\([^)]*\)/g, ']'))).join(' · ')} `;
  const isWritten = (text: string) => written.includes(` ${plain(text)} `);
  // Names in a list, a page behind its number, a page and the playbook.
  return (text) => isWritten(text) || text.split(/, | · |___|(?<=^\d+) /).every(isWritten);
}

/** Words with one space between them, without signs. */
function plain(text: string): string {
  return text
    .replace(/\\(.)/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Why a text is not as it should be on a page whose interface is marked (`⟦…⟧`) and whose content has another language:
 * a word of the interface that does not come from the catalogue, or a text that says a wrong language.
 */
export function wrongWith({ text, lang, attribute, where }: SaidText, isContent: (text: string) => boolean): string | undefined {
  const unmarked = withoutMarked(text);
  // A title holds a name of the page and that of the playbook, and can say one language only.
  if (attribute || where.endsWith('head > title'))
    return unmarked === '' || isContent(unmarked) ? undefined : 'neither from the catalogue nor of the content';
  if (lang.startsWith('en')) {
    if (unmarked === '') return undefined;
    return isContent(text) ? 'content that does not say its language' : 'not from the catalogue';
  }
  if (unmarked !== text) return 'interface that says the language of the content';
  return isContent(text) ? undefined : 'not from the catalogue';
}

/** What stands outside of all marks, if there is a word in it. */
function withoutMarked(text: string): string {
  const count = (mark: string) => text.split(mark).length;
  // What was cut off has lost a mark.
  if (/^⟦.*[⟧…]$/.test(text) && count('⟦') > count('⟧')) return '';
  for (let rest = text; ; ) {
    const shorter = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
    if (shorter === rest) return /\p{L}/u.test(rest) ? rest : '';
    rest = shorter;
  }
}
