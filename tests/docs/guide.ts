import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/playbook.ts';

/** The way in to everything that authors read. */
export const GUIDE = 'docs/authoring.md';

/** Every document for people, below the root of the repository. */
export const EVERY_DOCUMENT = ['README.md', 'CONTRIBUTING.md', ...markdownIn('docs')];

/** The pages of the guide: the path of short pages, and what is looked up. */
export const GUIDE_PAGES = markdownIn('docs/authoring');

/** The documents whose examples are built. */
export const WITH_EXAMPLES = [...GUIDE_PAGES, 'docs/questions.md'];

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .toSorted();
}
