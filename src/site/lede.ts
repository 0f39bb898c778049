import type { Body } from '../playbook/model/playbook.ts';

/** Whether a text begins with the words of a summary: a page that showed both would say its first sentence twice. */
export function beginsWith(body: Body, summary: string): boolean {
  const [first] = body;
  const paragraph = typeof first === 'string' ? /^\s*<p(?:\s[^>]*)?>([\s\S]*?)<\/p>/.exec(first)?.[1] : undefined;
  const words = letters(summary);
  return paragraph !== undefined && words !== '' && letters(paragraph.replace(/<[^>]*>/g, '')).startsWith(words);
}

/** Letters and digits alone: quotation marks, emphasis and the dots of what was cut do not count. */
function letters(text: string): string {
  return text
    .replace(/&(?:#x?[\da-f]+|\w+);/gi, ' ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}
