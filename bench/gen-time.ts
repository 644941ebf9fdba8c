/**
 * How long `gen` takes as a whole process of the built command line, and how much memory.
 *
 *     node --conditions=@shapewright/source --import tsx bench/gen-time.ts [--json]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EC2, findModel } from "./corpus-packages.ts";
import { constant, spreadOf, type Figure, type Target } from "./figures.ts";
import { findUnformatted } from "./find-unformatted.ts";
import { measureCorpus } from "./gen-corpus.ts";
import { convertToIdl, measureReading } from "./idl-time.ts";
import { root } from "./machine.ts";
import { report } from "./report.ts";
import { runNode, type Usage } from "./run-node.ts";
import { measureWatch } from "./watch-time.ts";

interface Model {
  readonly name: string;
  readonly path: string;
  readonly runs: number;
  readonly seconds: number;
  readonly megabytes?: number;
}

const BIG_RUNS = 9;
const SMALL: Model = { name: "sso-oidc", path: `${root}model/sso-oidc/2019-06-10`, runs: 25, seconds: 0.6 };
/** The biggest model of all, and the biggest of restJson1. */
const BIG: readonly Required<Model>[] = [
  { name: "EC2", path: EC2.model, runs: BIG_RUNS, seconds: 2, megabytes: 300 },
  {
    ...{ name: "quicksight-2018-04-01", path: "smithy/quicksight-2018-04-01.json" },
    ...{ runs: BIG_RUNS, seconds: 1.2, megabytes: 250 },
  },
  {
    ...{ name: "connect-2017-08-08", path: "smithy/connect-2017-08-08.json" },
    ...{ runs: BIG_RUNS, seconds: 1.5, megabytes: 250 },
  },
];

const models = [SMALL];
const absent: string[] = [];
for (const model of BIG) {
  const path = findModel(model.path);
  if (path === undefined) absent.push(model.name);
  else models.push({ ...model, path });
}

const figures: Figure[] = [];
for (const model of models) figures.push(...(await measureModel(model)));
figures.push(...(await measureIdl()));
const corpus = await measureCorpus();
if (corpus === undefined) absent.push("the whole corpus");
report({
  title: "Time to generate",
  method:
    "`node dist/cli/shapewright.js gen MODEL --out FOLDER`: the whole process, from its start to its end, into a " +
    "folder that is not there yet; client, server and handlers, as TypeScript and as JavaScript with declarations. " +
    `${SMALL.runs} runs of sso-oidc, ${BIG_RUNS} of each of the others. All models are one \`gen\` of a ` +
    "`shapewright.config.json` that names them, and run three times. With `--watch`: what the process that runs " +
    "already takes to write the package again after a change of a comment in the model. Models in Smithy's language " +
    "are what `convert` makes of the others.",
  figures: [...figures, ...(corpus ?? [])],
  ...(absent.length === 0 ? {} : { skipped: [`Skipped, as their models are not here: ${absent.join(", ")}.`] }),
});

/** EC2 and a model of about 1 MB in Smithy's language; nothing where their models are not here. */
async function measureIdl(): Promise<Figure[]> {
  const ec2 = findModel(EC2.model);
  const quicksight = findModel("smithy/quicksight-2018-04-01.json");
  if (ec2 === undefined || quicksight === undefined) return [];
  const folder = mkdtempSync(join(tmpdir(), "shapewright-bench-"));
  try {
    const path = join(folder, "ec2.smithy");
    await convertToIdl(ec2, path);
    return [
      ...(await measureModel({ name: "EC2 in Smithy's language", path, runs: BIG_RUNS, seconds: 1.5 })),
      await measureReading("quicksight-2018-04-01", quicksight),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
    const first = spreadOf(usages.map(({ milliseconds }) => milliseconds));
    const most = (limit: number, words: string): Target => ({ kind: "at-most", limit, words: `at most ${words}` });
    return [
      {
        what: `${name}, time`,
        unit: "ms",
        ours: first,
        target: most(seconds * 1000, `${seconds} s`),
        ...(name === "EC2"
          ? { headline: "**Fast to generate**: client, server and handlers of EC2, the whole process" }
          : {}),
      },
      ...(path === SMALL.path
        ? [
            {
              what: `${name}, again with --watch`,
              unit: "ms",
              ours: spreadOf(await measureWatch(path, runs)),
              target: most(first.median / 10, "a tenth of the first time"),
            },
          ]
        : []),
      {
        what: `${name}, CPU on all cores`,
        unit: "ms",
        ours: spreadOf(usages.map(({ cpuMilliseconds }) => cpuMilliseconds)),
      },
      {
        what: `${name}, peak memory`,
        unit: "MB",
        ours: spreadOf(usages.map(({ peakMegabytes }) => peakMegabytes)),
        ...(megabytes === undefined ? {} : { target: most(megabytes, `${megabytes} MB`) }),
      },
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
