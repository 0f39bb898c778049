import { readFileSync } from 'node:fs';
import { errorCode } from '../outcome.ts';

/** A process on this machine. */
export interface ProcessMark {
  pid: number;
  /** When it started, where the system tells: a pid alone may belong to another process by now. */
  started: string | undefined;
}

/** The mark of the process with this pid, by default of this one. */
export function markOf(pid: number = process.pid): ProcessMark {
  return { pid, started: startOf(pid) };
}

/** Whether a process runs under this pid. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Whether exactly this process still runs. */
export function stillRuns(mark: ProcessMark): boolean {
  return isAlive(mark.pid) && (mark.started === undefined || mark.started === startOf(mark.pid));
}

/** Boot and clock tick at which a process started (Linux); `undefined` elsewhere. */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name of the program, in brackets, may hold spaces; field 22 is counted from the start.
    const ticks = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
    return ticks && `${boot}:${ticks}`;
  } catch {
    return undefined;
  }
}
