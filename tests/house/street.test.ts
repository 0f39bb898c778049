import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import generator from '../../package.json' with { type: 'json' };
import { root } from '../support/playbook.ts';

const WORKFLOWS = '.github/workflows';
const TEMPLATE = 'cli/new/template/_github/workflows';

const text = (path: string) => readFile(join(root, path), 'utf8');
const workflows = async (folder: string) => (await readdir(join(root, folder))).filter((name) => name.endsWith('.yml'));

/** What GitHub's own reader finds wrong in a workflow: keys, types, events and expressions. */
async function wrongIn(name: string, content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  if (value) await convertWorkflowTemplate(context, value);
  return [...new Set(context.errors.getErrors().map(({ message }) => message))];
}

interface Job {
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
}

interface Workflow {
  permissions?: unknown;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

describe('workflows', async () => {
  const own = await workflows(WORKFLOWS);

  test.each([...own.map((name) => join(WORKFLOWS, name)), ...(await workflows(TEMPLATE)).map((name) => join(TEMPLATE, name))])(
    '%s is one that GitHub understands',
    async (path) => {
      expect(await wrongIn(basename(path), await text(path))).toEqual([]);
    },
  );

  test('a wrong key, a wrong right and an expression that does not end are found', async () => {
    const content = (await text(join(WORKFLOWS, 'test.yml')))
      .replace('timeout-minutes:', 'timeout:')
      .replace('contents: read', 'contents: reads')
      .replace('${{ matrix.os }}, Node', '${{ fromJson( }}, Node');
    expect((await wrongIn('test.yml', content)).map((message) => message.replace(/^.*?\): /, ''))).toEqual(
      expect.arrayContaining([
        expect.stringContaining("'timeout'"),
        expect.stringContaining("'reads'"),
        expect.stringContaining('Unexpected end of expression'),
      ]),
    );
  });

  test.each(own)('%s takes actions by digest, has rights job by job, and an end', async (name) => {
    const workflow = parse(await text(join(WORKFLOWS, name))) as Workflow;
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency).toBeDefined();
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job.permissions).toBeDefined();
      for (const step of job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
        expect(step.with).toMatchObject({ 'persist-credentials': false });
    }
    const lines = (await text(join(WORKFLOWS, name))).split('\n').filter((line) => /^\s*(- )?uses:/.test(line));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('one action is one version everywhere', async () => {
    const versions = new Map<string, Set<string>>();
    for (const name of own)
      for (const [, action = '', version = ''] of (await text(join(WORKFLOWS, name))).matchAll(/uses: ([\w-]+\/[\w-]+)[\w/-]*@(.+)$/gm))
        versions.set(action, (versions.get(action) ?? new Set()).add(version));
    expect([...versions].filter(([, each]) => each.size > 1)).toEqual([]);
  });

  test('the two commands run on three systems with three lines of Node', async () => {
    const { jobs } = parse(await text(join(WORKFLOWS, 'test.yml'))) as Workflow;
    const { test: job } = jobs as unknown as { test: Job & { strategy: { matrix: Record<string, unknown> } } };
    expect(job.strategy.matrix).toEqual({ os: ['ubuntu-latest', 'macos-latest', 'windows-latest'], node: [20, 22, 24] });
    expect(job.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm test']);
  });

  test('what may publish runs no code of ours', async () => {
    const { jobs } = parse(await text(join(WORKFLOWS, 'release.yml'))) as Workflow;
    const trusted = Object.values(jobs).filter(({ permissions }) => permissions?.['id-token'] === 'write');
    expect(trusted.map(({ steps }) => steps.flatMap(({ run }) => run ?? []))).toEqual([
      ['npm publish ./chalktalk-*.tgz --provenance --access public'],
    ]);
    expect(trusted.flatMap(({ steps }) => steps).filter(({ uses }) => uses?.startsWith('actions/checkout'))).toEqual([]);
  });
});

const LABEL = z.strictObject({
  label: z.string(),
  description: z.string().optional(),
  placeholder: z.string().optional(),
  render: z.string().optional(),
});
const INPUT = { id: z.string().regex(/^[\w-]+$/), validations: z.strictObject({ required: z.boolean() }).optional() };
/** A form for issues, as GitHub describes it. */
const FORM = z.strictObject({
  name: z.string(),
  description: z.string(),
  labels: z.array(z.string()),
  body: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string() }) }),
        z.strictObject({ type: z.literal(['textarea', 'input']), ...INPUT, attributes: LABEL }),
        z.strictObject({
          type: z.literal('dropdown'),
          ...INPUT,
          attributes: LABEL.extend({ multiple: z.boolean().optional(), options: z.array(z.string()).min(2) }),
        }),
      ]),
    )
    .refine((body) => new Set(body.map((each) => ('id' in each ? each.id : each))).size === body.length, 'two fields have one id')
    .refine((body) => body.some(({ type }) => type !== 'markdown'), 'it asks nothing'),
});

const SCHEDULE = z.strictObject({ interval: z.enum(['daily', 'weekly', 'monthly']) });
/** What our file for Dependabot may hold. */
const UPDATES = z.strictObject({
  version: z.literal(2),
  updates: z.array(
    z.strictObject({
      'package-ecosystem': z.enum(['npm', 'github-actions']),
      directory: z.literal('/'),
      schedule: SCHEDULE,
      cooldown: z.strictObject({ 'default-days': z.int() }),
      'open-pull-requests-limit': z.int().optional(),
      'commit-message': z.strictObject({ prefix: z.string() }),
      groups: z.record(
        z.string(),
        z.strictObject({
          'dependency-type': z.enum(['development', 'production']).optional(),
          patterns: z.array(z.string()).optional(),
          'update-types': z.array(z.enum(['major', 'minor', 'patch'])).optional(),
        }),
      ),
      ignore: z.array(z.strictObject({ 'dependency-name': z.string(), 'update-types': z.array(z.string()) })).optional(),
    }),
  ),
});

describe('forms and settings', () => {
  test.each(['bug.yml', 'wish.yml'])('%s is a form', async (name) => {
    expect(FORM.safeParse(parse(await text(`.github/ISSUE_TEMPLATE/${name}`))).error).toBeUndefined();
  });

  test('packages and actions are looked after by Dependabot', async () => {
    const { data, error } = UPDATES.safeParse(parse(await text('.github/dependabot.yml')));
    expect(error).toBeUndefined();
    expect(data?.updates.map((each) => each['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  });

  test('the next version follows from the one in package.json, and the files that name it', async () => {
    expect(JSON.parse(await text('.release-please-manifest.json'))).toEqual({ '.': generator.version });
    const { packages } = JSON.parse(await text('release-please-config.json')) as {
      packages: Record<string, { 'extra-files': { path: string }[] }>;
    };
    for (const { path } of packages['.']?.['extra-files'] ?? []) {
      const marked = (await text(path)).split('<!-- x-release-please-start-version -->').slice(1);
      expect(marked.length, path).toBeGreaterThan(0);
      for (const part of marked) expect(part.split('<!-- x-release-please-end -->')[0]).toContain(generator.version);
    }
  });

  test('the changelog has a place where the next version is put', async () => {
    expect(await text('CHANGELOG.md')).toMatch(/\n## \[?\d/);
  });
});

describe('the package', () => {
  test('is one that package managers read without a complaint', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, generator, { color: false }))).toEqual([]);
  });

  test.each(['.npmrc', 'cli/new/template/_npmrc'])(
    '%s keeps npm on Node 20 from a warning for each package that wants the newer one',
    async (path) => {
      expect(await text(path)).toMatch(/^loglevel=error$/m);
      expect(await text(path)).toContain('--loglevel warn');
    },
  );

  test.each(['README.md', 'docs/installing.md', 'docs/deploying.md', 'CONTRIBUTING.md'])('%s names the Node of `engines`', async (path) => {
    const [, needed = ''] = /^>=(\d+\.\d+)$/.exec(generator.engines.node) ?? [];
    expect(await text(path)).toContain(`Node ${needed} or later`);
  });
});
