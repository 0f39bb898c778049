import { describePlay, type PlaySentences, parsePlay } from '../../src/playbook/diagram/index.ts';
import { escapeHtml } from '../../src/playbook/escape/escape.ts';
import type { Block, Body, Part } from '../../src/playbook/model/playbook.ts';

/** What search sees of a page's text. */
export interface Prose {
  /** The running text, with headings and their ids. */
  text: string;
  /** Plays and questions, each a result of its own: taken out of the running text, so that a hit behind one of them still leads to its heading. */
  parts: string;
}

/** Words that the pages put beside the author's. */
export interface ProseWords {
  say: string;
  not: string;
  /** The sentences in which a play is told. */
  play: PlaySentences;
}

/**
 * Writes a body tree as plain HTML for the indexer. What would give an answer away (`QuestionAnswer`, feedback) is
 * left out altogether: it could end up in an excerpt.
 *
 * @param parts what the compiler calls the plays and questions of the page
 */
export function proseOf(body: Body, parts: readonly Part[], words: ProseWords): Prose {
  const context: Context = { words, titles: new Map(parts.map(({ id, title }) => [id, title])), parts: [] };
  const text = write(body, context);
  return { text, parts: context.parts.join('\n') };
}

interface Context {
  words: ProseWords;
  titles: ReadonlyMap<string, string>;
  /** Filled while the tree is written. */
  parts: string[];
}

function write(body: Body, context: Context): string {
  return body.map((part) => (typeof part === 'string' ? part : block(part, context))).join('');
}

function block({ component, props, children }: Block, context: Context): string {
  const inner = () => write(children, context);
  switch (component) {
    case 'Play':
      context.parts.push(play(props, context));
      return '';
    case 'Question':
    case 'Scenario':
      context.parts.push(question(props, children, context));
      return '';
    case 'QuestionAnswer':
    case 'OptionFeedback':
    case 'Evidence':
      return '';
    case 'Blank':
      return '…';
    case 'Image':
      return escapeHtml(text(props['alt']));
    case 'Term':
      return `${inner()} (${escapeHtml(text(props['means']))})`;
    case 'Video':
      return `<p>${escapeHtml(text(props['title']))}</p><div>${inner()}</div>`;
    case 'Say':
      return `<div>${escapeHtml(context.words.say)}: ${inner()}</div>`;
    case 'Not':
      return `<div>${escapeHtml(context.words.not)}: ${inner()}</div>`;
    default:
      return `<div>${inner()}</div>`;
  }
}

function play(props: Block['props'], context: Context): string {
  const title = titleOf(props, context);
  const drawn = text(props['alt']) || describePlay(parsePlay(text(props['notation'])), context.words.play);
  return `<figure ${anchor(props, title)}><p>${escapeHtml(title)}</p><p>${escapeHtml(drawn)}</p></figure>`;
}

const ASKED = ['QuestionLead', 'QuestionForm'];

/** Only what is asked and what can be chosen. */
function question(props: Block['props'], children: Body, context: Context): string {
  const shown = children.filter((child): child is Block => typeof child !== 'string' && ASKED.includes(child.component));
  return `<section ${anchor(props, titleOf(props, context))}>${write(shown, context)}</section>`;
}

function titleOf(props: Block['props'], { titles }: Context): string {
  const id = text(props['id']);
  return titles.get(id) ?? id;
}

function anchor(props: Block['props'], title: string): string {
  return `id="${escapeHtml(text(props['id']))}" data-pagefind-title="${escapeHtml(title)}"`;
}

function text(value: Block['props'][string] | undefined): string {
  return typeof value === 'string' ? value : '';
}
