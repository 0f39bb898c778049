import { suggest } from '../../src/playbook/problems/suggest.ts';
import { COMMANDS } from '../commands.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { lineUp } from './line-up.ts';
import { type HelpPage, helpPage, helpPages, titlesOf } from './pages.ts';
import { TOPICS } from './topics.ts';
import { USAGE, usageOf } from './usage.ts';

/** The topic that lists all others with their titles. */
const ALL = 'topics';

/** What `chalktalk help` prints: of everything, or of a command, a topic or a page of `docs/`. */
export async function helpOn([name, ...more]: readonly string[]): Promise<Outcome<string>> {
  const pages = helpPages([...COMMANDS, ...TOPICS].map((each) => each.name));
  if (name === undefined) return success(`${USAGE}\n${topicsBelow(pages)}`);
  const command = COMMANDS.find((known) => known.name === name);
  if (command) return success([usageOf(command, more), pageOn(name, pages)].filter(Boolean).join('\n\n'));
  const topic = TOPICS.find((known) => known.name === name);
  if (topic) return success(topic.text);
  if (name === ALL) return success(await topicsWithTitles(pages));
  const path = name.replace(/^docs\//, '').replace(/\.md$/, '');
  const page = pages.find((known) => known.name === path) ?? pages.find(({ file }) => file === `${path}.md`);
  if (page) return success(await helpPage(page, pages));
  const meant = suggest(name, [...[...COMMANDS, ...TOPICS, ...pages].map((each) => each.name), ALL]);
  return failure(`there is no help on "${name}": ${meant ? `did you mean ${meant}?` : `chalktalk help ${ALL} lists what there is`}`);
}

/** A page that is about a command says more than its usage. */
function pageOn(name: string, pages: readonly HelpPage[]): string | undefined {
  const page = pages.find(({ file }) => file.endsWith(`/${name}.md`) || file === `${name}.md`);
  return page && `chalktalk help ${page.name} explains it`;
}

function topicsBelow(pages: readonly HelpPage[]): string {
  return `Topics, for chalktalk help TOPIC (chalktalk help ${ALL} says what each is about):\n${lineUp([...TOPICS, ...pages].map(({ name }) => name))}`;
}

async function topicsWithTitles(pages: readonly HelpPage[]): Promise<string> {
  const titles = await titlesOf(pages);
  const rows = [
    ...TOPICS.map(({ name, about }) => ({ name, about })),
    ...pages.map(({ name, file }) => ({ name, about: titles.get(file) ?? '' })),
  ];
  const wide = Math.max(...rows.map(({ name }) => name.length));
  return `What chalktalk help TOPIC explains, beside the commands:\n\n${rows.map(({ name, about }) => `  ${name.padEnd(wide)}  ${about}`).join('\n')}`;
}
