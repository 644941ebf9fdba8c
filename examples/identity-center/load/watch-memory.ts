import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Resident memory of a process, in bytes. */
export interface MemoryUse {
  readonly atStart: number;
  readonly atEnd: number;
  /** The most that was seen, once a second. */
  readonly peak: number;
}

/** Watches the memory of a process until it is told to end. */
export async function watchMemory(pid: number): Promise<{ readonly end: () => Promise<MemoryUse> }> {
  const atStart = await readMemory(pid);
  let peak = atStart;
  const timer = setInterval(() => {
    // A sample that fails is one less.
    readMemory(pid).then(
      (bytes) => (peak = Math.max(peak, bytes)),
      () => undefined,
    );
  }, 1_000);
  return {
    end: async () => {
      clearInterval(timer);
      const atEnd = await readMemory(pid);
      return { atStart, atEnd, peak: Math.max(peak, atEnd) };
    },
  };
}

async function readMemory(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(pid)]);
  return Number(stdout.trim()) * 1024;
}
