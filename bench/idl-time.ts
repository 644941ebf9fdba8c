import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readModel } from "../src/model/read-model.ts";
import { spreadOf, type Figure } from "./figures.ts";
import { root } from "./machine.ts";
import { runNode } from "./run-node.ts";

const ROUNDS = 7;

/** Writes a model in Smithy's language with the built command line. */
export async function convertToIdl(model: string, out: string): Promise<void> {
  await runNode([`${root}dist/cli/shapewright.js`, "convert", model, "--to", "smithy", "--out", out]);
}

/** How long a model takes to read in Smithy's language, beside the same in the JSON AST: both from their files. */
export async function measureReading(name: string, json: string): Promise<Figure> {
  const folder = mkdtempSync(join(tmpdir(), "shapewright-bench-"));
  try {
    const idl = join(folder, "model.smithy");
    await convertToIdl(json, idl);
    const times = { idl: [] as number[], json: [] as number[] };
    for (let round = -1; round < ROUNDS; round++) {
      for (const [kind, path] of [["idl", idl] as const, ["json", json] as const]) {
        const start = performance.now();
        readModel([path], { source: name, service: undefined, projection: undefined, warn: () => undefined });
        if (round >= 0) times[kind].push(performance.now() - start);
      }
    }
    return {
      what: `${name}, to read Smithy's language`,
      unit: "ms",
      ours: spreadOf(times.idl),
      peer: { name: "its JSON AST", spread: spreadOf(times.json) },
      target: { kind: "share-at-most", limit: 3, words: "at most 3 times" },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
