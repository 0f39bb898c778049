import { build } from './build/command.ts';
import { check } from './check/command.ts';
import type { Command } from './command.ts';
import { dev } from './dev/command.ts';
import { migrate } from './migrate/command.ts';
import { newCommand } from './new/command.ts';
import { packageCommand } from './package/command.ts';
import { ruleCommand } from './rule/command.ts';
import { serve } from './serve/command.ts';
import { start } from './start.ts';

/** Everything `chalktalk` can do, in the order of its usage. */
export const COMMANDS: readonly Command[] = [build, serve, start, dev, check, ruleCommand, newCommand, migrate, packageCommand];
