import type { WriteStream } from 'node:tty';
import { type Display, type Progress, progressOn } from './progress.ts';

/** Nobody should wait for longer than two seconds without a word. */
const PATIENCE = 2000;

/**
 * Shows what goes on: in a terminal as a line that moves, elsewhere as a line now and then.
 *
 * @param stream not the one that answers are printed on: programs read that
 */
export async function openProgress(stream: WriteStream): Promise<Progress> {
  if (!stream.isTTY) return progressOn(plainLines(stream));
  const { default: ora } = await import('ora');
  // A terminal may be one that cannot move a line, or be watched by nobody.
  const spinner = ora({ stream, discardStdin: false });
  return progressOn(spinner.isEnabled ? movingLine(spinner) : plainLines(stream));
}

/** Whatever else is printed meanwhile stands above it. */
function movingLine(spinner: { text: string; start(): unknown; render(): unknown; stop(): unknown; isSpinning: boolean }): Display {
  return {
    every: 100,
    show(line) {
      spinner.text = line;
      if (spinner.isSpinning) spinner.render();
      else spinner.start();
    },
    end: () => spinner.stop(),
  };
}

function plainLines(stream: NodeJS.WritableStream): Display {
  return { every: PATIENCE, show: (line) => stream.write(`${line}\n`), end() {} };
}
