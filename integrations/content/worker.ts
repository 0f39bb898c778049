import { parentPort, workerData } from 'node:worker_threads';
import type { Cached } from './cache.ts';
import { compileJob, type Job, type JobOptions } from './job.ts';

// A thread of the pool: a portion of files in, what they became out.
const options = workerData as JobOptions;
parentPort?.on('message', async (jobs: Job[]) => {
  const compiled: Cached[] = [];
  for (const job of jobs) compiled.push(await compileJob(job, options));
  parentPort?.postMessage(compiled);
});
