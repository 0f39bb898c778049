/**
 * Cuts the two type families to what the site sets (`npm run fonts`). The results are committed: a build needs no font tool,
 * and running this twice gives the same bytes.
 *
 * Head: Archivo with its width and weight axes (numbers, headings, interface). Text: Source Serif 4, regular with weights,
 * italic at 400 only (bold italic is rare enough to be slanted weight by the browser), both at the optical size of running text.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const packages = new URL('../node_modules/@fontsource-variable/', import.meta.url);
const target = new URL('../src/styles/fonts/', import.meta.url);

/** Only what CSS of ours asks for: kerning, ligatures, marks, and figures of one width for tables. */
const FEATURES = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'lnum'];

/** Inclusive ranges; they stand as `unicode-range` in src/styles/fonts.css too (a unit test compares them). */
export const RANGES = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2c6, 0x2c6],
    [0x2da, 0x2da],
    [0x2dc, 0x2dc],
    [0x2009, 0x200a],
    [0x2010, 0x2026],
    [0x202f, 0x203a],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
  ],
  ext: [
    [0x100, 0x130],
    [0x132, 0x151],
    [0x154, 0x17f],
    [0x18f, 0x192],
    [0x1a0, 0x1b0],
    [0x1cd, 0x1dc],
    [0x218, 0x21b],
    [0x259, 0x259],
    [0x1e80, 0x1e85],
    [0x1e9e, 0x1e9e],
    [0x20a6, 0x20ab],
    [0x20ad, 0x20c0],
    [0x2113, 0x2113],
  ],
} as const;

const HEAD = { wdth: { min: 62, max: 100 }, wght: { min: 400, max: 900 } };
const TEXT = { wght: { min: 400, max: 700 }, opsz: 18 };
const ITALIC = { wght: 400, opsz: 18 };

const FILES = [
  { from: 'archivo/files/archivo-latin-standard-normal', to: 'head', range: 'latin', axes: HEAD },
  { from: 'archivo/files/archivo-latin-ext-standard-normal', to: 'head-ext', range: 'ext', axes: HEAD },
  { from: 'source-serif-4/files/source-serif-4-latin-standard-normal', to: 'text', range: 'latin', axes: TEXT },
  { from: 'source-serif-4/files/source-serif-4-latin-ext-standard-normal', to: 'text-ext', range: 'ext', axes: TEXT },
  { from: 'source-serif-4/files/source-serif-4-latin-standard-italic', to: 'italic', range: 'latin', axes: ITALIC },
  { from: 'source-serif-4/files/source-serif-4-latin-ext-standard-italic', to: 'italic-ext', range: 'ext', axes: ITALIC },
] as const;

function characters(ranges: readonly (readonly [number, number])[]): string {
  let text = '';
  for (const [first, last] of ranges) for (let code = first; code <= last; code++) text += String.fromCodePoint(code);
  return text;
}

async function cut(): Promise<void> {
  for (const { from, to, range, axes } of FILES) {
    const whole = await readFile(new URL(`${from}.woff2`, packages));
    const woff2 = await subsetFont(whole, characters(RANGES[range]), {
      targetFormat: 'woff2',
      variationAxes: axes,
      keepFeatures: FEATURES,
      noHinting: true,
    });
    await writeFile(new URL(`${to}.woff2`, target), woff2);
    console.log(`${to}.woff2`.padEnd(18), `${(woff2.byteLength / 1000).toFixed(1)} kB`);
  }
  const licences = await Promise.all(['archivo', 'source-serif-4'].map((name) => readFile(new URL(`${name}/LICENSE`, packages), 'utf8')));
  const preface =
    'The fonts beside this file are cut (fewer characters, narrower axes) from Archivo and Source Serif 4.\nThe site calls them "Board Head" and "Board Text". Their licences:\n\n';
  await writeFile(
    new URL('OFL.txt', target),
    `${preface}${licences.map((text) => text.replaceAll('\r\n', '\n').trimEnd()).join('\n\n----------\n\n')}\n`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await cut();
