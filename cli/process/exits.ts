const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const tasks = new Set<() => void>();

/**
 * Runs `task` when the process ends while it is still registered: by itself, by `process.exit` or by a signal.
 * The last registered runs first.
 *
 * @param task must not wait for anything
 * @returns takes the task off again, without running it
 */
export function whenProcessEnds(task: () => void): () => void {
  if (tasks.size === 0) listen();
  tasks.add(task);
  return () => {
    if (tasks.delete(task) && tasks.size === 0) stopListening();
  };
}

const leftToOthers = new Set<NodeJS.Signals>();

/**
 * Leaves signals to somebody who ends the process in order; tasks then run when it exits.
 *
 * @returns takes the signals back
 */
export function leaveSignals(...signals: NodeJS.Signals[]): () => void {
  for (const signal of signals) leftToOthers.add(signal);
  return () => {
    for (const signal of signals) leftToOthers.delete(signal);
  };
}

function listen(): void {
  process.on('exit', runAll);
  for (const signal of SIGNALS) process.on(signal, end);
}

function stopListening(): void {
  process.off('exit', runAll);
  for (const signal of SIGNALS) process.off(signal, end);
}

function runAll(): void {
  for (const task of [...tasks].reverse()) {
    try {
      task();
    } catch {
      // The process ends whatever happens; the next build cleans up what is left.
    }
  }
  tasks.clear();
}

/** Ends by the same signal once more, so that whoever started the process sees the true reason. */
function end(signal: NodeJS.Signals): void {
  if (leftToOthers.has(signal)) return;
  runAll();
  stopListening();
  process.kill(process.pid, signal);
}
