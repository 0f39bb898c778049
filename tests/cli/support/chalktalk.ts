// The command in a project of a test: `node chalktalk.ts <root> <arguments>`. Otherwise as in cli/main.ts.
import { run } from '../../../cli/run.ts';

const [root = '.', ...args] = process.argv.slice(2);

process.exitCode = await run(args, {
  root,
  generator: root,
  cwd: root,
  home: '/nonexistent',
  env: process.env,
  compile: async () => ({ errors: Number(process.env['TEST_ERRORS'] ?? 0) }),
  loadAstro: () => import('astro'),
  print: (line) => console.log(line),
  printError: (text) => console.error(text),
});
