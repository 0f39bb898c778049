import { leaveSignals } from './exits.ts';

/** Waits until somebody asks the process to stop: Ctrl-C or a termination signal. Asked once more, it stops at once. */
export async function untilStopped(): Promise<void> {
  const takeBack = leaveSignals('SIGINT', 'SIGTERM');
  await new Promise<void>((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
  takeBack();
}
