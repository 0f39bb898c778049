import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { COMMANDS } from '../../cli/commands.ts';
import { NAMES, USAGE } from '../../cli/help/usage.ts';
import { describeFailure } from '../../cli/process/failure-message.ts';
import { type RunContext, run } from '../../cli/run.ts';
import generator from '../../package.json' with { type: 'json' };
import { LISTENING, playbook, practice } from '../support/playbook.ts';
import { temporaryFolder, writeFiles } from './support/folders.ts';

// A build enters its project.
const before = process.cwd();
afterEach(() => process.chdir(before));

/** Runs the command in a project with a playbook and nothing behind it; what it says and returns. */
async function chalktalk(args: string[], parts: Partial<RunContext> = {}) {
  const root = temporaryFolder();
  writeFiles(root, { 'content/playbook.yaml': '' });
  const said = { out: '', err: '' };
  const code = await run(args, {
    root,
    generator: root,
    cwd: root,
    home: '/nonexistent',
    env: {},
    compile: async () => ({ errors: 0 }),
    loadAstro: () => Promise.reject(new Error('Astro is not here')),
    print: (line) => {
      said.out += line;
    },
    printError: (text) => {
      said.err += text;
    },
    ...parts,
  });
  return { code, ...said, root };
}

const BUILD = expect.stringMatching(/^ {2}chalktalk build \[DIR\].*\n {6}--lenient.*\n {6}--quiet.*\n {6}--json.*$/);
const CHECK = expect.stringMatching(/^ {2}chalktalk check \[DIR\].*\n( {6}--.*\n?)+$/);
const portOf = (name: string, does: string) =>
  expect.stringMatching(new RegExp(`^ {2}chalktalk ${name} \\[DIR\\] +${does}.*\n {6}--port N`));
const DEV = portOf('dev', 'write');
const START = portOf('start', 'build');
const SERVE = portOf('serve', 'serve');
const MODULE = expect.stringMatching(/^ {2}chalktalk new module "TITLE"\n/);
const PRACTICE = expect.stringMatching(/^ {2}chalktalk new practice "TITLE"\n( {6}--.*\n?)+$/);

describe('the command', () => {
  test.each([
    [[], 'name a command', NAMES],
    [['bild'], 'unknown command "bild": did you mean build?', NAMES],
    [['constructor'], 'unknown command "constructor"', NAMES],
    [['-x'], 'unknown option -x', NAMES],
    [['help', 'chekc'], 'there is no help on "chekc": did you mean check?', NAMES],
    [['build', '.', 'dist'], 'build takes no more arguments, but got "dist"', BUILD],
    [['new', 'module', 'A', '--lesson', 'B', '--lesson', 'C'], '--lesson stands there twice, and takes one value', MODULE],
    [['dev', '--port', 'x'], '--port needs a number from 1 to 65535, for instance --port 4322', DEV],
    [['start', '--port', '70000'], '--port needs a number from 1 to 65535, for instance --port 4322', START],
    [['serve', '--port'], '--port needs a number from 1 to 65535, for instance --port 4322', SERVE],
    [['build', '--fast'], 'unknown option --fast', BUILD],
    [['build', '--fix'], 'unknown option --fix: only check takes it', BUILD],
    [['check', '--sinse', 'x'], 'unknown option --sinse: did you mean --since?', CHECK],
    [['package', 'scorm12', 'a', 'b'], 'package takes one module or program, but got "b", too', expect.stringContaining('--mastery N')],
    [['package', 'scorm12', 'a', '--in'], '--in needs the folder of a playbook', expect.stringContaining('--in DIR')],
    [['new', 'practice', '--skil', 'x'], 'unknown option --skil: did you mean --skill?', PRACTICE],
  ])('%j is not understood: it shows how that command is used, and says last what is the matter', async (args, problem, usage) => {
    const { code, out, err } = await chalktalk(args);
    const parts = err.split('\n\n');
    expect({ code, out, usage: parts.slice(0, -1).join('\n\n'), last: parts.at(-1) }).toEqual({
      code: 2,
      out: '',
      usage,
      last: `chalktalk: ${problem}`,
    });
    expect(err.split('\n').length).toBeLessThan(15);
  });

  test.each([['--help'], ['-h'], ['help']])('%s prints how all commands are used, and which topics there are', async (...args) => {
    const { code, out, err } = await chalktalk(args);
    expect({ code, err, usage: out.slice(0, USAGE.length) }).toEqual({ code: 0, err: '', usage: USAGE });
    expect(out.slice(USAGE.length)).toMatch(/^\nTopics,[\s\S]* settings, authoring, [\s\S]* plays,/);
  });

  test.each([
    ['build', '--help'],
    ['help', 'build'],
  ])('%s %s prints how one is used', async (...args) => {
    expect(await chalktalk(args)).toMatchObject({ code: 0, out: BUILD, err: '' });
  });

  test('help is there for every command, and for what the environment decides', async () => {
    for (const { name, usage } of COMMANDS) {
      const { code, out } = await chalktalk(['help', name]);
      expect({ code, out }, name).toEqual({ code: 0, out: expect.stringContaining(`chalktalk ${usage[0]?.[0].split(' ')[0]}`) });
    }
    expect((await chalktalk(['help', 'settings'])).out).toMatch(/^Settings[\s\S]*PLAYBOOK_CONTENT[\s\S]*Exit codes/);
  });

  test.each(['--version', '-v'])('%s prints its version', async (arg) => {
    expect(await chalktalk([arg])).toMatchObject({ code: 0, out: generator.version, err: '' });
  });

  test.each([
    [{ PORT: 'many' }, 'chalktalk: PORT is "many": write a number from 1 to 65535'],
    [{ PLAYBOOK_SITE: 'acme' }, 'chalktalk: PLAYBOOK_SITE is "acme": write an address, for instance https://play.acme.example'],
  ])('a setting that makes no sense, %j, is one message', async (env, err) => {
    expect(await chalktalk(['build'], { env })).toMatchObject({ code: 1, err });
  });

  test.each([
    [['build'], false],
    [['build', '--lenient'], true],
  ])('%j takes broken links for warnings: %s', async (args, lenient) => {
    let asked: boolean | undefined;
    await chalktalk(args, {
      compile: async (settings) => {
        asked = settings.lenient;
        return { errors: 1 };
      },
    });
    expect(asked).toBe(lenient);
  });

  test('check takes them for warnings where it is told so', async () => {
    const files = { ...LISTENING, 'practices/ask.md': practice(1, '[a](gone.md)\n') };
    const PLAYBOOK_CONTENT = await playbook(files);
    expect(await chalktalk(['check'], { env: { PLAYBOOK_CONTENT } })).toMatchObject({ code: 1 });
    expect(await chalktalk(['check', '--lenient'], { env: { PLAYBOOK_CONTENT } })).toMatchObject({ code: 0, err: '' });
  });

  test('serve says when nothing was built', async () => {
    const { code, err, root } = await chalktalk(['serve']);
    expect({ code, err }).toEqual({ code: 1, err: `chalktalk: there is no built playbook in ${root}/dist: run chalktalk build first` });
  });

  test('start says that the port is taken before it builds, wherever it is named', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const compile = () => Promise.reject(new Error('it is not built'));
    for (const [args, env] of [
      [['start'], { PORT: String(port) }],
      [['start', '--port', String(port)], { PORT: '0' }],
    ] as const)
      expect(await chalktalk([...args], { compile, env })).toMatchObject({
        code: 1,
        err: expect.stringMatching(
          `^chalktalk: port ${port} is taken by another program: stop it, or choose another, for instance --port `,
        ),
      });
  });

  test('start serves nothing when the build has problems', async () => {
    const compile = async () => ({ errors: 1 });
    expect(await chalktalk(['build'], { compile })).toMatchObject({ code: 1, err: 'chalktalk: nothing was built: there is one problem' });
    expect(await chalktalk(['start'], { compile, env: { PORT: '0' } })).toMatchObject({
      code: 1,
      err: 'chalktalk: nothing was built: there is one problem',
    });
  });
});

describe('an unexpected failure', () => {
  const said = (error: unknown) => describeFailure(error, false).split('\n').slice(0, -1).join('\n');

  test('is told without its stack', async () => {
    const { code, err } = await chalktalk(['dev']);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'chalktalk: Astro is not here\n(CHALKTALK_DEBUG=1 shows where in the program this comes from.)',
    });
  });

  test('is told in full with CHALKTALK_DEBUG=1', async () => {
    const { err } = await chalktalk(['dev'], { env: { CHALKTALK_DEBUG: '1' } });
    expect(err).toContain('Astro is not here\n    at ');
  });

  test('tells the place and the hint that Astro knows', () => {
    const error = Object.assign(new Error('Unexpected token'), {
      loc: { file: 'src/pages/x.astro', line: 2, column: 4 },
      hint: 'Close the brace.',
    });
    expect(said(error)).toBe('src/pages/x.astro:2:4 Unexpected token\nClose the brace.');
  });

  test.each([
    Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
    new Error('UnknownFilesystemError', { cause: Object.assign(new Error('write failed'), { code: 'EDQUOT' }) }),
    new Error("ENOSPC: no space left on device, copyfile 'a' -> 'b'"),
  ])('says that the disk is full: %s', (error) => {
    expect(said(error)).toMatch(/^there is no room left on the disk, or no more than you may use \((ENOSPC|EDQUOT)\): make room there/);
  });

  test('drops a stack that a tool wrote into the message', () => {
    expect(
      said(new Error('Build failed\n\nCompilerError: Unexpected token\n    at compile (file:///x.js:61:3)\n    at async plugin')),
    ).toBe('Build failed\n\nCompilerError: Unexpected token');
  });

  test('may be several, or a wrong shape, or no error at all', () => {
    expect(said(new AggregateError([new Error('one'), new Error('two')]))).toBe('one\ntwo');
    const wrong = z.object({ site: z.string() }).safeParse({ site: 5 });
    expect(said(wrong.error)).toContain('the configuration is wrong:\n✖ Invalid input: expected string, received number\n  → at site');
    expect(said('thrown text')).toBe('thrown text');
  });
});
