import { type DefaultTreeAdapterTypes, parseFragment, serialize } from 'parse5';
import { describePlay, drawPlay, type PlaySentences, parsePlay } from '../../playbook/diagram/index.ts';
import { escapeHtml } from '../../playbook/escape/escape.ts';
import type { Body, Playbook } from '../../playbook/model/playbook.ts';
import { byId } from '../../playbook/relations/lists.ts';
import type { EvidenceFields } from '../../playbook/schemas/evidence.ts';
import { attributesOf, type LanguageMark } from '../../words/languages.ts';
import type { Drawn } from '../picture.ts';
import { inside, leftOut, type OutputForm, type Rule, writeBody } from './writer.ts';

/** What the text of a page is turned into HTML with. */
export interface FeedContext {
  book: Pick<Playbook, 'evidence'>;
  /** Full address of the page. */
  page: string;
  /** Full address of a site path. */
  absolute(path: string): string;
  /** The page's pictures, by how they are written. */
  pictures: ReadonlyMap<string, Drawn>;
  words: FeedWords;
}

/** Words that a feed puts beside the author's. */
export interface FeedWords {
  /** Their language, where it is another one than the author's. */
  mark: LanguageMark;
  say: string;
  not: string;
  /** Leads to a video. */
  video: string;
  /** Leads to the question on its page. */
  answer: string;
  /** How strong a piece of evidence is. */
  quality(of: EvidenceFields['quality']): string;
  /** The sentences in which a play is told. */
  play: PlaySentences;
}

/**
 * A body tree as plain HTML for feed readers: no scripts, absolute links. What needs the page (answers, videos) becomes
 * text or a link to it.
 */
export function feedHtml(body: Body, context: FeedContext): string {
  return absoluteLinks(writeBody(body, FEED, context), context.page);
}

type FeedRule = Rule<FeedContext>;

/** Words beside the author's in a text of theirs. @param html what is escaped already */
function marked(html: string, { mark }: FeedWords): string {
  return mark.lang ? `<span${attributesOf(mark)}>${html}</span>` : html;
}

const play: FeedRule = ({ prop, context: { words } }) => {
  const title = prop('title');
  const parsed = parsePlay(prop('notation'));
  const text = prop('alt') || describePlay(parsed, words.play);
  return `<figure>${drawPlay(parsed, prop('notation'), text)}<figcaption>${escapeHtml(title)}${title ? ' ' : ''}(${prop('alt') ? escapeHtml(text) : marked(escapeHtml(text), words)})</figcaption></figure>`;
};

const evidence: FeedRule = ({ prop, context: { book, absolute, words } }) => {
  const entry = byId(book.evidence, prop('id'));
  return entry
    ? `<a href="${absolute(`/evidence/#${entry.id}`)}"${attributesOf(words.mark)}>[${escapeHtml(words.quality(entry.quality))}]</a>`
    : '';
};

const image: FeedRule = ({ prop, context: { pictures } }) => {
  const picture = pictures.get(prop('src'));
  return picture
    ? `<img src="${escapeHtml(picture.src)}" alt="${escapeHtml(prop('alt'))}" width="${picture.width}" height="${picture.height}">`
    : '';
};

/** Its answer is on the page alone. */
const question: FeedRule = ({ children, write, prop, context: { page, words } }) =>
  `${write(children.filter((child) => typeof child === 'string' || child.component !== 'QuestionAnswer'))}<p><a href="${page}#${escapeHtml(prop('id'))}"${attributesOf(words.mark)}>${words.answer}</a></p>`;

const FEED: OutputForm<FeedContext> = {
  foreign: inside,
  components: {
    TalkTrack: inside,
    Say: ({ inner, context: { words } }) => `<p><b${attributesOf(words.mark)}>${words.say}</b></p>${inner()}`,
    Not: ({ inner, context: { words } }) => `<p><b${attributesOf(words.mark)}>${words.not}</b></p>${inner()}`,
    Steps: inside,
    Assignment: inside,
    Callout: ({ inner }) => `<blockquote>${inner()}</blockquote>`,
    Checklist: inside,
    ChecklistItem: inside,
    ChecklistLabel: inside,
    CoachGuide: leftOut,
    Evidence: evidence,
    Image: image,
    Play: play,
    Reflect: inside,
    Table: inside,
    Term: ({ inner, prop }) => `${inner()} (${escapeHtml(prop('means'))})`,
    Video: ({ inner, prop, context: { words } }) =>
      `<p><a href="${escapeHtml(prop('src'))}">${marked(words.video, words)}: ${escapeHtml(prop('title'))}</a></p>${inner()}`,
    Quiz: inside,
    Question: question,
    Scenario: question,
    QuestionLead: inside,
    QuestionForm: inside,
    QuestionStem: ({ inner }) => `<p>${inner()}</p>`,
    QuestionOptions: ({ inner }) => `<ul>${inner()}</ul>`,
    QuestionOption: ({ inner }) => `<li>${inner()}</li>`,
    QuestionAnswer: inside,
    QuestionExplanation: inside,
    OptionFeedback: inside,
    OptionSays: inside,
    OptionReply: inside,
    AnswerItem: inside,
    AnswerGap: inside,
    Blank: () => '____',
  },
};

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
