import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { threads } from '../cli/process/threads.ts';
import { extensions } from '../src/playbook/tree/gfm.ts';

// Parsing and nothing else, by a process of its own: `node bench/parse-alone.ts CONTENT`. The parser is the usual one with the
// usual plugins; files, threads and portions are those of a check.
const PORTION = 16;

if (isMainThread) parseAll(process.argv[2] ?? '');
else parsePortions(String(workerData));

function parseAll(content: string): void {
  const files = readdirSync(join(content, 'practices')).filter((name) => /\.mdx?$/.test(name));
  for (let thread = 0; thread < threads(); thread++) {
    const worker = new Worker(new URL(import.meta.url), { workerData: content, resourceLimits: { maxYoungGenerationSizeMb: 96 } });
    const next = () => {
      const portion = files.splice(0, PORTION);
      if (portion.length > 0) worker.postMessage(portion);
      else void worker.terminate();
    };
    worker.on('message', next);
    next();
  }
}

function parsePortions(content: string): void {
  const markdown = unified().use(remarkParse).use(extensions).freeze();
  const mdx = unified().use(remarkParse).use(remarkMdx).use(extensions).freeze();
  parentPort?.on('message', (names: string[]) => {
    for (const name of names) {
      const text = readFileSync(join(content, 'practices', name), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
      (name.endsWith('.mdx') ? mdx : markdown).parse(text);
    }
    parentPort?.postMessage(undefined);
  });
}
