import { CLOSE_MARK, NOTICE, openMark } from './alerts.ts';
import type { Draft, Edit } from './draft.ts';
import { address, htmlText, plain } from './inline.ts';
import { leftWords, titleIn } from './left-words.ts';
import type { TakeDown } from './notes.ts';
import { inside, protectedSpans } from './protect.ts';

/** A tag of Hugo (`{{< name … >}}`) or of GitBook and Jekyll (`{% name … %}`) in a text. */
interface Tag {
  name: string;
  /** As written, for a note. */
  written: string;
  /** Arguments with a name, and those without by their place: `'0'`. */
  args: Record<string, string>;
  start: number;
  end: number;
  /** Where its closing tag stands. */
  close?: { start: number; end: number };
}

/** What replaces the tags: for a pair, both. */
interface Replacement {
  open: string;
  close?: string;
  /** Stands on lines of its own. */
  lines?: boolean;
  /** What to take down. */
  note?: string;
}

/** Turns shortcodes and tags into Markdown. What is not known goes and leaves what is in it; that is taken down. */
export function convertTags(draft: Draft, takeDown: TakeDown): void {
  if (!/\{\{[<%]|\{%/.test(draft.text)) return;
  const { text } = draft;
  const edits: Edit[] = [];
  const tags = tagsIn(text);
  nameTabs(tags);
  for (const tag of tags) {
    const { open, close = '', lines = false, note } = withAllWords(tag, replacementFor(tag, text), text);
    if (note) takeDown(draft.placeOf(tag.start), note, tag.written);
    if (tag.close && lines && !/^[ \t]*\|/.test(lineBefore(text, tag.start))) {
      edits.push(onItsLine(text, tag.start, tag.end, open), onItsLine(text, tag.close.start, tag.close.end, close));
    } else {
      // A box has no place in a cell of a table.
      const boxed = lines && /[\uFDD0\uFDD1]/.test(open);
      edits.push({ start: tag.start, end: tag.end, text: boxed ? '' : open });
      if (tag.close) edits.push({ ...tag.close, text: boxed ? '' : close });
    }
  }
  // What Hugo shows as it is: `{{</* figure */>}}` stands for `{{< figure >}}`.
  for (const match of text.matchAll(/\{\{([<%])\/\*([\s\S]*?)\*\/([>%])\}\}/g))
    edits.push({ start: match.index, end: match.index + match[0].length, text: `{{${match[1]}${match[2]}${match[3]}}}` });
  draft.apply(edits);
}

/** An edit that puts something on a line of its own, indented like the line it stands on. */
function onItsLine(text: string, start: number, end: number, line: string): Edit {
  const before = lineBefore(text, start);
  const indent = /^[ \t]*/.exec(before)?.[0] ?? '';
  const after = /^[ \t]*(?=\S)/.exec(text.slice(end, end + 200));
  const head = before.trim() === '' ? '' : `\n\n${indent}`;
  return { start, end: end + (after?.[0].length ?? 0), text: `${head}${line}${after ? `\n${indent}` : ''}` };
}

function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
}

function tagsIn(text: string): Tag[] {
  const hidden = inside(protectedSpans(text));
  const found: Tag[] = [];
  const open: Tag[] = [];
  const pattern =
    /\{\{([<%])\s*(\/?)\s*([A-Za-z][\w./-]*)((?:"(?:\\.|[^"\\])*"|`[^`]*`|(?![>%]\}\})[\s\S])*?)(\/?)\s*[>%]\}\}|\{%-?\s*(\/?)([A-Za-z][\w-]*)([\s\S]*?)-?%\}/g;
  for (const match of text.matchAll(pattern)) {
    if (hidden(match.index)) continue;
    const liquid = match[7] !== undefined;
    const named = (match[3] ?? match[7] ?? '').replace(/\.html$/, '');
    const span = { start: match.index, end: match.index + match[0].length };
    const closes = match[2] === '/' || match[6] === '/' || (liquid && /^end/.test(named));
    if (closes) {
      const name = liquid ? named.replace(/^end-?/, '') : named;
      const at = open.findLastIndex((tag) => tag.name === name);
      const tag = open[at];
      if (tag) {
        tag.close = span;
        open.splice(at);
      } else found.push({ name: `/${name}`, written: match[0], args: {}, ...span });
      continue;
    }
    const tag = { name: named, written: match[0].replace(/\s+/g, ' '), args: argsOf(match[4] ?? match[8] ?? ''), ...span };
    found.push(tag);
    if (match[5] !== '/') open.push(tag);
  }
  return found;
}

/** `{{< tabs items="One,Two" >}}` names the tabs in it that have no name of their own. */
function nameTabs(tags: readonly Tag[]): void {
  for (const { name, args, end, close } of tags) {
    const items = args['items']?.split(',').map((item) => item.trim());
    if (!items || !close || !/^tab(s|pane|-?group)/.test(name)) continue;
    const inner = tags.filter((tag) => /^tab(item|-item)?$/.test(tag.name) && tag.start >= end && tag.end <= close.start);
    if (inner.length !== items.length || inner.some((tag) => titleIn(tag.args) !== undefined || tag.args['0'])) continue;
    for (const [at, tag] of inner.entries()) tag.args['title'] = items[at] ?? '';
    delete args['items'];
  }
}

function argsOf(written: string): Record<string, string> {
  // What is written may be called like something that every object has.
  const args: Record<string, string> = Object.create(null);
  let place = 0;
  for (const match of written.matchAll(/(?:([\w-]+)\s*=\s*)?(?:"((?:\\.|[^"\\])*)"|'([^']*)'|`([^`]*)`|([^\s"'`=]+))/g)) {
    const value = (match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? match[4] ?? match[5] ?? '').trim();
    args[match[1]?.toLowerCase() ?? String(place++)] = value;
  }
  return args;
}

const GONE = 'A shortcode that is not known was left out';
const KEPT = 'A shortcode that is not known was taken out, what is in it was kept';

function replacementFor(tag: Tag, text: string): Replacement {
  const { args, close } = tag;
  const name = tag.name.toLowerCase();
  const title = titleIn(args);
  if (name === 'ref' || name === 'relref') return { open: address(args['path'] ?? args['0'] ?? '') };
  if (/^(figure|img|image|picture|lightbox|screenshot)$/.test(name) && (args['src'] ?? args['0'])) return figure(args);
  const film = video(name, args);
  if (film) return { open: film };
  if (close && NOTICE.test(name)) return notice(name, args);
  if (close && /highlight|code|terminal|console/.test(name) && !/```|~~~/.test(text.slice(tag.end, close.start))) {
    if (name === 'code' && /^\{%/.test(tag.written)) return { open: '', close: '' };
    const lang = /^[\w+#-]+$/.exec(args['lang'] ?? args['language'] ?? args['0'] ?? '')?.[0] ?? args['file']?.split('.').at(-1) ?? 'text';
    return { open: `\`\`\`${lang}`, close: '```', lines: true };
  }
  if (close && /^(details|expand|collapse|collapsible|accordion-item|spoiler|toggle)$/.test(name))
    return { open: `<details>\n<summary>${htmlText(title ?? args['0'] ?? 'More')}</summary>\n`, close: '\n</details>', lines: true };
  if (/^(tab|tabitem|tab-item)$/.test(name) && close)
    return { open: `**${plain(title ?? args['name'] ?? args['0'] ?? 'Tab')}**\n`, close: '', lines: true };
  if (/^(tabs|tabpane|tabs-?group|code-?tabs|steps|step|columns|column|cards|code|raw|accordion|content-ref|hint-?group)$/.test(name))
    return { open: '', close: '' };
  if (/^(embed|file|page-ref|button|link|linkcard|card)$/.test(name)) {
    const to = args['url'] ?? args['href'] ?? args['link'] ?? args['src'] ?? args['page'] ?? '';
    if (to && close) return { open: '[', close: `](${address(to)})` };
    if (to) return { open: `[${plain(title ?? to)}](${address(to)})` };
  }
  if (close) return { open: '', close: '', note: KEPT };
  return { open: '', note: name.startsWith('/') ? 'The end of a shortcode that never began was left out' : GONE };
}

/** No word of an argument is lost: a title that nothing says stands above what is in the tag, other words below it. */
function withAllWords(tag: Tag, made: Replacement, text: string): Replacement {
  const { titles, texts } = leftWords(tag.args, made.open + (made.close ?? ''));
  if (titles.length + texts.length === 0) return made;
  const note = made.note === GONE ? `${GONE}, its words were kept` : made.note;
  const bold = titles.map((title) => `**${plain(title.replace(/\*\*/g, ''))}**`);
  if (!tag.close) {
    const words = [made.open, ...bold, ...texts].filter((part) => part !== '').join(' – ');
    return { ...made, open: words, ...(note && { note }) };
  }
  const inline = !text.slice(tag.end, tag.close.start).includes('\n') || lineBefore(text, tag.start).trim() !== '';
  if (inline && !made.lines)
    return { ...made, open: [...bold, ''].join(' ') + made.open, close: [made.close ?? '', ...texts].join(' '), ...(note && { note }) };
  const open = bold.length === 0 ? made.open : [made.open, bold.join(' – '), ''].filter((part, at) => part !== '' || at > 0).join('\n');
  return { ...made, open, close: ['', ...texts, made.close ?? ''].join('\n').replace(/^\n(?=$)/, ''), lines: true, ...(note && { note }) };
}

function notice(name: string, args: Record<string, string>): Replacement {
  const general = /^(notice|callout|alert|admonitions?|hint|panel|message)$/.test(name);
  const first = args['0'] ?? '';
  const kind = general
    ? (args['type'] ?? args['style'] ?? args['color'] ?? args['context'] ?? args['icon'] ?? (/^[a-z]+$/.test(first) ? first : 'note'))
    : name;
  const title = titleIn(args) ?? (general ? args['1'] : args['0']);
  return { open: openMark(kind, title), close: CLOSE_MARK, lines: true };
}

function figure(args: Record<string, string>): Replacement {
  const src = address(args['src'] ?? args['0'] ?? '');
  const caption = args['caption'] ?? args['title'];
  const alt = plain(args['alt'] ?? args['1'] ?? caption ?? '');
  const image = `![${alt}](${src})`;
  const linked = args['link'] ? `[${image}](${address(args['link'])})` : image;
  return { open: caption && caption !== args['alt'] ? `${linked}\n\n*${plain(caption)}*` : linked };
}

const FILMS: ReadonlyMap<string, (id: string) => string> = new Map(
  Object.entries({
    youtube: (id: string) => `https://www.youtube.com/watch?v=${id}`,
    youtube_lite: (id: string) => `https://www.youtube.com/watch?v=${id}`,
    vimeo: (id: string) => `https://vimeo.com/${id}`,
    loom: (id: string) => `https://www.loom.com/share/${id}`,
    instagram: (id: string) => `https://www.instagram.com/p/${id}/`,
  }),
);

/** A film, a post or a snippet of another site → a link to it. */
function video(name: string, args: Record<string, string>): string | undefined {
  const id = args['id'] ?? args['src'] ?? args['url'] ?? args['0'] ?? '';
  const user = args['user'] ?? args['0'] ?? '';
  const whole = /^https?:\/\//.test(id) ? id : undefined;
  const label = plain(args['title'] ?? (/^(x|tweet|twitter|instagram|gist)/.test(name) ? 'Post' : 'Video'));
  const film = FILMS.get(name);
  if (film && id) return `[${label}](${whole ?? film(encodeURIComponent(id))})`;
  if (/^(video|iframe|embed-?video|mp4)$/.test(name) && id) return `[${label}](${address(id)})`;
  if (/^(tweet|twitter|x)(_simple)?$/.test(name) && (args['id'] ?? args['1']))
    return `[${label}](https://x.com/${encodeURIComponent(user)}/status/${encodeURIComponent(args['id'] ?? args['1'] ?? '')})`;
  if (name === 'gist' && args['1']) return `[Gist](https://gist.github.com/${encodeURIComponent(user)}/${encodeURIComponent(args['1'])})`;
  return undefined;
}
