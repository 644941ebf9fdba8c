/**
 * How many of Smithy's protocol cases pass, on both halves of every protocol.
 *
 *     node --conditions=@shapewright/source --import tsx bench/conformance.ts [--json]
 */
import { existsSync } from "node:fs";
import { runAll } from "../test/conformance/run-all.ts";
import { constant, type Figure } from "./figures.ts";
import { root } from "./machine.ts";
import { report } from "./report.ts";

const cases = `${root}../shared/conformance/smithy`;
const figures: Figure[] = [];
if (existsSync(cases)) {
  const { runs } = await runAll({ cases });
  figures.push({
    what: "cases that pass, clients and servers",
    unit: "cases",
    ours: constant(runs.filter(({ passed }) => passed).length),
    peer: { name: "all", spread: constant(runs.length) },
    headline: "**Proven**: Smithy's protocol cases that pass, on clients and servers of 8 protocols",
  });
}
report({
  title: "Smithy's protocol cases",
  method:
    "Requests, responses, errors and malformed requests, against packages generated from the models of the cases.",
  figures,
  ...(figures.length === 0 ? { skipped: ["Skipped, as the cases are not here."] } : {}),
});
