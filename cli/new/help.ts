/** What can be begun: printed by `chalktalk new` and `chalktalk new --help`. */
export const NEW_HELP = `chalktalk new: begin something, with everything filled in that can be known

  chalktalk new practice "TITLE"
      --skill ID              the skill that it trains
      --role ID               the role that it is for
      --folder NAME           a folder in practices/
  chalktalk new module "TITLE"
      --lesson "TITLE"        its first lesson
      --skill ID, --role ID
  chalktalk new lesson MODULE "TITLE"
      --skill ID
  chalktalk new skill "NAME"
      --group "HEADING"       where it is listed
  chalktalk new role "NAME"
  chalktalk new program "NAME"
      --role ID
  chalktalk new evidence "CLAIM"
  chalktalk new playbook DIR ["NAME"]

The name of the file is made of the title. Nothing is ever written over.
A title that begins with a hyphen goes behind --: chalktalk new practice -- "-5 degrees".`;
