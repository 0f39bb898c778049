import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

/** The repository. */
export const REPOSITORY = resolve(import.meta.dirname, '../../..');

/** An empty folder that goes away with the test. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chalktalk-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files, with the folders they lie in. */
export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Every file under a folder with its text; `{}` for a folder that is not there. */
export function readFiles(folder: string): Record<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      entries.map((entry) => join(entry.parentPath, entry.name)).map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
    );
  } catch {
    return {};
  }
}

/** The marker file of a build, as another version of the program may have written it. */
export const MARKER = JSON.stringify({ generator: 'chalktalk', version: '0.0.1', base: '/', csp: "default-src 'self'" });

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Page</title>
    <script is:inline>document.documentElement.dataset.theme = 'dark';</script>
  </head>
  <body><h1>Discovery</h1><!-- body --></body>
</html>
`;

/**
 * The smallest Astro project with the headers integration, in a temporary folder.
 *
 * @param body what stands in the body of its one page
 */
export function astroProject(body = ''): string {
  const root = temporaryFolder();
  writeFiles(root, {
    'package.json': '{ "type": "module" }',
    'astro.config.mjs': `import { headers } from ${JSON.stringify(join(REPOSITORY, 'integrations/headers/index.ts'))};
export default { base: process.env.PLAYBOOK_BASE, compressHTML: true, integrations: [headers()] };`,
    'src/pages/index.astro': PAGE.replace('<!-- body -->', body),
    'src/pages/404.astro': PAGE.replace('Discovery', 'Not found'),
    'src/content/playbook.yaml': 'name: Test',
  });
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(join(REPOSITORY, 'node_modules/astro'), join(root, 'node_modules/astro'));
  return root;
}
