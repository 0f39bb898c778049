import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mend } from '../../../../integrations/content/mend.ts';
import { readPlaybook } from '../../../../integrations/content/read.ts';
import type { Problem } from '../../../../src/playbook/problems/problem.ts';
import { settingsFrom } from '../../../../src/playbook/settings.ts';
import { write } from '../../../support/playbook.ts';
import { IN_FIELDS } from './in-fields.ts';
import { IN_FILES } from './in-files.ts';
import { IN_QUESTIONS } from './in-questions.ts';
import { IN_TAGS } from './in-tags.ts';
import { IN_TEXT } from './in-text.ts';
import type { Files, Mistake } from './make.ts';
import { SOUND } from './sound.ts';

const MISTAKES: readonly Mistake[] = [...IN_FIELDS, ...IN_TAGS, ...IN_QUESTIONS, ...IN_TEXT, ...IN_FILES];

/** What is said of each, hints left out where more is said, and the files as they were then. */
const told = new Map<string, { problems: Problem[]; files: Files }>();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chalktalk-mistakes-'));
  await write(join(folder, 'content'), SOUND);
  for (const { name, make } of MISTAKES) {
    const files = { ...SOUND };
    make(files);
    told.set(name, { problems: await read(files), files });
  }
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('what can be mended without asking is mended, and nothing is left to be said of it', async () => {
  const left = new Map<string, readonly Problem[]>();
  for (const { name, mends, make } of MISTAKES) {
    const files = { ...SOUND };
    make(files);
    const problems = mends ? await read(files, mend) : [];
    if (problems.length > 0) left.set(name, problems);
  }
  expect(Object.fromEntries(left)).toEqual({});
}, 60_000);

/** Only what differs is written, and put back: all else comes from the cache. */
async function read(files: Files, first: (content: string) => Promise<unknown> = async () => {}): Promise<Problem[]> {
  const content = join(folder, 'content');
  const differs = [...new Set([...Object.keys(SOUND), ...Object.keys(files)])].filter((file) => files[file] !== SOUND[file]);
  const pick = (from: Files) => Object.fromEntries(differs.flatMap((file) => (from[file] === undefined ? [] : [[file, from[file]]])));
  const clear = () => Promise.all(differs.map((file) => rm(join(content, file), { force: true })));
  await clear();
  await write(content, pick(files));
  await first(content);
  const settings = settingsFrom({ PLAYBOOK_CONTENT: content }, '/');
  const { problems } = await readPlaybook({ settings, cache: join(folder, 'cache'), drafts: false, bodies: false });
  await clear();
  await write(content, pick(SOUND));
  const loud = problems.filter(({ severity }) => severity !== 'hint');
  // A playbook of a few pages leaves much to hint at.
  return loud.length > 0 ? loud : problems.filter(({ rule }) => /^(?:figure|unused-file|blank-name)$/.test(rule));
}

test('nothing is to be said of the playbook that the mistakes are made in', async () => {
  expect(await read({ ...SOUND })).toEqual([]);
});

test('what is said of each mistake', async () => {
  const blocks = MISTAKES.map(({ name }) => [name, ...(told.get(name)?.problems ?? []).flatMap(asLines)].join('\n'));
  await expect(`${blocks.join('\n\n')}\n`).toMatchFileSnapshot('said.txt');
});

test('of every mistake something is said, and of what is read as it was meant nothing', () => {
  const silent = MISTAKES.filter(({ name }) => told.get(name)?.problems.length === 0).map(({ name }) => name);
  expect(silent).toEqual(MISTAKES.filter(({ fine }) => fine).map(({ name }) => name));
});

test('one mistake is one problem, in a line where the hand slipped', () => {
  const astray = MISTAKES.filter(({ name }) => {
    const { problems, files } = told.get(name) ?? { problems: [], files: {} };
    return problems.length > 1 || problems.some((problem) => !slipped(files, problem));
  }).map(({ name }) => name);
  expect(astray).toEqual(MISTAKES.filter(({ because }) => because).map(({ name }) => name));
});

test('no message speaks of a parser', () => {
  const strange = /\b(?:parser|token|scalar|node|mapping|implicit|alias|MDX JSX|U\+00[2-7]|undefined|null|object|array|string|regex)\b/i;
  const found = [...told].flatMap(([name, { problems }]) =>
    problems.filter(({ message, fix = '' }) => strange.test(`${message} ${fix}`)).map(() => name),
  );
  expect(found).toEqual([]);
});

function asLines({ file, line, column, severity, rule, message, fix }: Problem): string[] {
  return [`  ${file}:${line}:${column} ${severity} ${rule}: ${message}`, ...(fix ? [`    → ${fix}`] : [])];
}

/** Is the line one of those that the mistake has changed, or beside where it took some out? */
function slipped(files: Files, { file, line }: Problem): boolean {
  const [before, after] = [SOUND[file], files[file]];
  if (typeof after !== 'string' || typeof before !== 'string') return before !== after;
  const [old, now] = [before.split('\n'), after.split('\n')];
  let first = 0;
  while (first < now.length && now[first] === old[first]) first++;
  let last = 0;
  while (last < now.length - first && now.at(-1 - last) === old.at(-1 - last)) last++;
  // Above what was taken out, or below it and a blank line.
  return line >= first && line <= Math.max(first + 2, now.length - last + 2);
}
