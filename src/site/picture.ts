import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';

/** CSS pixels that the text is wide. */
const MEASURE = 600;

/** What an `<img>` needs. */
export interface Drawn {
  src: string;
  srcset?: string;
  sizes?: string;
  width: number;
  height: number;
}

/** A picture in a modern format and never wider than the text needs; a drawing (SVG) stays as it is. */
export async function drawn(picture: ImageMetadata): Promise<Drawn> {
  const { src, width, height, format } = picture;
  if (format === 'svg') return { src, width, height };
  const widths = [...new Set([360, MEASURE, MEASURE * 2].map((wide) => Math.min(wide, width)))];
  const made = await getImage({ src: picture, format: 'webp', widths, width: Math.min(width, MEASURE * 2) });
  return {
    src: made.src,
    srcset: made.srcSet.attribute,
    sizes: `min(${MEASURE}px, 100vw)`,
    width: Number(made.attributes['width']),
    height: Number(made.attributes['height']),
  };
}
