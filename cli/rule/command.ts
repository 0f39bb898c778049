import type { Command } from '../command.ts';
import { failure, success } from '../outcome.ts';

export const ruleCommand: Command = {
  name: 'rule',
  usage: [['rule [NAME]', 'explain a rule of check, or list all of them']],
  readArguments([name, ...more]) {
    if (more.length > 0) return failure(`rule explains one rule, but got "${more.join(' ')}", too`);
    return success(async ({ print }) => {
      const told = (await import('./explain.ts')).explainRule(name);
      if (!told.ok) return told;
      print(told.value);
      return success(undefined);
    });
  },
};
