import { Feed } from 'feed';
import { isListed } from '../playbook/relations/lists.ts';
import { bodyOf, book } from './book.ts';
import { feedHtml } from './feed-html.ts';
import { absolute } from './urls.ts';

/** How many practices a feed holds: the latest. */
const ENTRIES = 30;

/** The feed of the playbook: the latest practices in full. */
export async function feed(): Promise<Feed> {
  const playbook = await book();
  const { config } = playbook;
  const latest = playbook.practices
    .filter((practice) => isListed(practice) && practice.status === 'published' && practice.published)
    .toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || b.number - a.number)
    .slice(0, ENTRIES);
  const changed = latest
    .map(({ updated, published }) => updated ?? published ?? '')
    .sort()
    .at(-1);
  // A tag address does not change when the site moves; the day is that of the format, not of the page.
  const tag = (what: string) => `tag:${config.id}.chalktalk,2026:${what}`;
  const made = new Feed({
    id: tag('feed'),
    title: config.name,
    ...(config.summary && { description: config.summary }),
    link: absolute('/'),
    language: config.language,
    feedLinks: { atom: absolute('/atom.xml'), json: absolute('/feed.json') },
    // Never the time of the build: the same content gives the same feed.
    updated: date(changed),
    generator: 'Chalktalk',
    copyright: '',
  });
  for (const practice of latest) {
    made.addItem({
      id: tag(`practice/${practice.id}`),
      title: `${practice.number} ${practice.title}`,
      link: absolute(practice.url),
      description: practice.summary,
      content: feedHtml(await bodyOf(practice), playbook, practice.url),
      published: date(practice.published),
      date: date(practice.updated ?? practice.published),
      ...(practice.author && { author: [{ name: practice.author }] }),
    });
  }
  return made;
}

const date = (day: string | undefined): Date => new Date(`${day ?? '2026-01-01'}T00:00:00Z`);
