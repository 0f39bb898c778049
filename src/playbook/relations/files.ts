import { decoded, join } from '../addresses/links.ts';
import { among, suggest } from '../problems/suggest.ts';

/** Endings of files that are published beside pages: no browser and no server runs them. */
const PUBLISHED = new Set(
  [
    'pdf epub txt csv tsv rtf ics vcf key pages numbers vsd vsdx',
    'doc docx dot dotx odt xls xlsx xltx ods ppt pptx pps ppsx pot potx odp odg',
    'avif bmp gif heic heif ico jpeg jpg png psd tif tiff webp',
    'aac flac m4a mp3 oga ogg opus wav weba avi m4v mkv mov mp4 mpeg mpg ogv webm srt vtt',
    '7z bz2 gz rar tar tgz xz zip',
  ].flatMap((group) => group.split(' ')),
);

/** Some servers run a file where such an ending stands anywhere in its name: `order.php.pdf`. */
const RUN_BY_SERVERS = /\.(php\d?|phtml|phar|[jaw]spx?|cgi|fcgi|pl|py|rb|sh|shtml)\./i;

/**
 * A file that may hold code: a browser would run it with the rights of the playbook, where it could read and change what the
 * reader’s browser keeps, or a server would. Whoever may send a page must not be able to publish one; so it is every file
 * that is not known to be a document, a picture, sound, a film or an archive.
 */
export function holdsCode(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const ending = /.\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return !PUBLISHED.has(ending) || RUN_BY_SERVERS.test(name);
}

/** Whether a file is an office document made to carry macros, by its ending. */
export function holdsMacros(path: string): boolean {
  return /\.(?:doc|dot|xls|xlt|ppt|pot|pps)m$|\.(?:xlsb|xlam|ppam)$/i.test(path);
}

/** Where an image lies below the content folder, composed (NFC); `undefined` where it leads out. */
export function imagePath(file: string, written: string): string | undefined {
  const path = decoded(written.split(/[?#]/)[0] ?? '');
  const from = path.startsWith('/') || !file.includes('/') ? '' : file.slice(0, file.lastIndexOf('/'));
  return join(from, path)?.normalize('NFC');
}

/** Says which of many addresses was probably meant. The whole list helps nobody. */
export function nearest(addresses: Iterable<string>): (to: string) => string | undefined {
  const suggest = among(addresses);
  return (to) => {
    const near = suggest(to);
    return near === undefined || !isNear(to, near) ? undefined : `did you mean \`${near}\`?`;
  };
}

/** Are two addresses alike in what differs? A long folder that they share would make any two names of it look alike. */
function isNear(to: string, near: string): boolean {
  const [written, known] = [to.split('/'), near.split('/')];
  while (written.length > 1 && known.length > 1 && written[0] === known[0]) {
    written.shift();
    known.shift();
  }
  const name = (parts: readonly string[]) => parts.join('/').replace(/\/$/, '');
  const withoutEnding = (text: string) => text.replace(/\.\w+$/, '');
  return suggest(name(written), [name(known)]) !== undefined || withoutEnding(name(written)) === withoutEnding(name(known));
}

const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/** Says how a path with the backslashes of Windows is written in the page of a file; `undefined` where it has none. */
export function withSlashes(written: string, file: string): string | undefined {
  if (!written.includes('\\')) return undefined;
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const path = written.startsWith(folder) ? written.slice(folder.length) : written;
  return `write slashes, not backslashes: \`${path.replaceAll('\\', '/')}\``;
}

/** Says what to do about a file that is not there. */
export function nearFile(paths: ReadonlySet<string>, kind: 'file' | 'image'): (path: string) => string {
  const others = [...paths].filter((path) => (kind === 'image' ? PICTURE.test(path) : !/\.(mdx?|ya?ml)$/i.test(path)));
  const byName = new Map(others.toReversed().map((path) => [path.split('/').at(-1) ?? '', path]));
  const near = nearest(others);
  return (path) => {
    const elsewhere = byName.get(path.split('/').at(-1) ?? '');
    return elsewhere ? `it lies at \`${elsewhere}\`` : (near(path) ?? 'put the file there, or take the mention out');
  };
}
