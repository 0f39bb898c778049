import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Tell } from '../integrations/steps.ts';
import generator from '../package.json' with { type: 'json' };
import { suggest } from '../src/playbook/problems/suggest.ts';
import { type Settings, SettingsError, settingsFrom } from '../src/playbook/settings.ts';
import type { Command, OptionValues, Run } from './command.ts';
import { COMMANDS } from './commands.ts';
import { helpOn } from './help/help-on.ts';
import { NAMES, usageOf } from './help/usage.ts';
import { failure, type Outcome, success } from './outcome.ts';
import { progressOn } from './progress/progress.ts';
import type { Astro, Compile, Preview, Project, Render } from './project.ts';

/** Everything a command touches outside itself. */
export interface RunContext extends Pick<Project, 'generator' | 'cwd' | 'home' | 'print'> {
  /** The project in every case. Without it, that depends on where the playbook lies. */
  root?: string;
  compile(settings: Settings, root: string, tell?: Tell): ReturnType<Compile>;
  /** Without it, and with `CHALKTALK_FULL=1`, Astro builds everything. */
  render?(project: Pick<Project, 'root' | 'generator' | 'debug' | 'print'>, ...of: Parameters<Render>): ReturnType<Render>;
  /** Without it, and with `CHALKTALK_FULL=1`, Astro's development server shows it. */
  preview?(project: Pick<Project, 'root' | 'generator' | 'debug' | 'print'>, ...of: Parameters<Preview>): ReturnType<Preview>;
  loadAstro(root: string): Promise<Astro>;
  /** Without it, nobody sees what goes on. */
  progress?: Project['progress'];
  /** Without it, nothing is packed. */
  pack?(generator: string): Promise<Uint8Array>;
  env: Record<string, string | undefined>;
  /** Prints a problem. */
  printError(text: string): void;
}

/** 0: done. 1: there are problems. 2: the command is not understood. */
export type ExitCode = 0 | 1 | 2;

/** Which playbook a command is for whose arguments name something else. */
const IN = { in: { type: 'string' } } as const;

const GLOBAL = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } } as const;

/**
 * Runs the `chalktalk` command.
 *
 * @param args the arguments after the name of the program
 * @returns its exit code; `serve`, `start` and `dev` return when the process is asked to stop
 */
export async function run(args: readonly string[], context: RunContext): Promise<ExitCode> {
  const { printError, print } = context;
  const invocation = await readInvocation(args);
  if (!invocation.ok) {
    // The message last: it is what a terminal shows when the rest has scrolled away.
    printError(`${invocation.usage}\n\nchalktalk: ${invocation.problem}`);
    return 2;
  }
  if (typeof invocation.value === 'string') {
    print(invocation.value);
    return 0;
  }
  const debug = context.env['CHALKTALK_DEBUG'] === '1';
  try {
    const project = await projectFor(invocation.value, context, debug);
    const outcome = project.ok ? await invocation.value.run(project.value) : project;
    if (outcome.ok) return 0;
    printError(`chalktalk: ${outcome.problem}`);
    if (outcome.misuse) return 2;
  } catch (error) {
    // Loaded when needed, with all that knows the errors of others.
    const { describeFailure } = await import('./process/failure-message.ts');
    printError(`chalktalk: ${describeFailure(error, debug)}`);
  }
  return 1;
}

/** A command that was understood. */
interface Invocation {
  command: Command;
  run: Run;
  /** The folder that was typed after its name. */
  folder: string | undefined;
}

/** What was not understood, and how the command that was meant is used. */
interface Misunderstood {
  ok: false;
  problem: string;
  usage: string;
}

/** A command to run, or a text to print. */
async function readInvocation(args: readonly string[]): Promise<{ ok: true; value: string | Invocation } | Misunderstood> {
  const options = Object.assign({}, GLOBAL, IN, ...COMMANDS.map((command) => command.options)) as NonNullable<Command['options']>;
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const written = tokens.filter((token) => token.kind === 'option');
  const [name, ...rest] = positionals;
  const command = COMMANDS.find((known) => known.name === name);
  const misunderstood = (problem: string): Misunderstood => ({ ok: false, problem, usage: command ? usageOf(command, rest) : NAMES });
  const own = { ...GLOBAL, ...(command?.takesIn && IN), ...command?.options };
  const unknown = written.find((option) => !Object.hasOwn(options, option.name));
  if (unknown) {
    // A text with spaces was hardly meant as an option.
    if (/\s/.test(args[unknown.index] ?? ''))
      return misunderstood(`unknown option ${unknown.rawName}: put -- before a text that begins with a hyphen`);
    const meant = unknown.rawName.startsWith('--') ? suggest(unknown.name, Object.keys(own)) : undefined;
    return misunderstood(`unknown option ${unknown.rawName}${meant ? `: did you mean --${meant}?` : ''}`);
  }
  if (values['version']) return { ok: true, value: generator.version };
  if (values['help'] || name === 'help') {
    const help = await helpOn(name === 'help' ? rest : command ? positionals : []);
    return help.ok ? { ok: true, value: help.value } : misunderstood(help.problem);
  }
  if (name === undefined) return misunderstood('name a command');
  if (!command) {
    const meant = suggest(name, [...COMMANDS.map((known) => known.name), 'help']);
    return misunderstood(`unknown command "${name}"${meant ? `: did you mean ${meant}?` : ''}`);
  }
  const foreign = written.find((option) => !Object.hasOwn(own, option.name));
  if (foreign) {
    const takers = COMMANDS.filter((known) => Object.hasOwn({ ...(known.takesIn && IN), ...known.options }, foreign.name)).map(
      (known) => known.name,
    );
    return misunderstood(`unknown option --${foreign.name}: only ${takers.join(' and ')} ${takers.length > 1 ? 'take' : 'takes'} it`);
  }
  // Of two texts one would be lost in silence.
  const twice = written.find(
    (option, index) => option.value !== undefined && written.findIndex(({ name: other }) => other === option.name) < index,
  );
  if (twice) return misunderstood(`--${twice.name} stands there twice, and takes one value`);
  const { in: named } = values;
  if (command.takesIn && named !== undefined && (typeof named !== 'string' || named === ''))
    return misunderstood('--in needs the folder of a playbook');
  const folder = command.folder ? rest[0] : command.takesIn ? (named as string | undefined) : undefined;
  const understood = command.readArguments(command.folder ? rest.slice(1) : rest, values as OptionValues);
  return understood.ok ? { ok: true, value: { command, run: understood.value, folder } } : misunderstood(understood.problem);
}

async function projectFor({ command, folder }: Invocation, context: RunContext, debug: boolean): Promise<Outcome<Project>> {
  const { cacheRootFor, locatePlaybook, noPlaybook } = await import('./folders/locate.ts');
  const { generator: program, env, cwd, home, compile, render, preview, loadAstro, pack, print, progress } = context;
  const place = locatePlaybook(folder, env, cwd);
  if (!place.ok) return place;
  const { content, project, built } = place.value;
  if (command.playbook && !content) return noPlaybook(place.value);
  const root = context.root === undefined ? cacheRootFor(project, env, home) : success(context.root);
  if (!root.ok) return root;
  const found = {
    PLAYBOOK_CONTENT: content ?? join(project, 'content'),
    PLAYBOOK_OUT: built ?? (env['PLAYBOOK_OUT'] || join(project, 'dist')),
  };
  try {
    const full = env['CHALKTALK_FULL'] === '1';
    const step = { root: root.value, generator: program, debug, print };
    return success({
      root: root.value,
      generator: program,
      cwd,
      home,
      settings: settingsFrom({ ...env, ...found }, cwd),
      debug,
      compile: (settings, tell) => compile(settings, root.value, tell),
      render: async (...of) => (!full && (await render?.(step, ...of))) || success(false),
      preview: async (...of) => (!full && (await preview?.(step, ...of))) || success(false),
      progress: progress ?? (async () => progressOn()),
      loadAstro: () => loadAstro(root.value),
      pack: () => (pack ? pack(program) : Promise.reject(new Error('nothing can be packed'))),
      print,
    });
  } catch (error) {
    if (error instanceof SettingsError) return failure(error.message);
    throw error;
  }
}
