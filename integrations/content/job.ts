import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Located } from '../../src/playbook/addresses/paths.ts';
import { Cache, type Cached } from './cache.ts';
import { compileInTime } from './in-time.ts';

/** One file to compile. */
export interface Job {
  file: string;
  located: Located;
  digest: string;
}

export interface JobOptions {
  content: string;
  cache: string;
  base: string;
  code: boolean;
  /** Of the content. */
  language: string;
  /** Pages will be rendered: their texts are kept. */
  bodies: boolean;
  /** Milliseconds that compiling a page of ordinary size may take. */
  patience?: number | undefined;
}

/** Compiles one file, and keeps its text where it is wanted. */
export async function compileJob(job: Job, options: JobOptions): Promise<Cached> {
  const bytes = readFileSync(join(options.content, job.file));
  // Raw HTML of a Markdown page is looked at when it is rendered.
  const { render } = options.bodies || job.located.format === 'md' ? await import('../../src/playbook/compile/render.ts') : {};
  const { compiled, body, late } = compileInTime(job.file, job.located, bytes, { ...options, render }, options.patience);
  if (compiled.text && options.bodies) new Cache(options.cache).writeBody(job.digest, body);
  return { digest: job.digest, compiled, ...(late && { late }) };
}
