import { shapeNameOf } from "../smithy-json/shape-id.ts";
import { parseUriLabels, renameUriLabels } from "../uri-labels.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";
import { objectTrait, sideOf } from "./shape-queries.ts";
import type { FoundEvent } from "./validation-event.ts";

const endpointTrait = "smithy.api#endpoint";

/** The beginning of a host name, with labels filled in (RFC 3986, section 3.2.2). */
const hostName = /^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}(?:\.[a-zA-Z0-9-]{1,63})*\.?$/;

/** Checks the host prefix of an operation and the members of its labels (Smithy 2.0, "endpoint trait"). */
export function* checkHostLabels(operation: GraphShape, graph: ModelGraph): Iterable<FoundEvent> {
  const trait = operation.traits.get(endpointTrait);
  const prefix = objectTrait(operation, endpointTrait)?.["hostPrefix"];
  if (trait === undefined || typeof prefix !== "string") return;
  const event = (message: string, member?: GraphShape): FoundEvent => ({
    id: "HostLabelTrait",
    severity: "ERROR",
    shapeId: member?.id ?? operation.id,
    location: member?.location ?? trait.location,
    message: `operation "${shapeNameOf(operation.id)}": ${message}`,
  });
  const labels = parseUriLabels(prefix);
  if (labels === undefined || labels.some(({ greedy }) => greedy)) {
    const fault = labels === undefined ? "an unbalanced or empty label" : "a greedy label";
    yield event(`host prefix ${JSON.stringify(prefix)} has ${fault}`);
    return;
  }
  const filled = renameUriLabels(prefix, () => "a").replaceAll(/[{}]/g, "");
  if (!hostName.test(filled)) {
    yield event(`host prefix ${JSON.stringify(prefix)} is not the beginning of a host name`);
  }
  const members = (sideOf(operation, "input", graph)?.members ?? []).filter(({ traits }) =>
    traits.has("smithy.api#hostLabel"),
  );
  const bound = new Set(members.map(({ name }) => name));
  for (const { name } of labels) {
    if (!bound.has(name)) yield event(`host label "${name}" has no member of the input with trait "hostLabel"`);
  }
  const known = new Set(labels.map(({ name }) => name));
  for (const member of members) {
    if (known.has(member.name)) continue;
    yield event(
      `member "${member.name}" has trait "hostLabel", but host prefix ${JSON.stringify(prefix)} has no such label`,
      member,
    );
  }
}
