import { lostSince } from '../../../src/playbook/identity/compare.ts';
import { type Retired, snapshotOf } from '../../../src/playbook/identity/snapshot.ts';
import { findingIn } from '../../../src/playbook/problems/problem.ts';
import { judge } from '../../../src/playbook/rules/severity.ts';
import { configSchema } from '../../../src/playbook/schemas/config.ts';
import { compile } from '../../support/compile.ts';

export type Sources = Record<string, string>;

const NOTHING: Retired = configSchema.parse({}).retired;

/** A page with these fields. */
export const page = (fields: string, body = 'Text.\n') => `---\n${fields}\n---\n\n${body}`;

/** A practice. Its title says which one it is. */
export const practice = (number: number, title: string, more = '', body = 'Text.\n') =>
  page(`title: ${title}\nnumber: ${number}\nsummary: Why.\nskills: [listening]${more && `\n${more}`}`, body);

export const module = (title: string, more = '') => page(`title: ${title}\nsummary: Why.${more && `\n${more}`}`);
export const lesson = (title: string, body = 'Text.\n', more = '') => page(`title: ${title}${more && `\n${more}`}`, body);

/** A question with one right option, the first of these. */
export const question = (id: string, stem: string, options: readonly string[] = ['Yes {/* #y */}', 'No {/* #n */}'], more = '') =>
  [
    `<Question id="${id}"${more && ` ${more}`}>`,
    `${stem}`,
    options.map((option, place) => `- [${place === 0 ? 'x' : ' '}] ${option}\n  > So.`).join('\n'),
    'Because.',
    '</Question>\n',
  ].join('\n\n');

/** What is lost between two states: `file:line:column rule: message → fix`. */
export function lost(
  before: Sources,
  now: Sources,
  { was = {} as Partial<Retired>, retired = {} as Partial<Retired>, paths = [] as string[], configIsSound = true } = {},
): string[] {
  const files = (sources: Sources) => Object.entries(sources).map(([file, source]) => compile(file, source).compiled);
  const compiled = files(now);
  const findings = lostSince(snapshotOf(files(before), { ...NOTHING, ...was }), snapshotOf(compiled, { ...NOTHING, ...retired }), {
    configIsSound,
    paths: new Set(['playbook.yaml', ...Object.keys(now), ...paths]),
    problems: judge(
      compiled.flatMap(({ file, findings }) => findings.map((finding) => findingIn(file, finding))),
      { rules: {}, lenient: false },
    ),
  });
  return findings.map(({ file, line, column, rule, message, fix }) => `${file}:${line}:${column} ${rule}: ${message} → ${fix}`);
}
