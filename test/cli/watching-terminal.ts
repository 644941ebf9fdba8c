import { setTimeout as delay } from "node:timers/promises";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import { generatePackage } from "../../src/generate.ts";

/** A command line that runs until it is interrupted, in this process. */
export class WatchingTerminal {
  out = "";
  err = "";
  readonly ended: Promise<number>;
  #interrupt: () => void = () => undefined;
  #readOut = 0;
  #readError = 0;

  /** @param folder where the command line is: paths below it are shown relative to it. */
  constructor(args: readonly string[], folder: string) {
    const terminal: Terminal = {
      writeOut: (text) => void (this.out += text),
      writeError: (text) => void (this.err += text),
      outIsTty: false,
      errorIsTty: false,
      env: {},
      folder,
      interrupted: () => new Promise((resolve) => void (this.#interrupt = resolve)),
    };
    this.ended = runCommandLine(args, {
      terminal,
      version: "1.2.3",
      loadGenerate: () => Promise.resolve(generatePackage),
    });
  }

  /** What is printed from the last wait on, until it matches; the time only ends what hangs. */
  async waitFor(pattern: RegExp): Promise<string> {
    return this.#wait(pattern, () => this.out.slice(this.#readOut)).then((text) => {
      this.#readOut = this.out.length;
      return text;
    });
  }

  /** The same for the error stream. */
  async waitForError(pattern: RegExp): Promise<string> {
    return this.#wait(pattern, () => this.err.slice(this.#readError)).then((text) => {
      this.#readError = this.err.length;
      return text;
    });
  }

  async interrupt(): Promise<number> {
    this.#interrupt();
    return this.ended;
  }

  async #wait(pattern: RegExp, read: () => string): Promise<string> {
    for (let round = 0; round < 1000; round++) {
      if (pattern.test(read())) return read();
      await delay(20);
    }
    throw new Error(`${String(pattern)} was not printed:\n${this.out}\n${this.err}`);
  }
}
