import { locate } from '../../src/playbook/addresses/paths.ts';
import { compileFile } from '../../src/playbook/compile/file.ts';
import { compileText } from '../../src/playbook/compile/page.ts';
import { render } from '../../src/playbook/compile/render.ts';
import type { CompiledFile, PageOptions, PageText } from '../../src/playbook/model/compiled.ts';
import type { Block, Body } from '../../src/playbook/model/playbook.ts';
import type { Known } from '../../src/playbook/model/rule.ts';
import type { FileFinding, Finding, Severity } from '../../src/playbook/problems/problem.ts';
import { checkPlaybook } from '../../src/playbook/rules/check.ts';
import { severityOf } from '../../src/playbook/rules/severity.ts';
import { playbookView } from '../../src/playbook/rules/view.ts';
import { configSchema } from '../../src/playbook/schemas/config.ts';

const page: PageOptions = { file: 'practices/own.mdx', url: '/practices/own/', format: 'mdx', base: '/', code: false };

/** Compiles the text of an .mdx practice. */
export function mdx(text: string, options: Partial<PageOptions> = {}): PageText {
  return compileText(text, { ...page, ...options }, { render });
}

/** Compiles the text of an .md practice. */
export function md(text: string, options: Partial<PageOptions> = {}): PageText {
  return compileText(text, { ...page, file: 'practices/own.md', format: 'md', ...options }, { render });
}

/** Compiles a whole file as it lies on disk. */
export function compile(
  file: string,
  source: string | Uint8Array,
  options = { base: '/', code: false },
): { compiled: CompiledFile; body: Body } {
  const located = locate(file);
  if (!located) throw new Error(`${file} is no file of a playbook`);
  return compileFile(file, located, typeof source === 'string' ? new TextEncoder().encode(source) : source, { render, ...options });
}

/** The whole text of a body tree, tags included; a block is written as an element of its name. */
export function html(body: Body): string {
  return body
    .map((part) => (typeof part === 'string' ? part : `<${part.component}${attributes(part)}>${html(part.children)}</${part.component}>`))
    .join('');
}

function attributes({ props }: Block): string {
  return Object.entries(props)
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
    .join('');
}

/** All blocks of a body tree with this name, at any depth. */
export function blocks(body: Body, name: string): Block[] {
  return body.flatMap((part) =>
    typeof part === 'string' ? [] : [...(part.component === name ? [part] : []), ...blocks(part.children, name)],
  );
}

/** `2:5 error rule: message → fix`, for expectations that show all of a problem at once. */
export function said(findings: readonly (Finding & { severity?: Severity })[]): string[] {
  return findings.map(
    ({ line, column, rule, severity = severityOf(rule, { rules: {}, lenient: false }), message, fix }) =>
      `${line}:${column} ${severity} ${rule}: ${message}${fix ? ` → ${fix}` : ''}`,
  );
}

/** What is more than a hint. */
export function loud<T extends { rule: string }>(findings: readonly T[]): T[] {
  return findings.filter(({ rule }) => severityOf(rule, { rules: {}, lenient: false }) !== 'hint');
}

/** What the rules say of compiled files as a playbook. */
export function between(files: readonly CompiledFile[], known: Partial<Known> = {}): FileFinding[] {
  const config = configSchema.parse({});
  const paths = new Set(files.map(({ file }) => file));
  return checkPlaybook(playbookView({ files, paths, stages: undefined, drafts: false, config, today: '2026-05-01', ...known }));
}
