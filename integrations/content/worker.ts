import { parentPort, workerData } from 'node:worker_threads';
import { compileJob, type Job, type JobOptions } from './job.ts';

// A thread of the pool: a portion of files in, what they became out.
const options = workerData as JobOptions;
parentPort?.on('message', (jobs: Job[]) => parentPort?.postMessage(jobs.map((job) => compileJob(job, options))));
