import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scanPage, scanTree } from '../integrations/headers/scan-page.ts';
import { median } from './figures.ts';

const ROUNDS = 7;

/** How a page is read for the policy: as a build does it, and always with the parser. */
const WAYS = { plain: scanPage, parsed: scanTree } as const;
type Way = keyof typeof WAYS;

/**
 * What reading plain pages without a parser saves. Each round is a process of its own, as a build is, in which what is known
 * of a tag is found out anew; processor time, so that whatever else the machine does counts less.
 *
 * @param folder a built playbook
 * @returns 0 where the plain way is the faster one, 1 where it is not, 2 where there is no such folder
 */
export function benchPolicy(folder: string): 0 | 1 | 2 {
  if (!existsSync(folder)) return 2;
  const times: Record<Way, number[]> = { plain: [], parsed: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const way of ['plain', 'parsed'] as const)
      times[way].push(Number(execFileSync(process.execPath, [import.meta.filename, folder, way], { encoding: 'utf8' })));
  const [plain, parsed] = [median(times.plain), median(times.parsed)];
  console.log(`${pagesIn(folder).length} pages: ${plain.toFixed(0)} ms, with the parser alone ${parsed.toFixed(0)} ms`);
  console.log(`${plain < parsed ? 'kept  ' : 'BROKEN'}  ${(plain / parsed).toFixed(2)} times as long, less than 1`);
  return plain < parsed ? 0 : 1;
}

function pagesIn(folder: string): { file: string; html: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(join(folder, file), 'utf8') }));
}

/** Processor time in which all pages are read once, in milliseconds. */
function timeOf(folder: string, way: Way): number {
  const pages = pagesIn(folder);
  const before = process.cpuUsage().user;
  for (const { file, html } of pages) WAYS[way](file, html);
  return (process.cpuUsage().user - before) / 1000;
}

if (import.meta.main) console.log(timeOf(process.argv[2] ?? '', process.argv[3] === 'plain' ? 'plain' : 'parsed'));
