import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { ImageMetadata, ImageTransform } from 'astro';
import type { Rolldown } from 'vite';
import type { About } from './known.ts';

/** A picture of the playbook, as Astro names it. */
export interface Picture {
  /** What pages are told of it; `src` is its address. */
  metadata: ImageMetadata;
  /** Where it is published as it is, below the web root: `_astro/ask.Bx8k2_1a.png`. */
  file: string;
}

/** A picture that a page asks for: another size or format of one of the playbook. */
export interface Made {
  /** Where it is published, below the web root. */
  file: string;
  /** What is made of the picture, as Astro says it. */
  transform: ImageTransform & { src: ImageMetadata };
}

/**
 * Names pictures as Astro does, and measures them.
 *
 * @param paths absolute
 * @param base path of the site, with slashes around it
 * @returns in the same order
 */
export async function namePictures(paths: readonly string[], base: string): Promise<Picture[]> {
  const { emitImageMetadata } = await import('astro/assets/utils/node');
  const assets: Rolldown.EmittedAsset[] = [];
  const emit = (file: Rolldown.EmittedFile): string => {
    if (file.type === 'asset') assets.push(file);
    return String(assets.length - 1);
  };
  const found: ImageMetadata[] = [];
  for (const path of paths) {
    const metadata = await emitImageMetadata(path, emit);
    if (!metadata) throw new Error(`${path} is no picture any more`);
    found.push(metadata);
  }
  const files = await fileNames(assets);
  return found.map((metadata) => {
    const place = /^__ASTRO_ASSET_IMAGE__(\d+)__$/.exec(metadata.src)?.[1];
    const file = files[Number(place)];
    if (file === undefined) throw new Error(`Astro has no name for a picture: ${metadata.src}`);
    // Astro writes it as JSON, too: what is undefined is left out, which counts in the names of what is made of it.
    return { metadata: JSON.parse(JSON.stringify({ ...metadata, src: base + file })) as ImageMetadata, file };
  });
}

/** What Astro’s bundler calls files that it is given. It knows its own digest; to ask it takes a few milliseconds. */
async function fileNames(assets: readonly Rolldown.EmittedAsset[]): Promise<string[]> {
  const vite = createRequire(createRequire(import.meta.url).resolve('astro/package.json')).resolve('vite/package.json');
  const { rolldown } = (await import(pathToFileURL(createRequire(vite).resolve('rolldown')).href)) as Pick<typeof Rolldown, 'rolldown'>;
  const files: string[] = [];
  let handles: string[] = [];
  const bundle = await rolldown({
    input: NOTHING,
    plugins: [
      {
        name: 'chalktalk:file-names',
        resolveId: (id) => id,
        load: () => 'export {}',
        buildStart() {
          handles = assets.map((asset) => this.emitFile(asset));
        },
        generateBundle() {
          files.push(...handles.map((handle) => this.getFileName(handle)));
        },
      },
    ],
  });
  await bundle.generate({ assetFileNames: '_astro/[name].[hash][extname]' });
  await bundle.close();
  return files;
}

const NOTHING = '\0chalktalk:nothing';

/**
 * Answers pages that ask for a picture in another size or format, as Astro does while it builds.
 *
 * @param note is told of each that a page asks for
 */
export async function answerPictures({ image }: About, base: string, note: (made: Made) => void): Promise<void> {
  const { hashTransform, propsToFilename } = await import('astro/assets/utils/node');
  const addStaticImage = (transform: Made['transform'], hashed: string[]): string => {
    const original = transform.src.src.slice(base.length - 1);
    const file = propsToFilename(original, transform, hashTransform(transform, image.service.entrypoint, hashed)).replace(/^\/+/, '');
    note({ file, transform });
    return new URL(encodeURI(base + file), PLACE).href.slice(PLACE.length);
  };
  Object.assign(globalThis, { astroAsset: { addStaticImage } });
}

/** As in Astro: other kinds of addresses escape other letters. */
const PLACE = 'astro://placeholder';

/** Makes a picture. @param original bytes of the one that it is made of */
export async function makePicture({ transform }: Made, original: Uint8Array, { image }: About): Promise<Uint8Array> {
  const { default: service } = await import('astro/assets/services/sharp');
  const quiet = { info() {}, warn() {}, error() {} };
  const config = image as Parameters<typeof service.transform>[2];
  return (await service.transform(original, { ...transform, src: transform.src.src }, config, quiet)).data;
}
