import { AsyncLocalStorage } from 'node:async_hooks';
import type { Program, ProgramPath } from './astro/open.ts';
import { answerPictures, type Made } from './astro/pictures.ts';

/** A page as it was rendered. */
export interface Page {
  bytes: Uint8Array;
  /** What it shows of pictures in other sizes or formats. */
  pictures: Made[];
}

/** Renders pages of a program and notes the pictures that each asks for. @param base path of the site */
export async function renderer(program: Program, base: string): Promise<(path: ProgramPath) => Promise<Page | undefined>> {
  const asking = new AsyncLocalStorage<Made[]>();
  await answerPictures(program.about, base, (made) => asking.getStore()?.push(made));
  return async (path) => {
    const pictures: Made[] = [];
    const bytes = await asking.run(pictures, () => program.render(path));
    return bytes && { pictures, bytes };
  };
}
