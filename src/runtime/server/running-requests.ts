/** The requests that a server answers at this time, and whether it still takes more. */
export class RunningRequests {
  #count = 0;
  #closing = false;
  #graceIsOver = false;
  readonly #aborts = new Set<AbortController>();
  #idle: (() => void)[] = [];

  get closing(): boolean {
    return this.#closing;
  }

  start(): void {
    this.#count++;
  }

  finish(controller: AbortController | undefined): void {
    if (controller !== undefined) this.#aborts.delete(controller);
    this.#count--;
    if (this.#count > 0 || this.#idle.length === 0) return;
    const idle = this.#idle;
    this.#idle = [];
    for (const resolve of idle) resolve();
  }

  /** Aborts the controller when the grace of {@link close} is over and its request still runs. */
  abortAfterGrace(controller: AbortController): void {
    this.#aborts.add(controller);
  }

  /** Resolves when nothing runs any more. */
  async close(graceMilliseconds?: number): Promise<void> {
    this.#closing = true;
    if (this.#count === 0) return;
    const idle = new Promise<void>((resolve) => this.#idle.push(resolve));
    if (graceMilliseconds === undefined) return idle;
    const timer = setTimeout(() => {
      this.#abortAll();
    }, graceMilliseconds);
    try {
      await idle;
    } finally {
      clearTimeout(timer);
    }
  }

  get graceIsOver(): boolean {
    return this.#graceIsOver;
  }

  #abortAll(): void {
    this.#graceIsOver = true;
    for (const controller of this.#aborts) controller.abort(closedReason());
  }
}

/** The reason of signals that abort because the server is closed. */
export function closedReason(): DOMException {
  return new DOMException("the server is closing", "AbortError");
}
