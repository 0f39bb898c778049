import { z } from 'zod';
import { meantValue } from './meant-value.ts';
import type { Finding, Place } from './problem.ts';
import { didYouMean } from './suggest.ts';

/** The path of a field: `['skills', 0, 'skill']`. */
export type FieldPath = readonly PropertyKey[];

/** Of a union's failed branches, the one that got furthest knows best what is wrong: `level: expert` in `{ skill, level }`. */
export function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const reached = (branch: readonly z.core.$ZodIssue[]) =>
    Math.max(...branch.map(({ code, path }) => path.length + (code === 'unrecognized_keys' ? 0.5 : 0)));
  const best = issue.errors.filter((branch) => branch.length > 0).toSorted((a, b) => reached(b) - reached(a))[0];
  if (!best || reached(best) === 0) return [issue];
  // A name that the branch does not know explains why another one is missing.
  const strange = best.filter(({ code }) => code === 'unrecognized_keys');
  return (strange.length > 0 ? strange : best).flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** The way back from a field to its place in the file. */
interface Places {
  placeOf: (path: FieldPath) => Place;
  nameOf: (path: FieldPath) => Place;
}

/** What a fault of a field is called, and how it is mended. */
export function issueFindings(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodObject, { placeOf, nameOf }: Places): Finding[] {
  // People count from one.
  const name = issue.path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, issue.path);
    const within = valueAt(data, issue.path);
    return issue.keys.map((key) => ({
      ...nameOf([...issue.path, key]),
      rule: 'field',
      message: `\`${name}\` has no field \`${key}\``,
      fix: tagMeant(key, valueAt(within, [key]), known) ?? didYouMean(key, known) ?? 'take it out',
    }));
  }
  const written = valueAt(data, issue.path);
  if (written === undefined)
    return [
      {
        ...placeOf(issue.path),
        rule: 'missing-field',
        message: `The field \`${name}\` is missing`,
        fix: `add \`${String(issue.path.at(-1))}:\``,
        ...(name === 'number' && { completed: 'number' as const }),
      },
    ];
  if (issue.code === 'invalid_key')
    return [
      {
        ...nameOf(issue.path),
        rule: 'field',
        message: `\`${String(issue.path.at(-1))}\` is no id`,
        fix: plain(issue.issues[0]?.message ?? issue.message),
      },
    ];
  if (written === null)
    return [
      {
        ...nameOf(issue.path),
        rule: 'field',
        message: `\`${name}\` is empty`,
        fix: 'write a value after the colon, or take the field out',
      },
    ];
  const shown = JSON.stringify(written);
  const long = Array.isArray(written) ? `a list of ${written.length}` : `${shown.slice(0, 57)}…`;
  const what = shown.length > 60 ? long : shown;
  const meant = meantValue(issue, written, String(issue.path.at(-1)), () => fieldsAt(schema, issue.path));
  const quotes = issue.code === 'invalid_type' && issue.expected === 'string' && typeof written !== 'object';
  return [
    {
      ...placeOf(issue.path),
      rule: 'field',
      message: `\`${name}\` is ${what}`,
      fix: meant ? both(meant, issue) : quotes ? `this is text: put it into quotes, "${String(written)}"` : plain(issue.message),
    },
  ];
}

/** What was meant, and where that is a guess, what may stand there. */
function both(meant: string, issue: z.core.$ZodIssue): string {
  return meant.startsWith('did you') ? `${meant} (${plain(issue.message)})` : meant;
}

/** `- listening: 1` is `{ skill: listening, level: 1 }`. */
function tagMeant(key: string, value: unknown, known: readonly string[]): string | undefined {
  if (!known.includes('skill') || !known.includes('level')) return undefined;
  return value === 1 || value === 2 || value === 3 || value === 4 ? `write \`{ skill: ${key}, level: ${value} }\`` : undefined;
}

/** zod's own messages, in the words of the rest: `Invalid input: expected array, received number` → `expected a list`. */
function plain(message: string): string {
  const words = new Map(
    Object.entries({
      array: 'a list: `[one, two]`',
      object: 'fields: `{ name: value }`',
      string: 'text',
      number: 'a number',
      boolean: 'true or false',
      int: 'a whole number',
      record: 'fields: `name: value`',
    }),
  );
  return message
    .replace(/^Invalid input: /, '')
    .replace(/, received .*$/, '')
    .replace(/^expected (\w+)$/, (_, type: string) => `write ${words.get(type) ?? type}`);
}

/** The names of the fields that may stand at a path. */
function fieldsAt(schema: z.core.$ZodType, path: FieldPath): string[] {
  let types = inside(schema);
  for (const key of path) {
    types = types.flatMap((type) => {
      if (type instanceof z.ZodObject) return Object.hasOwn(type.shape, key) ? inside(type.shape[String(key)]) : [];
      if (type instanceof z.ZodArray) return inside(type.element);
      return [];
    });
  }
  return types.flatMap((type) => (type instanceof z.ZodObject ? Object.keys(type.shape) : []));
}

/** What a type is under its wrappings: optional, with a default, transformed, one of several. */
function inside(type: z.core.$ZodType): z.core.$ZodType[] {
  if (type instanceof z.ZodOptional || type instanceof z.ZodDefault) return inside(type.unwrap());
  if (type instanceof z.ZodPipe) return inside(type.in);
  if (type instanceof z.ZodUnion) return type.options.flatMap(inside);
  return [type];
}

function valueAt(data: unknown, path: FieldPath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, key)?.value;
  }
  return value;
}
