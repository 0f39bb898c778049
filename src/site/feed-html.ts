import { escape } from '../playbook/diagram/draw.ts';
import { describePlay, drawPlay, parsePlay } from '../playbook/diagram/index.ts';
import type { Block, Body, Playbook } from '../playbook/model.ts';
import { byId } from '../playbook/relations/lists.ts';
import { absolute } from './urls.ts';
import { words } from './words.ts';

/**
 * A body tree as plain HTML for feed readers: no classes, no scripts, absolute links. What needs the page (answers,
 * videos) becomes text or a link to it.
 */
export function feedHtml(body: Body, book: Playbook, url: string): string {
  const page = absolute(url);
  const join = (parts: Body): string => parts.map((part) => (typeof part === 'string' ? part : block(part))).join('');
  // A string may be half an element, so links are made absolute when all is joined.
  return join(body).replaceAll(
    /\b(href|src|poster)="(#|\/(?!\/))/g,
    (_, name: string, start: string) => `${name}="${start === '#' ? `${page}#` : `${new URL(page).origin}/`}`,
  );

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
        return entry ? `<a href="${absolute(`/evidence/#${entry.id}`)}">[${escape(words.evidence.qualities[entry.quality].name)}]</a>` : '';
      }
      case 'Term':
        return `${inner()} (${escape(prop('means'))})`;
      case 'Video':
        return `<p><a href="${escape(prop('src'))}">${words.video.open}: ${escape(prop('title'))}</a></p>${inner()}`;
      case 'Image':
        // The picture itself is known to the page only (its file name holds a hash).
        return `<i>${escape(prop('alt'))}</i>`;
      case 'Question':
      case 'Scenario':
        return `${join(children.filter((child) => typeof child === 'string' || child.component !== 'QuestionAnswer'))}<p><a href="${page}#${escape(prop('id'))}">${words.question.show}</a></p>`;
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
  return `<figure>${drawPlay(parsed, notation, text)}<figcaption>${escape(title)}${title ? ' ' : ''}(${escape(text)})</figcaption></figure>`;
}
