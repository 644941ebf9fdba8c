/** Says on standard error how far a run is: one line that is rewritten in a terminal, else a line now and then. */
export class Progress {
  readonly #isTty: boolean = process.stderr.isTTY;
  readonly #pause: number = this.#isTty ? 100 : 10_000;
  #phase = "";
  #total = 0;
  #done = 0;
  #shown = performance.now();

  begin(phase: string, total: number): void {
    this.#phase = phase;
    this.#total = total;
    this.#done = 0;
    this.#show("");
  }

  /** @param name what was done, or what was the last of it. */
  advance(name: string, count = 1): void {
    this.#done += count;
    if (performance.now() - this.#shown >= this.#pause) this.#show(name);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#isTty) process.stderr.write("\r\u001B[K");
  }

  #show(name: string): void {
    this.#shown = performance.now();
    const text = `${this.#phase}: ${String(this.#done)} of ${String(this.#total)} ${name}`.trimEnd();
    const width = process.stderr.columns;
    process.stderr.write(this.#isTty ? `\r\u001B[K${text.slice(0, Math.max(20, width - 1))}` : `${text}\n`);
  }
}
