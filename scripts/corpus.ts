import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { listCorpus, listModels } from "../test/corpus/corpus-model.ts";
import { countChecks, printResults } from "../test/corpus/print-results.ts";
import { Progress } from "../test/corpus/progress.ts";
import { runCorpus } from "../test/corpus/run-corpus.ts";
import { readOptions } from "./read-options.ts";

const values = readOptions({
  command: "npm run corpus --",
  does: "Generates a package from every model of the corpus, type-checks and imports it,\nand sends each operation from its client to its server. Ends with 1 where\nsomething fails, with 2 where there is nothing to do.",
  options: {
    models: { type: "string", describe: "Folder with models of one's own" },
    only: { type: "string", describe: "Regular expression for the names of models" },
    json: { type: "boolean", default: false, describe: "Print one JSON document" },
    keep: { type: "string", describe: "Folder for the packages, which then stay" },
  },
  examples: [
    ["--only 's3|sqs'", "some of the models"],
    ["--models model --keep out", "one's own models, and their packages to look at"],
  ],
});
const shared = process.env["SHAPEWRIGHT_SHARED"] ?? fileURLToPath(new URL("../../shared", import.meta.url));
const from = values.models ?? join(shared, "corpus");
const only = values.only === undefined ? undefined : new RegExp(values.only);
const all = !existsSync(from) ? [] : values.models === undefined ? listCorpus(shared) : listModels(resolve(from));
const models = all.filter(({ id }) => only?.test(id) !== false);
if (models.length === 0) {
  console.error(
    all.length === 0
      ? `folder "${from}" has no models: name another with --models`
      : `no model is called ${String(only)}`,
  );
  process.exit(2);
}

const folder = values.keep === undefined ? makeFolder() : resolve(values.keep);
mkdirSync(folder, { recursive: true });
if (values.keep === undefined) process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
// Signals end a process without its exit handlers.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));

const results = await runCorpus(models, { folder, progress: new Progress() });
const totals = countChecks(results);
if (values.json) console.log(JSON.stringify({ ...totals, ...results }, undefined, 2));
else printResults(results, (line) => console.log(line));
process.exitCode = totals.failed === 0 ? 0 : 1;

/** Below `node_modules`, where no tool looks for sources. */
function makeFolder(): string {
  const cache = fileURLToPath(new URL("../node_modules/.cache", import.meta.url));
  mkdirSync(cache, { recursive: true });
  return mkdtempSync(join(cache, "shapewright-corpus-"));
}
