import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { cacheFolder, type ReadPlaybook, readPlaybook } from '../../../integrations/content/read.ts';
import { COMPONENTS } from '../../../src/playbook/components.ts';
import { settingsFrom } from '../../../src/playbook/settings.ts';
import { root } from '../../support/playbook.ts';

const settings = settingsFrom({}, root);
let sample: ReadPlaybook;
let practices: { file: string; number: unknown; words: number; source: string }[];

beforeAll(async () => {
  sample = await readPlaybook({ settings, cache: cacheFolder(root, settings), drafts: false });
  practices = await Promise.all(
    sample.files
      .filter(({ compiled }) => compiled.kind === 'practice')
      .map(async ({ compiled: { file, fields, text } }) => ({
        file,
        number: fields?.['number'],
        words: text?.words ?? 0,
        source: await readFile(join(settings.content, file), 'utf8'),
      })),
  );
});

const count = (kind: string) => sample.files.filter(({ compiled }) => compiled.kind === kind).length;

/** The sentences of a page's prose, at least six words long: shorter ones may well be said twice. */
function sentences(source: string): string[] {
  return source
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/```[\s\S]*?```/g, '')
    .replace(/<[^>]+>|[*_`>#[\]|]|\([^)]*\)/g, ' ')
    .split(/(?<=[.?!:])["”]?\s+|\n{2,}/)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim(),
    )
    .filter((sentence) => sentence.split(' ').length >= 6);
}

describe('the sample playbook', () => {
  test('is without a problem, and leaves little to hint at', () => {
    // `overdue` depends on the day.
    const hints = sample.problems.filter(({ severity, rule }) => severity === 'hint' && rule !== 'overdue');
    expect(sample.problems.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect([...new Set(hints.map(({ rule }) => rule))].toSorted()).toEqual(['untested-skill', 'unused-evidence', 'weak-evidence']);
    expect(hints.length).toBeLessThan(40);
  });

  test('is a whole playbook', () => {
    expect(count('practice')).toBeGreaterThanOrEqual(24);
    expect(count('module')).toBeGreaterThanOrEqual(5);
    expect(count('lesson')).toBeGreaterThanOrEqual(20);
    expect(count('skill')).toBeGreaterThanOrEqual(12);
    expect(count('role')).toBe(4);
    expect(count('program')).toBe(3);
    expect(count('evidence')).toBeGreaterThanOrEqual(8);
  });

  test('has every skill described at four levels, and trained by a practice', () => {
    const skills = sample.files.filter(({ compiled }) => compiled.kind === 'skill').map(({ compiled }) => compiled);
    const trained = new Set(
      sample.files.flatMap(({ compiled }) =>
        compiled.kind === 'practice' ? compiled.references.filter(({ kind }) => kind === 'skill').map(({ to }) => to) : [],
      ),
    );
    for (const skill of skills) {
      expect(skill.fields?.['levels'], skill.id).toHaveLength(4);
      expect(trained, skill.id).toContain(skill.id);
    }
  });

  test('asks with every kind of component there is, but for the film that it does not have', async () => {
    const all = await Promise.all(sample.files.map(({ compiled }) => readFile(join(settings.content, compiled.file), 'utf8')));
    const missing = Object.keys(COMPONENTS).filter((name) => !all.some((source) => source.includes(`<${name}`)));
    expect(missing).toEqual(['Video']);
  });

  test('has practices of substance: words, talk track, failure, assignment, two questions', () => {
    for (const { file, words, source } of practices) {
      expect(words, file).toBeGreaterThanOrEqual(400);
      expect(source, file).toContain('<TalkTrack>');
      expect(source, file).toContain('## How it goes wrong');
      expect(source, file).toContain('<Assignment');
      expect(source.match(/<(Question|Scenario) /g)?.length, file).toBeGreaterThanOrEqual(2);
    }
  });

  test('asks for coaching in number 26, and leaves gaps in the numbers', () => {
    expect(practices.find(({ number }) => number === 26)?.source).toContain('title: Ask to be coached');
    const numbers = practices.map(({ number }) => Number(number));
    expect(Math.max(...numbers)).toBeGreaterThan(numbers.length);
  });

  test('says no sentence in two practices', () => {
    const first = new Map<string, string>();
    const twice: string[] = [];
    for (const { file, source } of practices) {
      for (const sentence of new Set(sentences(source))) {
        const other = first.get(sentence);
        if (other) twice.push(`${other} and ${file}: ${sentence}`);
        first.set(sentence, file);
      }
    }
    expect(twice).toEqual([]);
  });
});
