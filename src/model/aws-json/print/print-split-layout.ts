import type { Warn } from "../../../generator-error.ts";
import { printEndpointRuleSet } from "../../endpoint-rules/print-endpoint-rule-set.ts";
import { membersOf, type ServiceModel } from "../../service-model.ts";
import { placeConstraints } from "./place-constraints.ts";
import { printApi } from "./print-api.ts";
import { printOperationExamples, printPaginators, printWaiters } from "./print-behavior.ts";
import { printDocs } from "./print-docs.ts";
import { findLostTraits } from "./print-traits.ts";

/** A file of the layout. */
interface PrintedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * A service in AWS's split layout: `api-2.json`, `docs-2.json`, and each of `paginators-1.json`, `waiters-2.json`,
 * `examples-1.json` and `endpoint-rule-set-1.json` that would not be empty. Warns of everything that the layout cannot
 * represent.
 */
export function printSplitLayout(model: ServiceModel, warn: Warn): readonly PrintedFile[] {
  warnOfLosses(model, warn);
  const placed = placeConstraints(model);
  const files: readonly (readonly [name: string, json: unknown])[] = [
    ["api-2.json", printApi(model, placed)],
    ["docs-2.json", printDocs(model, placed)],
    ["endpoint-rule-set-1.json", model.endpointRules && printEndpointRuleSet(model.endpointRules)],
    ["examples-1.json", printOperationExamples(model)],
    ["paginators-1.json", printPaginators(model)],
    ["waiters-2.json", printWaiters(model, warn)],
  ];
  return files.flatMap(([name, json]) =>
    json === undefined ? [] : [{ name, text: `${JSON.stringify(json, null, 2)}\n` }],
  );
}

/** One warning for each trait: thousands of members may have it. */
function warnOfLosses(model: ServiceModel, warn: Warn): void {
  const owners = new Map<string, string[]>();
  const note = (trait: string, owner: string): void => {
    const known = owners.get(trait);
    if (known === undefined) owners.set(trait, [owner]);
    else known.push(owner);
  };
  for (const shape of model.shapes.values()) {
    if (shape.kind === "intEnum") note("enumValue", shape.name);
    for (const trait of findLostTraits(shape, shape.traits)) note(trait, shape.name);
    for (const member of membersOf(shape)) {
      for (const trait of findLostTraits(member.target, member.traits)) note(trait, `${shape.name}$${member.name}`);
    }
  }
  for (const [trait, [first = "", ...others]] of owners) {
    const more = others.length === 0 ? "" : ` and ${others.length} more`;
    warn({
      code: "ignored",
      message: `trait "${trait}" of "${first}"${more} is left out: the layout has no key for it`,
    });
  }
}
