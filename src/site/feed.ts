import { ofInterface } from 'virtual:chalktalk/language';
import { words } from 'virtual:chalktalk/words';
import type { Playbook } from '../playbook/model/playbook.ts';
import { isListed } from '../playbook/relations/lists.ts';
import { bodyOf, book, imagesOf } from './book.ts';
import type { Feed } from './feed-formats.ts';
import { drawn } from './picture.ts';
import { absolute } from './urls.ts';
import { type FeedWords, feedHtml } from './writers/feed.ts';

/** How many practices a feed holds: the latest. */
const ENTRIES = 30;

/** What stands beside the author's words, as on the page. */
const SAYS: FeedWords = {
  mark: ofInterface,
  say: words.talk.say,
  not: words.talk.not,
  video: words.video.open,
  answer: words.question.show,
  quality: (of) => words.evidence.qualities[of].name,
  play: words.play,
};

const known = new WeakMap<Playbook, Promise<Feed>>();

/** The feed of the playbook: the latest practices in full. It is published in two formats and made once. */
export async function feed(): Promise<Feed> {
  const playbook = await book();
  const made = known.get(playbook) ?? feedOf(playbook);
  known.set(playbook, made);
  return made;
}

async function feedOf(playbook: Playbook): Promise<Feed> {
  const { config } = playbook;
  const latest = playbook.practices
    .filter((practice) => isListed(practice) && practice.status === 'published')
    .flatMap((practice) => (practice.published ? { ...practice, published: practice.published } : []))
    .toSorted((a, b) => b.published.localeCompare(a.published) || b.number - a.number)
    .slice(0, ENTRIES);
  // Made of what never changes, the playbook's id and the path of the file: not of the title, nor of where the site lies.
  // The year belongs to the form of the address (RFC 4151), not to the page.
  const tag = (what: string) => encodeURI(`tag:${config.id}.chalktalk,2026:${what}`);
  return {
    id: tag('feed'),
    title: config.name,
    summary: config.summary,
    url: absolute('/'),
    atom: absolute('/atom.xml'),
    json: absolute('/feed.json'),
    language: config.language,
    entries: await Promise.all(
      latest.map(async (practice) => {
        const pictures = await Promise.all(
          Object.entries(imagesOf(practice)).map(async ([written, picture]) => [written, await drawn(picture)] as const),
        );
        return {
          id: tag(`practice/${practice.id}`),
          title: `${practice.number} ${practice.title}`,
          url: absolute(practice.url),
          summary: practice.summary,
          html: feedHtml(await bodyOf(practice), {
            book: playbook,
            page: absolute(practice.url),
            absolute,
            pictures: new Map(pictures),
            words: SAYS,
          }),
          published: practice.published,
          updated: practice.updated ?? practice.published,
          author: practice.author,
        };
      }),
    ),
  };
}
