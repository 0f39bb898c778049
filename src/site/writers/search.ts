import { describePlay, type PlaySentences, parsePlay } from '../../playbook/diagram/index.ts';
import { escapeHtml } from '../../playbook/escape/escape.ts';
import type { Part } from '../../playbook/model/page-record.ts';
import type { Body } from '../../playbook/model/playbook.ts';
import { lineToSay } from '../../playbook/relations/line-to-say.ts';
import { leftOut, type OutputForm, type Rule, writeBody } from './writer.ts';

/** What search sees of a page's text. */
export interface Prose {
  /** The running text, with headings and their ids. */
  text: string;
  /** Plays and questions, each a result of its own: taken out of the running text, so that a hit behind one of them still leads to its heading. */
  parts: string;
  /** The first words to say, and the id of the heading above them. */
  say?: { text: string; under?: string };
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
  const context: ProseContext = { words, titles: new Map(parts.map(({ id, title }) => [id, title])), parts: [] };
  const text = writeBody(body, SEARCH, context);
  const say = lineToSay(body);
  return { text, parts: context.parts.join('\n'), ...(say && { say: { ...say, text: plainText(say.html) } }) };
}

/** Escaped text as it is read. */
export function plainText(html: string): string {
  return html
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

interface ProseContext {
  words: ProseWords;
  titles: ReadonlyMap<string, string>;
  /** Filled while the tree is written. */
  parts: string[];
}

type ProseRule = Rule<ProseContext>;

/** Words on both sides of it do not become one. */
const apart: ProseRule = ({ inner }) => `<div>${inner()}</div>`;

const play: ProseRule = ({ prop, context }) => {
  const title = titleOf(prop('id'), context);
  const drawn = prop('alt') || describePlay(parsePlay(prop('notation')), context.words.play);
  context.parts.push(`<figure ${anchor(prop('id'), title)}><p>${escapeHtml(title)}</p><p>${escapeHtml(drawn)}</p></figure>`);
  return '';
};

const ASKED = ['QuestionLead', 'QuestionForm'];

/** Only what is asked and what can be chosen. */
const question: ProseRule = ({ children, write, prop, context }) => {
  const shown = children.filter((child) => typeof child !== 'string' && ASKED.includes(child.component));
  const text = write(shown);
  context.parts.push(`<section ${anchor(prop('id'), titleOf(prop('id'), context))}>${text}</section>`);
  return '';
};

const SEARCH: OutputForm<ProseContext> = {
  foreign: apart,
  components: {
    TalkTrack: apart,
    Say: ({ inner, context: { words } }) => `<div>${escapeHtml(words.say)}: ${inner()}</div>`,
    Not: ({ inner, context: { words } }) => `<div>${escapeHtml(words.not)}: ${inner()}</div>`,
    Steps: apart,
    Assignment: apart,
    Callout: apart,
    Checklist: apart,
    ChecklistItem: apart,
    ChecklistLabel: apart,
    CoachGuide: apart,
    Evidence: leftOut,
    Image: ({ prop }) => escapeHtml(prop('alt')),
    Play: play,
    Reflect: apart,
    Table: apart,
    Term: ({ inner, prop }) => `${inner()} (${escapeHtml(prop('means'))})`,
    Video: ({ inner, prop }) => `<p>${escapeHtml(prop('title'))}</p><div>${inner()}</div>`,
    Quiz: apart,
    Question: question,
    Scenario: question,
    QuestionLead: apart,
    QuestionForm: apart,
    QuestionStem: apart,
    QuestionOptions: apart,
    QuestionOption: apart,
    QuestionAnswer: leftOut,
    QuestionExplanation: apart,
    OptionFeedback: leftOut,
    OptionSays: apart,
    OptionReply: apart,
    AnswerItem: apart,
    AnswerGap: apart,
    Blank: () => '…',
  },
};

function titleOf(id: string, { titles }: ProseContext): string {
  return titles.get(id) ?? id;
}

function anchor(id: string, title: string): string {
  return `id="${escapeHtml(id)}" data-pagefind-title="${escapeHtml(title)}"`;
}
