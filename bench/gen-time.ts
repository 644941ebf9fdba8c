/**
 * How long `gen` takes as a whole process of the built command line, and how much memory.
 *
 *     node --import tsx bench/gen-time.ts [--json]
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sharedFolder } from "../test/shared-folder.ts";
import { constant, spreadOf, type Figure } from "./figures.ts";
import { findUnformatted } from "./find-unformatted.ts";
import { root } from "./machine.ts";
import { report } from "./report.ts";
import { runNode, type Usage } from "./run-node.ts";

interface Model {
  readonly name: string;
  readonly path: string;
  readonly runs: number;
  readonly seconds: number;
  readonly megabytes?: number;
}

const SMALL: Model = { name: "sso-oidc", path: `${root}model/sso-oidc/2019-06-10`, runs: 25, seconds: 0.6 };
/** The biggest models of restJson1. */
const BIG: readonly Omit<Model, "path">[] = [
  { name: "quicksight-2018-04-01", runs: 11, seconds: 1.5, megabytes: 250 },
  { name: "connect-2017-08-08", runs: 11, seconds: 1.5, megabytes: 250 },
];

const shared = sharedFolder();
const big = BIG.map((model) => ({ ...model, path: join(shared ?? "", "corpus/smithy", `${model.name}.json`) }));
const present = big.filter(({ path }) => shared !== undefined && existsSync(path));
const absent = big.filter((model) => !present.includes(model));

const figures: Figure[] = [];
for (const model of [SMALL, ...present]) figures.push(...(await measureModel(model)));
report({
  title: "Time to generate",
  method:
    "`node dist/cli/shapewright.js gen MODEL --out FOLDER`: the whole process, from its start to its end, " +
    `into a folder that is not there yet. ${SMALL.runs} runs of sso-oidc, ${BIG[0]?.runs ?? 0} of the others.`,
  figures,
  ...(absent.length === 0
    ? {}
    : { skipped: [`Skipped, as their models are not here: ${absent.map(({ name }) => name).join(", ")}.`] }),
});

async function measureModel({ name, path, runs, seconds, megabytes }: Model): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "shapewright-bench-"));
  try {
    const out = join(folder, "package");
    const usages: Usage[] = [];
    for (let run = 0; run < runs; run++) {
      rmSync(out, { recursive: true, force: true });
      usages.push(await runNode([`${root}dist/cli/shapewright.js`, "gen", path, "--out", out]));
    }
    const unformatted = await findUnformatted(out);
    const memory: Figure = {
      what: `${name}, peak memory`,
      unit: "MB",
      ours: spreadOf(usages.map(({ peakMegabytes }) => peakMegabytes)),
    };
    const most = megabytes ?? 0;
    return [
      {
        what: `${name}, time`,
        unit: "ms",
        ours: spreadOf(usages.map(({ milliseconds }) => milliseconds)),
        target: { kind: "at-most", limit: seconds * 1000, words: `at most ${seconds} s` },
      },
      {
        what: `${name}, CPU on all cores`,
        unit: "ms",
        ours: spreadOf(usages.map(({ cpuMilliseconds }) => cpuMilliseconds)),
      },
      megabytes === undefined
        ? memory
        : { ...memory, target: { kind: "at-most", limit: most, words: `at most ${most} MB` } },
      {
        what: `${name}, what prettier would change`,
        unit: "files",
        ours: constant(unformatted.length),
        target: { kind: "at-most", limit: 0, words: "none" },
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
