import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./machine.ts";

/**
 * Milliseconds in which `gen --watch` of the built command line writes a package again, for each of the changes of a
 * comment in `docs-2.json`: as it prints them, without the wait for the editor to be done.
 *
 * @param model a folder of AWS's split layout.
 */
export async function measureWatch(model: string, runs: number): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), "shapewright-bench-"));
  cpSync(model, join(folder, "model"), { recursive: true });
  const docs = join(folder, "model/docs-2.json");
  const text = readFileSync(docs, "utf8");
  const args = [`${root}dist/cli/shapewright.js`, "gen", "model", "--out", "package", "--watch"];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const times: number[] = [];
  try {
    let printed = "";
    let isWatching = false;
    for await (const chunk of child.stdout.setEncoding("utf8")) {
      printed += String(chunk);
      isWatching ||= printed.includes("watching for changes");
      const [line, time] = /wrote .* \((\d+) ms\)\n/.exec(printed.replaceAll(/\n {2}/g, " ")) ?? [];
      if (!isWatching || line === undefined) continue;
      // The first is that of the first run.
      times.push(Number(time));
      printed = "";
      if (times.length > runs) break;
      writeFileSync(docs, text.replace("<p>", `<p>${"again ".repeat(times.length)}`));
    }
  } finally {
    child.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
  return times.slice(1);
}
