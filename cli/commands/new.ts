import type { Command } from '../command.ts';
import { NEW_HELP } from '../new/help.ts';
import { newWish, OPTIONS } from '../new/wish.ts';
import { misuse, success } from '../outcome.ts';

export const newCommand: Command = {
  name: 'new',
  usage: [
    ['new WHAT "TITLE"', 'begin a practice, module, lesson, skill, role, program or evidence'],
    ['new playbook DIR', 'begin a playbook; chalktalk new --help says more'],
  ],
  help: NEW_HELP,
  options: Object.fromEntries(Object.keys(OPTIONS).map((name) => [name, { type: 'string' }])),
  understand(args, given) {
    if (args.length === 0) return success(async () => misuse(`new needs to know what\n\n${NEW_HELP}`));
    const wish = newWish(args, given);
    if (!wish.ok) return success(async () => misuse(`${wish.problem}\n\n${NEW_HELP}`));
    return success(async (project) => {
      // Here, not above: every command loads this file, and these three hundred would take them a second.
      const { format } = await import('date-fns');
      const today = format(new Date(), 'yyyy-MM-dd');
      if (wish.value.what === 'playbook') return (await import('../new/playbook.ts')).newPlaybook(project, wish.value, today);
      return (await import('../new/entry.ts')).newEntry(project, wish.value, today);
    });
  },
};
