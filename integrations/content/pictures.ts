import { join } from 'node:path';
import type { CompiledFile } from '../../src/playbook/model/compiled.ts';
import { type FileFinding, findingIn } from '../../src/playbook/problems/problem.ts';
import { imagePath } from '../../src/playbook/relations/files.ts';

/** What a page can show. (TIFF and others can be read, and no browser shows them.) */
const FORMATS = new Set(['avif', 'gif', 'heif', 'jpeg', 'png', 'svg', 'webp']);

/**
 * Looks into every picture that a page shows. A broken one, or a film that was written as a picture, would stop Astro
 * late and without a place.
 *
 * @param onDisk see `Scan`
 */
export async function checkPictures(
  files: readonly CompiledFile[],
  content: string,
  onDisk: ReadonlyMap<string, string>,
): Promise<FileFinding[]> {
  const formats = new Map<string, Promise<string | undefined>>();
  const findings: FileFinding[] = [];
  for (const { file, references } of files) {
    for (const { kind, to, line, column } of references) {
      const path = kind === 'image' ? imagePath(file, to) : undefined;
      const own = path === undefined ? undefined : onDisk.get(path);
      if (own === undefined) continue;
      const format = formats.get(own) ?? formatOf(join(content, own));
      formats.set(own, format);
      const found = await format;
      if (found && FORMATS.has(found)) continue;
      const message = found ? `\`${to}\` is a picture (${found}) that browsers do not show` : `\`${to}\` is no picture, or a broken one`;
      findings.push(
        findingIn(file, {
          line,
          column,
          rule: 'broken-image',
          message,
          fix: 'save it anew as PNG, JPEG, WebP or SVG; a film goes into `<Video>`',
        }),
      );
    }
  }
  return findings;
}

/** `png`, `svg`, …; `undefined` for what is no picture. */
async function formatOf(path: string): Promise<string | undefined> {
  // Many playbooks have no picture, and it takes a while to load.
  const { default: sharp } = await import('sharp');
  return sharp(path)
    .metadata()
    .then(({ format }) => format)
    .catch(() => undefined);
}
