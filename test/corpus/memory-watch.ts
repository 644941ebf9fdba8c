import { readdirSync, readFileSync } from "node:fs";

/** Looks at the memory of this process and of its children now and then, and keeps the most that was seen. */
export class MemoryWatch {
  readonly #timer: NodeJS.Timeout;
  #peak = 0;

  constructor() {
    this.#look();
    this.#timer = setInterval(() => this.#look(), 200);
    this.#timer.unref();
  }

  /** Ends the watch. @returns bytes of resident memory. */
  stop(): number {
    this.#look();
    clearInterval(this.#timer);
    return this.#peak;
  }

  #look(): void {
    this.#peak = Math.max(this.#peak, process.memoryUsage.rss() + residentBelow(process.pid));
  }
}

/** The resident memory of a process's children and theirs; 0 where the system has no `/proc`. */
function residentBelow(pid: number): number {
  let total = 0;
  try {
    for (const task of readdirSync(`/proc/${String(pid)}/task`)) {
      const children = readFileSync(`/proc/${String(pid)}/task/${task}/children`, "utf8");
      for (const child of children.split(" ").filter(Boolean)) {
        const status = readFileSync(`/proc/${child}/status`, "utf8");
        total += 1024 * Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) + residentBelow(Number(child));
      }
    }
  } catch {
    // It has ended meanwhile.
  }
  return total;
}
