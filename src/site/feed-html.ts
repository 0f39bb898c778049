import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import { describePlay, drawPlay, parsePlay } from '../playbook/diagram/index.ts';
import { escapeHtml } from '../playbook/escape/escape.ts';
import type { Block, Body, Playbook } from '../playbook/model/playbook.ts';
import { byId } from '../playbook/relations/lists.ts';
import { words } from '../words/en/index.ts';
import type { Drawn } from './picture.ts';
import { absolute } from './urls.ts';

/** What the text of a page is turned into HTML with. */
export interface FeedContext {
  book: Playbook;
  /** Site path of the page. */
  url: string;
  /** The page's pictures, by how they are written. */
  pictures: ReadonlyMap<string, Drawn>;
}

/**
 * A body tree as plain HTML for feed readers: no scripts, absolute links. What needs the page (answers, videos) becomes
 * text or a link to it.
 */
export function feedHtml(body: Body, { book, url, pictures }: FeedContext): string {
  const page = absolute(url);
  const join = (parts: Body): string => parts.map((part) => (typeof part === 'string' ? part : block(part))).join('');
  // A string may be half an element, so links are made absolute when all is joined.
  return absoluteLinks(join(body), page);

  function block({ component, props, children }: Block): string {
    const inner = () => join(children);
    const prop = (name: string) => (typeof props[name] === 'string' ? props[name] : '');
    switch (component) {
      case 'Say':
        return `<p><b>${words.talk.say}</b></p>${inner()}`;
      case 'Not':
        return `<p><b>${words.talk.not}</b></p>${inner()}`;
      case 'Callout':
        return `<blockquote>${inner()}</blockquote>`;
      case 'Play':
        return play(prop('notation'), prop('title'), prop('alt'));
      case 'Evidence': {
        const entry = byId(book.evidence, prop('id'));
        return entry
          ? `<a href="${absolute(`/evidence/#${entry.id}`)}">[${escapeHtml(words.evidence.qualities[entry.quality].name)}]</a>`
          : '';
      }
      case 'Term':
        return `${inner()} (${escapeHtml(prop('means'))})`;
      case 'Video':
        return `<p><a href="${escapeHtml(prop('src'))}">${words.video.open}: ${escapeHtml(prop('title'))}</a></p>${inner()}`;
      case 'Image': {
        const picture = pictures.get(prop('src'));
        return picture
          ? `<img src="${escapeHtml(picture.src)}" alt="${escapeHtml(prop('alt'))}" width="${picture.width}" height="${picture.height}">`
          : '';
      }
      case 'Question':
      case 'Scenario':
        return `${join(children.filter((child) => typeof child === 'string' || child.component !== 'QuestionAnswer'))}<p><a href="${page}#${escapeHtml(prop('id'))}">${words.question.show}</a></p>`;
      case 'QuestionStem':
        return `<p>${inner()}</p>`;
      case 'QuestionOptions':
        return `<ul>${inner()}</ul>`;
      case 'QuestionOption':
        return `<li>${inner()}</li>`;
      case 'Blank':
        return '____';
      case 'CoachGuide':
        return '';
      default:
        return inner();
    }
  }
}

function play(notation: string, title: string, alt: string): string {
  const parsed = parsePlay(notation);
  const text = alt || describePlay(parsed, words.play);
  return `<figure>${drawPlay(parsed, notation, text)}<figcaption>${escapeHtml(title)}${title ? ' ' : ''}(${escapeHtml(text)})</figcaption></figure>`;
}

/** Feed readers do not know where a page lies. */
function absoluteLinks(html: string, page: string): string {
  const fragment = parseFragment(html);
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node) {
      for (const attribute of node.attrs) {
        if (!/^(href|src|poster)$/.test(attribute.name) || !URL.canParse(attribute.value, page)) continue;
        attribute.value = new URL(attribute.value, page).href;
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(fragment);
  return serialize(fragment);
}
