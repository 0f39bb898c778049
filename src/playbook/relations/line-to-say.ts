import type { Body } from '../model/playbook.ts';

/** The first words that a page gives its reader to say. */
export interface LineToSay {
  /** Escaped as HTML, without any element. */
  html: string;
  /** Id of the heading under which they stand, if one stands above them. */
  under?: string;
}

/**
 * The first paragraph of the first `<Say>` of a page: what a rep in a conversation needs before all else.
 *
 * @returns nothing where a page gives no words, or none as text
 */
export function lineToSay(body: Body): LineToSay | undefined {
  let under: string | undefined;
  const look = (parts: Body): LineToSay | undefined => {
    for (const part of parts) {
      if (typeof part === 'string') {
        under = [...part.matchAll(/<h[2-6] id="([^"]*)"/g)].at(-1)?.[1] ?? under;
        continue;
      }
      const html = part.component === 'Say' ? firstParagraph(part.children) : '';
      if (html) return { html, ...(under !== undefined && { under }) };
      const found = look(part.children);
      if (found) return found;
    }
    return undefined;
  };
  return look(body);
}

/** What blocks inside it say (a word with its meaning) belongs to it. */
function firstParagraph(body: Body): string {
  const inside = (parts: Body): string => parts.map((part) => (typeof part === 'string' ? part : inside(part.children))).join('');
  for (const [, paragraph = ''] of inside(body).matchAll(/<(?:p|li)(?:\s[^>]*)?>([\s\S]*?)<\/(?:p|li)>/g)) {
    const text = paragraph.replace(/<[^>]*>/g, '').trim();
    if (text) return text;
  }
  return '';
}
