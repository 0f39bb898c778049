import { WHAT, type What } from './arguments.ts';

/** How each is begun. */
const FORMS: Record<What, string> = {
  practice: `  chalktalk new practice "TITLE"
      --skill ID              the skill that it trains
      --role ID               the role that it is for
      --folder NAME           a folder in practices/`,
  module: `  chalktalk new module "TITLE"
      --lesson "TITLE"        its first lesson
      --skill ID, --role ID`,
  lesson: `  chalktalk new lesson MODULE "TITLE"
      --skill ID`,
  skill: `  chalktalk new skill "NAME"
      --group "HEADING"       where it is listed`,
  role: '  chalktalk new role "NAME"',
  program: `  chalktalk new program "NAME"
      --role ID`,
  evidence: '  chalktalk new evidence "CLAIM"',
  playbook: `  chalktalk new playbook DIR ["NAME"]
      --empty                 without samples`,
  samples: `  chalktalk new samples
      --remove                take away what a playbook began with, if nobody changed or needs it`,
  editor: `  chalktalk new editor        write the schemas and snippets of this version into .vscode/, over older ones`,
};

const ALL = `chalktalk new: begin something, with everything filled in that can be known

${Object.values(FORMS).join('\n')}

With --in DIR it is begun in the playbook of that folder.
The name of the file is made of the title. Nothing that you wrote is ever written over.
A title that begins with a hyphen goes behind --: chalktalk new practice -- "-5 degrees".`;

/** How `chalktalk new` is used; of something that can be begun, how that is. */
export function newHelp([kind = '']: readonly string[]): string {
  return Object.hasOwn(WHAT, kind) ? FORMS[kind as What] : ALL;
}
