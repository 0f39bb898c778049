import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { makeKeptFolder, makeWay } from '../../src/cache/make-way.ts';
import { isWhole, sealFolder } from '../../src/cache/sealed.ts';
import { ABOUT } from './astro/known.ts';

/** Compiled programs, each in a folder of its name: what was compiled, and beside it the digest of all of it. */
const PROGRAM = 'program';
const SEAL = 'seal';

/** How many are kept: a few states of the program, each for a few bases and languages. */
const KEPT = 12;
/** One that was used a moment ago may be in use: pages load modules while they are rendered. */
const IN_USE = 10 * 60_000;
/** Nothing compiles for an hour. */
const ABANDONED = 60 * 60_000;

/**
 * The folder of a compiled program; `undefined` where it is not kept, or is no longer what it was.
 *
 * @param home folder in which compiled programs are kept
 * @param key its name, from `programKey`
 */
export function keptProgram(home: string, key: string): string | undefined {
  const folder = join(home, key);
  if (!isSound(folder)) return undefined;
  const now = new Date();
  try {
    utimesSync(folder, now, now);
  } catch {
    // On a file system that is only read nothing is taken away either.
  }
  return join(folder, PROGRAM);
}

/**
 * Keeps a compiled program under its name, whole or not at all. Another process may do the same at the same moment.
 *
 * @param make compiles it into `program` of an empty folder; where it leaves nothing that can be run again, nothing is kept
 * @returns as `keptProgram`
 */
export async function keepProgramAs(home: string, key: string, make: (folder: string) => Promise<void>): Promise<string | undefined> {
  const making = join(home, `${key}.${process.pid}`);
  makeKeptFolder(home);
  makeWay(making);
  mkdirSync(making);
  try {
    await make(making);
    const program = join(making, PROGRAM);
    if (!existsSync(join(program, ABOUT))) return undefined;
    for (const name of readdirSync(making)) if (name !== PROGRAM) makeWay(join(making, name));
    sealFolder(program, join(making, SEAL));
    moveTo(join(home, key), making);
    clear(home, key);
    return keptProgram(home, key);
  } finally {
    makeWay(making);
  }
}

function isSound(folder: string): boolean {
  const program = join(folder, PROGRAM);
  return existsSync(join(program, ABOUT)) && isWhole(program, join(folder, SEAL));
}

function moveTo(folder: string, made: string): void {
  try {
    renameSync(made, folder);
  } catch (error) {
    // Somebody was faster with the same program; or what lies there is damaged.
    if (isSound(folder)) return;
    if (!lstatSync(folder, { throwIfNoEntry: false })) throw error;
    const aside = `${made}.damaged`;
    renameSync(folder, aside);
    makeWay(aside);
    renameSync(made, folder);
  }
}

/** Takes away what nobody needs: the programs that were used longest ago, and what broken-off builds left. */
function clear(home: string, key: string): void {
  const now = Date.now();
  const others = readdirSync(home)
    .filter((name) => name !== key)
    .map((name) => ({ name, age: now - (lstatSync(join(home, name), { throwIfNoEntry: false })?.mtimeMs ?? now) }))
    .toSorted((a, b) => a.age - b.age);
  const whole = others.filter(({ name }) => !name.includes('.'));
  const old = whole.slice(KEPT - 1).filter(({ age }) => age > IN_USE);
  const left = others.filter(({ name, age }) => name.includes('.') && age > ABANDONED);
  for (const { name } of [...old, ...left]) makeWay(join(home, name));
}
