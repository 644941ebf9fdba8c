import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listCorpus } from "../test/corpus/corpus-model.ts";
import { sharedFolder } from "../test/shared-folder.ts";
import { spreadOf, type Figure } from "./figures.ts";
import { root } from "./machine.ts";
import { runNode, type Usage } from "./run-node.ts";

const RUNS = 3;
const SECONDS = 30;

/** One `gen` of a config file with every model of the corpus; undefined where there is none here. */
export async function measureCorpus(): Promise<Figure[] | undefined> {
  const shared = sharedFolder();
  const models = shared === undefined ? [] : listCorpus(shared);
  if (models.length === 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "shapewright-bench-"));
  try {
    const config = join(folder, "shapewright.config.json");
    // Models of one service in two formats are two packages: a folder of its own for each.
    const packages = models.map(({ id, path }) => ({ model: path, out: `generated/${id.replaceAll("/", "-")}` }));
    writeFileSync(config, JSON.stringify({ packages }));
    const usages: Usage[] = [];
    for (let run = 0; run < RUNS; run++) {
      rmSync(join(folder, "generated"), { recursive: true, force: true });
      usages.push(await runNode([`${root}dist/cli/shapewright.js`, "gen", "--config", config]));
    }
    const what = `all ${models.length} models`;
    const secondsOf = (measure: "milliseconds" | "cpuMilliseconds"): Figure["ours"] =>
      spreadOf(usages.map((usage) => usage[measure] / 1000));
    return [
      {
        what: `${what}, time`,
        unit: "s",
        ours: secondsOf("milliseconds"),
        target: { kind: "at-most", limit: SECONDS, words: `at most ${SECONDS} s` },
      },
      { what: `${what}, CPU on all cores`, unit: "s", ours: secondsOf("cpuMilliseconds") },
      { what: `${what}, peak memory`, unit: "MB", ours: spreadOf(usages.map(({ peakMegabytes }) => peakMegabytes)) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
