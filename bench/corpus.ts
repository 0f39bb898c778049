import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { practice, practiceId } from './corpus/practice.ts';
import { clause, random, words } from './corpus/prose.ts';
import { EVIDENCE, ROLES, SKILLS } from './corpus/shared.ts';

/** A playbook of a chosen size: file below the content folder → text. */
export type Corpus = ReadonlyMap<string, string>;

/**
 * Makes a playbook of `count` practices that together hold every form of GFM and every authoring component.
 * The same count and seed give the same bytes.
 */
export function corpus(count: number, seed = 1): Corpus {
  const files = new Map<string, string>();
  files.set('playbook.yaml', 'id: bench\nname: Bench playbook\nurl: https://playbook.example\nsearch: false\n');
  for (const [index, id] of SKILLS.entries()) files.set(`skills/${id}.yaml`, skill(id, seed * 31 + index));
  for (const [index, id] of ROLES.entries())
    files.set(
      `roles/${id}.yaml`,
      `name: ${JSON.stringify(words(random(seed + index)))}\nexpects:\n  ${SKILLS[index]}: 2\n  ${SKILLS[index + 4]}: 3\n`,
    );
  for (const id of EVIDENCE) files.set(`evidence/${id}.yaml`, evidence(id));
  for (let index = 0; index < count; index++) files.set(`practices/${practiceId(index)}.mdx`, practice(index, count, seed));
  return files;
}

function skill(id: string, seed: number): string {
  const from = random(seed);
  const levels = ['Starting', 'Practising', 'Reliable', 'Leading'].map(
    (name) =>
      `  - name: ${name}\n    behaviours:\n${Array.from({ length: 3 }, () => `      - ${JSON.stringify(clause(from))}\n`).join('')}`,
  );
  return `name: ${id}\ngroup: Conversation\nsummary: ${JSON.stringify(`${clause(from)}.`)}\nlevels:\n${levels.join('')}`;
}

function evidence(id: string): string {
  return `claim: ${JSON.stringify(`Practice with ${id} is kept longer.`)}\nsource: Bench corpus, made up\nquality: unverified\n`;
}

/** Writes a corpus into a folder, in place of whatever stood there. */
export async function writeCorpus(folder: string, files: Corpus): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

/** Changes one practice in the middle of a written corpus, each time differently. */
export async function changeOnePage(folder: string, count: number, round: number): Promise<void> {
  const file = join(folder, 'practices', `${practiceId(Math.floor(count / 2))}.mdx`);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/\n## The move\n/, `\nEdited in round ${round}.\n\n## The move\n`));
}

/** Digest of a corpus: two are the same when their digests are. */
export function corpusDigest(files: Corpus): string {
  const hash = createHash('sha256');
  for (const [file, text] of files) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex');
}
