import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { medianRun } from './figures.ts';
import { measure, type Run } from './measure.ts';
import { ours } from './sites.ts';

/** How often something is named in them, and what they hold. Of each pair the second is the size that is spoken of. */
const SIZES = [
  { name: '500 skills × 200 roles', mentions: 500 * 200, files: () => skillsAndRoles(500, 200) },
  { name: '1,000 skills × 200 roles', mentions: 1000 * 200, files: () => skillsAndRoles(1000, 200) },
  { name: '500 pages, all related to all', mentions: 500 * 499, files: () => allRelated(500) },
  { name: '1,000 pages, all related to all', mentions: 1000 * 999, files: () => allRelated(1000) },
] as const;

/** How many times as long one mention may take in the larger of two playbooks: what grows with the square takes twice as long, or four times. */
const GROWTH = 1.5;

const id = (kind: string, index: number) => `${kind}-${index}`;
const each = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

/** Every role expects something of every skill. */
export function skillsAndRoles(skills: number, roles: number): Map<string, string> {
  const expects = each(skills, (index) => `  ${id('skill', index)}: ${(index % 4) + 1}\n`).join('');
  return new Map([
    ...each(skills, (index): [string, string] => [`skills/${id('skill', index)}.yaml`, `name: Skill ${index}\n`]),
    ...each(roles, (index): [string, string] => [`roles/${id('role', index)}.yaml`, `name: Role ${index}\nexpects:\n${expects}`]),
    ['practices/page-0.md', page(0, 'skill-0', [])],
  ]);
}

/** Every page names every other one. */
export function allRelated(pages: number): Map<string, string> {
  const ids = each(pages, (index) => id('page', index));
  return new Map([
    ['skills/skill-0.yaml', 'name: Skill 0\n'],
    ...each(pages, (index): [string, string] => [`practices/${ids[index]}.md`, page(index, 'skill-0', ids.toSpliced(index, 1))]),
  ]);
}

function page(index: number, skill: string, related: readonly string[]): string {
  const fields = [`number: ${index + 1}`, `title: Page ${index}`, 'summary: What it is for.', `skills: [${skill}]`];
  if (related.length > 0) fields.push(`related: [${related.join(', ')}]`);
  return `---\n${fields.join('\n')}\n---\n\nText of page ${index}.\n`;
}

/**
 * Checks playbooks in which everything names everything: what a check takes grows with what is written, and no faster.
 *
 * @returns 0 where it does, 1 where not
 */
export async function benchRelations(rounds: number): Promise<0 | 1> {
  const work = await mkdtemp(join(tmpdir(), 'chalktalk-bench-relations-'));
  try {
    const rows: { mention: number; name: string }[] = [];
    console.log(`| check, cold, medians of ${rounds} | wall s | CPU s | peak MB | CPU µs a mention |\n| --- | ---: | ---: | ---: | ---: |`);
    for (const { name, mentions, files } of SIZES) {
      const { wall, cpu, memory } = await checked(files(), rounds, work);
      const mention = (cpu / mentions) * 1e6;
      rows.push({ name, mention });
      console.log(`| ${name} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${memory.toFixed(0)} | ${mention.toFixed(0)} |`);
    }
    let all = true;
    for (const [index, large] of rows.entries()) {
      const small = rows[index - 1];
      if (index % 2 === 0 || !small) continue;
      const growth = large.mention / small.mention;
      const kept = growth <= GROWTH;
      all &&= kept;
      console.log(
        `${kept ? 'kept  ' : 'BROKEN'}  ${large.name}: a mention takes ${growth.toFixed(2)} times as long as in half of it, at most ${GROWTH}`,
      );
    }
    return all ? 0 : 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Checks a playbook of which nothing is in the cache. */
async function checked(files: Map<string, string>, rounds: number, work: string): Promise<Run> {
  const content = join(work, 'content');
  await writeCorpus(content, files);
  const { build, forget } = ours(content, work);
  const runs: Run[] = [];
  for (let round = 0; round < rounds; round++) {
    await forget();
    runs.push(await measure({ ...build, args: ['cli/main.ts', 'check', '--quiet'] }, work));
  }
  await forget();
  return medianRun(runs);
}
