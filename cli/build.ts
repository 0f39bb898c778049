import type { AstroInlineConfig } from 'astro';
import { enterProject } from './astro/environment.ts';
import { type Command, withoutArguments } from './command.ts';
import { takeLock } from './folders/lock.ts';
import { failure, type Outcome } from './outcome.ts';
import { checkTarget } from './output/replaceable.ts';
import { type Output, openOutput } from './output/staging.ts';
import type { Project } from './project.ts';

export const build: Command = {
  name: 'build',
  usage: [['build [DIR]', 'build the playbook']],
  playbook: true,
  folder: true,
  readArguments: withoutArguments('build', buildPlaybook),
};

/**
 * Builds the playbook and exchanges the output folder for it. Whatever goes wrong, the folder stands as before.
 *
 * @throws what Astro and the compile step throw
 */
export async function buildPlaybook(project: Project): Promise<Outcome<void>> {
  const { root, home, settings } = project;
  const precious = { content: settings.content, root, home };
  const target = checkTarget(settings.out, precious);
  if (!target.ok) return target;
  const lock = takeLock(root);
  if (!lock.ok) return lock;
  try {
    const output = await openOutput(target.value);
    return output.ok ? await buildInto(output.value, project) : output;
  } finally {
    lock.value.release();
  }
}

async function buildInto(output: Output, { root, settings, debug, compile, loadAstro, print }: Project): Promise<Outcome<void>> {
  let committed = false;
  try {
    enterProject(root, settings, 'production');
    const compiling = compile(settings);
    // Astro takes a second to load, in which this thread has nothing else to do. What it says counts only where it is needed.
    const loading = loadAstro();
    loading.catch(() => {});
    const { errors } = await compiling;
    if (errors > 0) return failure(`nothing was built: ${errors === 1 ? 'there is one problem' : `there are ${errors} problems`}`);
    const astro = await loading;
    await astro.build({ root, outDir: output.staging, ...logging(debug) });
    const exchange = await output.commit();
    committed = exchange.ok;
    if (committed) print(`Built ${settings.out}`);
    return exchange;
  } finally {
    (await import('../integrations/content/reading.ts')).forgetReading();
    if (!committed) await output.discard();
  }
}

function logging(debug: boolean): AstroInlineConfig {
  return debug ? { logLevel: 'info' } : { logLevel: 'warn', logger: { entrypoint: new URL(import.meta.resolve('./astro/log.ts')) } };
}
