import { address, htmlText, plain } from './inline.ts';

/** Names of what is shown as a title, and of what is shown as text. */
const TITLES = ['title', 'label', 'header', 'heading', 'summary', 'caption', 'name', 'question', 'term'] as const;
const TEXTS =
  /^(alt|answer|attr|author|body|byline|items|cite|content|definition|description|footer|hint|message|quote|subtitle|subheading|text|tooltip)$/;

/** Never shown, whatever it says. */
const SILENT =
  /^(aria-.*|background|class|classname|color|colour|data-.*|format|group|groupid|height|hl_?lines|href|icon|id|img|image|kind|lang|language|link|options|params|path|rel|ref|sizes?|src|style|target|theme|to|type|url|variant|width)$/;

/** What arguments call a title, the first that they have. */
export function titleIn(args: Readonly<Record<string, string>>): string | undefined {
  return TITLES.map((name) => (Object.hasOwn(args, name) ? args[name] : undefined)).find((value) => value !== undefined && value !== '');
}

/**
 * The words in the arguments of a tag that what stands in its place does not say: those that are a title, and others.
 *
 * @param said what stands in its place
 */
export function leftWords(args: Readonly<Record<string, string>>, said: string): { titles: string[]; texts: string[] } {
  const left = { titles: [] as string[], texts: [] as string[] };
  for (const [name, value] of Object.entries(args)) {
    const key = name.toLowerCase();
    const title = TITLES.some((each) => each === key);
    if (SILENT.test(key) || !isWords(value, title || TEXTS.test(key))) continue;
    const bare = value.replace(/\*\*/g, '').trim();
    if ([value, bare, plain(value), address(value), htmlText(value)].some((form) => said.includes(form))) continue;
    left[title ? 'titles' : 'texts'].push(value);
  }
  return left;
}

/** @param named the name of the argument says that it is shown */
function isWords(value: string, named: boolean): boolean {
  const text = value.trim();
  if (!/\p{L}/u.test(text) || /^(true|false|yes|no|none|null|auto)$/i.test(text) || /^(https?:|mailto:|[./#]|[\w-]+[=:])\S*$/.test(text))
    return false;
  return (
    named ||
    (/\p{L}[^\s]*\s+\S*\p{L}/u.test(text) && !/^[\w-]+=|:\s*[^;]+;/.test(text)) ||
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{2}/u.test(text)
  );
}
