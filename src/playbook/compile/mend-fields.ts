import type { z } from 'zod';
import { quoteCutTexts } from '../problems/cut-text.ts';
import { mendOddYaml } from '../problems/odd-yaml.ts';
import { readYaml } from '../problems/yaml.ts';
import { mendSlips } from '../problems/yaml-words.ts';
import { split } from '../tree/source.ts';
import { frontMatterFault } from './front-matter-fault.ts';

/** Fields mended: how many lines were put right, most often by quotes, and how many markers have got a space that is one. */
export interface MendedFields {
  text: string;
  quoted: number;
  spaces: number;
  /** A line `---` was written. */
  fence?: true;
}

/** Mends a whole YAML file. Where it is right nothing but texts that a `#` cuts changes. */
export function mendYaml(text: string, schema: z.ZodObject): MendedFields {
  const readable = readYaml(text, schema).value !== undefined;
  const spaced = readable ? { text, count: 0 } : mendOddYaml(text);
  const slipped = readable ? { text: spaced.text, count: 0 } : mendSlips(spaced.text);
  const whole = quoteCutTexts(slipped.text, schema);
  return { text: whole.text, quoted: whole.count + slipped.count, spaces: spaced.count };
}

/** Mends the front matter of a page. */
export function mendFrontMatter(page: string, schema: z.ZodObject): MendedFields {
  const { frontMatter } = split(page);
  if (!frontMatter) {
    const { mended } = frontMatterFault(page, '');
    return mended !== undefined && split(mended).frontMatter
      ? { ...mendFrontMatter(mended, schema), fence: true }
      : { text: page, quoted: 0, spaces: 0 };
  }
  const start = page.indexOf('\n') + 1;
  const mended = mendYaml(frontMatter.text, schema);
  return { ...mended, text: page.slice(0, start) + mended.text + page.slice(start + frontMatter.text.length) };
}
