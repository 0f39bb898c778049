import { escapeXml } from '../playbook/escape/escape.ts';

/** A feed, whatever its format. Addresses are absolute, days are `YYYY-MM-DD`, texts are plain. */
export interface Feed {
  id: string;
  title: string;
  summary?: string | undefined;
  /** First page of the site. */
  url: string;
  /** Where the two formats lie. */
  atom: string;
  json: string;
  language: string;
  /** Newest first. */
  entries: FeedEntry[];
}

export interface FeedEntry {
  id: string;
  title: string;
  url: string;
  summary: string;
  /** The whole text as HTML. */
  html: string;
  published: string;
  updated: string;
  author?: string | undefined;
}

/** A feed without an entry has not changed since the beginning: the time of a build says nothing. */
const BEGINNING = '2026-01-01';

/** Atom, RFC 4287. */
export function atom(feed: Feed): string {
  const changed =
    feed.entries
      .map(({ updated }) => updated)
      .toSorted()
      .at(-1) ?? BEGINNING;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    `<id>${escapeXml(feed.id)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    feed.summary && `<subtitle>${escapeXml(feed.summary)}</subtitle>`,
    `<updated>${time(changed)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.url)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.atom)}"/>`,
    // For entries without an author of their own: somebody must answer for each.
    `<author><name>${escapeXml(feed.title)}</name></author>`,
    '<generator>Chalktalk</generator>',
    ...feed.entries.flatMap((entry) => [
      '<entry>',
      `<id>${escapeXml(entry.id)}</id>`,
      `<title>${escapeXml(entry.title)}</title>`,
      `<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
      `<published>${time(entry.published)}</published>`,
      `<updated>${time(entry.updated)}</updated>`,
      entry.author && `<author><name>${escapeXml(entry.author)}</name></author>`,
      `<summary>${escapeXml(entry.summary)}</summary>`,
      `<content type="html">${escapeXml(entry.html)}</content>`,
      '</entry>',
    ]),
    '</feed>',
    '',
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}

/** JSON Feed 1.1. */
export function json(feed: Feed): string {
  const made = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.json,
    description: feed.summary,
    language: feed.language,
    authors: [{ name: feed.title }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: time(entry.published),
      date_modified: time(entry.updated),
      ...(entry.author && { authors: [{ name: entry.author }] }),
    })),
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}

function time(day: string): string {
  return `${day}T00:00:00Z`;
}
