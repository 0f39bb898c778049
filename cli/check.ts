import { failure, type Outcome, success } from './outcome.ts';
import type { Project } from './project.ts';

/**
 * Lists every problem of a playbook without building it.
 *
 * @param fix writes missing option ids into the source first
 */
export async function check({ settings, compile, tell }: Project, { fix }: { fix: boolean }): Promise<Outcome<void>> {
  if (fix) {
    const { writeMissingIds } = await import('../integrations/content/fix.ts');
    const written = await writeMissingIds(settings.content);
    for (const { file, count } of written) tell(`${file}: ${count === 1 ? 'one option id' : `${count} option ids`} written`);
    if (written.length === 0) tell('Every option has its id');
  }
  const { errors } = await compile(settings);
  if (errors > 0) return failure(errors === 1 ? 'there is one problem' : `there are ${errors} problems`);
  tell('The playbook can be built');
  return success(undefined);
}
