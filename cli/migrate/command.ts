import type { Command } from '../command.ts';
import { success } from '../outcome.ts';
import { readMigrateArguments } from './arguments.ts';

export const migrate: Command = {
  name: 'migrate',
  usage: [
    ['migrate FROM TO', 'bring in pages of Docusaurus, Hugo, MkDocs, docsify, Notion, Confluence or plain Markdown'],
    ['  --from KIND', 'what FROM is       (recognised)'],
    ['  --map FILE', 'what becomes of fields and folders'],
    ['  --dry-run', 'list everything, write nothing'],
  ],
  options: { from: { type: 'string' }, map: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  readArguments(args, values) {
    const options = readMigrateArguments(args, values);
    // Loaded when needed: it brings parsers along.
    return options.ok ? success(async (project) => (await import('./migrate.ts')).migratePages(project, options.value)) : options;
  },
};
