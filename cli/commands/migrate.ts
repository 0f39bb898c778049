import type { Command } from '../command.ts';
import { migrateWish } from '../migrate/wish.ts';
import { success } from '../outcome.ts';

export const migrate: Command = {
  name: 'migrate',
  usage: [
    ['migrate FROM TO', 'bring in pages of Docusaurus, Hugo, MkDocs, Notion, Confluence or plain Markdown'],
    ['  --from KIND', 'what FROM is       (recognised)'],
    ['  --map FILE', 'what becomes of fields and folders'],
    ['  --dry-run', 'list everything, write nothing'],
  ],
  options: { from: { type: 'string' }, map: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  understand(args, given) {
    const wish = migrateWish(args, given);
    // Loaded when needed: it brings parsers along.
    return wish.ok ? success(async (project) => (await import('../migrate/migrate.ts')).migrate(project, wish.value)) : wish;
  },
};
