#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { runCommandLine } from "./run-command-line.ts";
import type { Terminal } from "./terminal.ts";

/** Interrupts the running command. */
let interrupt: (() => void) | undefined;

const terminal: Terminal = {
  writeOut: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  outIsTty: process.stdout.isTTY,
  errorIsTty: process.stderr.isTTY,
  env: process.env,
  folder: process.cwd(),
  ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
  interrupted: () => new Promise((resolve) => void (interrupt = resolve)),
};

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  // Writes of a package consist of atomic steps, so the output is consistent here; temporary files beside it are
  // removed. A second signal ends the process at once.
  process.once(signal, () => {
    if (interrupt !== undefined) {
      interrupt();
      return;
    }
    void import("../output/write-package.ts")
      .then(({ abandonWrites }) => abandonWrites())
      .finally(() => process.kill(process.pid, signal));
  });
}
// A reader that closes the pipe early (`| head`) is not an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  terminal,
  version: readVersion(),
  loadGenerate: async () => (await import("../generate.ts")).generatePackage,
});

async function ask(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

function readVersion(): string {
  // The relative path is the same from `src` and from `dist`.
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const isNamed = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return isNamed ? String(manifest.version) : "unknown";
}
