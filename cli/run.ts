import { parseArgs } from 'node:util';
import generator from '../package.json' with { type: 'json' };
import { type Settings, SettingsError, settingsFrom } from '../src/playbook/settings.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { dev } from './dev.ts';
import { failure, type Outcome, success } from './outcome.ts';
import { packageCourse } from './package.ts';
import { packageWish } from './package-wish.ts';
import type { Project } from './project.ts';
import { describeFailure } from './report.ts';
import { serve } from './serve.ts';
import { untilStopped } from './signals.ts';
import { USAGE } from './usage.ts';

/** Everything a command touches outside itself. */
export interface Surroundings extends Omit<Project, 'settings' | 'debug'> {
  env: Record<string, string | undefined>;
  /** Prints a problem. */
  complain(text: string): void;
}

/** 0: done. 1: there are problems. 2: the command is not understood. */
export type ExitCode = 0 | 1 | 2;

type Command = (project: Project, flags: { fix: boolean }) => Promise<Outcome<void>>;

const COMMANDS: Record<string, Command> = {
  build,
  check,
  serve: serveUntilStopped,
  async start(project) {
    const built = await build(project);
    return built.ok ? serveUntilStopped(project) : built;
  },
  dev,
};

/**
 * Runs the `chalktalk` command.
 *
 * @param args the arguments after the name of the program
 * @returns its exit code; `serve`, `start` and `dev` return when the process is asked to stop
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { complain, tell } = surroundings;
  const asked = understand(args);
  if (!asked.ok) {
    complain(`chalktalk: ${asked.problem}\n\n${USAGE}`);
    return 2;
  }
  if (typeof asked.value === 'string') {
    tell(asked.value);
    return 0;
  }
  const debug = surroundings.env['CHALKTALK_DEBUG'] === '1';
  try {
    const settings = readSettings(surroundings);
    const outcome = settings.ok ? await asked.value({ ...surroundings, debug, settings: settings.value }) : settings;
    if (outcome.ok) return 0;
    complain(`chalktalk: ${outcome.problem}`);
  } catch (error) {
    complain(`chalktalk: ${describeFailure(error, debug)}`);
  }
  return 1;
}

/** A command to run, or a text to print. */
function understand(args: readonly string[]): Outcome<string | ((project: Project) => Promise<Outcome<void>>)> {
  const options = {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
    fix: { type: 'boolean' },
    out: { type: 'string' },
    mastery: { type: 'string' },
  } as const;
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
  if (unknown?.kind === 'option') return failure(`unknown option ${unknown.rawName}`);
  if (values.help) return success(USAGE.trimEnd());
  if (values.version) return success(generator.version);
  const [name, ...rest] = positionals;
  if (name === undefined) return failure('name a command');
  const fix = values.fix === true;
  if (fix && name !== 'check') return failure(`unknown option --fix: only check takes it`);
  if (name === 'package') {
    const wish = packageWish(rest, values);
    return wish.ok ? success((project) => packageCourse(project, wish.value)) : wish;
  }
  for (const option of ['out', 'mastery'] as const)
    if (values[option] !== undefined) return failure(`unknown option --${option}: only package takes it`);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return failure(`unknown command "${name}"`);
  if (rest.length > 0) return failure(`${name} takes no arguments, but got "${rest.join(' ')}"`);
  return success((project) => command(project, { fix }));
}

function readSettings({ env, cwd }: Surroundings): Outcome<Settings> {
  try {
    return success(settingsFrom(env, cwd));
  } catch (error) {
    if (error instanceof SettingsError) return failure(error.message);
    throw error;
  }
}

async function serveUntilStopped({ settings, tell }: Project): Promise<Outcome<void>> {
  const serving = await serve(settings.out, settings.port);
  if (!serving.ok) return serving;
  tell(`The playbook is at ${serving.value.url} (Ctrl-C stops it)`);
  await untilStopped();
  await serving.value.close();
  return success(undefined);
}
