import { Worker } from 'node:worker_threads';
import type { Cached } from './cache.ts';
import type { Job, JobOptions } from './job.ts';

/** Files are handed out in portions: a message per file would cost more than a small page. */
const PORTION = 16;

/** A syntax tree is garbage as soon as its page is written: with room for several of them, few are copied about (MB). */
const YOUNG = 96;

/** Compiles files in threads beside this one, or here where there are none. */
export class Pool {
  readonly #threads: number;
  readonly #options: JobOptions;

  constructor(threads: number, options: JobOptions) {
    this.#threads = threads;
    this.#options = options;
  }

  /** @param tell is told how many of them are compiled */
  async run(jobs: readonly Job[], tell?: (done: number) => void): Promise<Cached[]> {
    if (jobs.length === 0) return [];
    if (this.#threads === 0) {
      // The compiler takes half a second to load, and most often another thread needs it, or none.
      const { compileJob } = await import('./job.ts');
      const compiled: Cached[] = [];
      for (const job of jobs) {
        compiled.push(await compileJob(job, this.#options));
        tell?.(compiled.length);
      }
      return compiled;
    }
    const portions = Array.from({ length: Math.ceil(jobs.length / PORTION) }, (_, index) =>
      jobs.slice(index * PORTION, (index + 1) * PORTION),
    );
    let done = 0;
    const count = (compiled: readonly Cached[]) => {
      done += compiled.length;
      tell?.(done);
    };
    const workers = Array.from({ length: Math.min(this.#threads, portions.length) }, () => this.#work(portions, count));
    return (await Promise.all(workers)).flat();
  }

  /** One thread that takes portions until there are none. */
  #work(portions: (readonly Job[])[], count: (compiled: readonly Cached[]) => void): Promise<Cached[]> {
    return new Promise((resolve, reject) => {
      const results: Cached[] = [];
      const worker = new Worker(new URL('./worker.ts', import.meta.url), {
        workerData: this.#options,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
      });
      let out = 0;
      const next = () => {
        const portion = portions.shift();
        if (portion) {
          out += 1;
          worker.postMessage(portion);
        } else if (out === 0) void worker.terminate().then(() => resolve(results));
      };
      worker.on('message', (compiled: Cached[]) => {
        out -= 1;
        results.push(...compiled);
        count(compiled);
        next();
      });
      worker.on('error', reject);
      // One ahead: while this thread does other work, that one need not wait.
      next();
      next();
    });
  }
}
