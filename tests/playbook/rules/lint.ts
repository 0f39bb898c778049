import { locate } from '../../../src/playbook/addresses/paths.ts';
import { compileFile } from '../../../src/playbook/compile/file.ts';
import { render } from '../../../src/playbook/compile/render.ts';
import type { Known } from '../../../src/playbook/model/rule.ts';
import { between } from '../../support/compile.ts';
import { LISTENING, practice } from '../../support/playbook.ts';

/** The lines above the text of `practice`. */
const FRONT = 7;

function compiled(file: string, source: string, language?: string) {
  const located = locate(file);
  if (!located) throw new Error(`${file} is no file of a playbook`);
  return compileFile(file, located, new TextEncoder().encode(source), { base: '/', code: false, language, render }).compiled;
}

/** What one rule says of the text of a practice, as `line:column message`; lines count from the beginning of the text. */
export function ofText(rule: string, text: string, { language = 'en', fields = '', file = 'practices/own.mdx' } = {}): string[] {
  const front = FRONT + fields.split('\n').length - 1;
  return compiled(file, practice(1, text, fields), language)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ line, column, message }) => `${line - front}:${column} ${message}`);
}

/** What one rule says of a whole playbook, as `file:line:column message`. */
export function ofPlaybook(rule: string, files: Record<string, string>, known: Partial<Known> = {}): string[] {
  return between(
    Object.entries({ ...LISTENING, ...files }).map(([file, source]) => compiled(file, source)),
    known,
  )
    .filter((finding) => finding.rule === rule)
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}
