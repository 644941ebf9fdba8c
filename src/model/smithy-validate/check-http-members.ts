import type { JsonLocation } from "../smithy-json/json-location.ts";
import { shapeNameOf } from "../smithy-json/shape-id.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";
import { isInBody, objectTrait, sideOf, stringTrait } from "./shape-queries.ts";
import type { FoundEvent, Severity } from "./validation-event.ts";

const httpTrait = "smithy.api#http";
const headerTrait = "smithy.api#httpHeader";
const queryTrait = "smithy.api#httpQuery";
const prefixTrait = "smithy.api#httpPrefixHeaders";
const payloadTrait = "smithy.api#httpPayload";

/** Headers that belong to HTTP itself, and to no member. */
const reservedHeaders: ReadonlySet<string> = new Set([
  ...["authorization", "connection", "content-length", "expect", "host", "max-forwards", "proxy-authenticate"],
  ...["server", "te", "trailer", "transfer-encoding", "upgrade", "user-agent", "www-authenticate", "x-forwarded-for"],
]);

/** The characters of a header's name (RFC 9110, section 5.6.2). */
const headerName = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/** Checks what members of structures are bound to (Smithy 2.0, "HTTP protocol bindings"). */
export function* checkHttpMembers(graph: ModelGraph): Iterable<FoundEvent> {
  for (const shape of graph.ofType("structure")) {
    const bound = shape.members.filter(({ traits }) => traits.has(headerTrait) || traits.has(queryTrait));
    if (bound.length > 0) yield* checkNames(shape, bound);
    if (shape.traits.has("smithy.api#error")) yield* checkError(shape);
  }
  const inputs = new Set<GraphShape>();
  const outputs = new Set<GraphShape>();
  for (const operation of graph.ofType("operation")) {
    if (!operation.traits.has(httpTrait)) continue;
    const input = sideOf(operation, "input", graph);
    const output = sideOf(operation, "output", graph);
    if (input !== undefined) yield* checkLiterals(operation, input);
    if (input !== undefined) inputs.add(input);
    if (output !== undefined) outputs.add(output);
  }
  for (const input of inputs) yield* checkPayload(input, "request");
  for (const output of outputs) yield* checkPayload(output, "response");
}

function makeEvent(
  id: string,
  shape: GraphShape,
  {
    message,
    location = shape.location,
    severity = "ERROR",
    hint,
  }: {
    readonly message: string;
    readonly location?: JsonLocation | undefined;
    readonly severity?: Severity;
    readonly hint?: string;
  },
): FoundEvent {
  return { id, severity, shapeId: shape.id, location, message, hint };
}

/** Headers and query parameters that several members have, or that none may have. */
function* checkNames(shape: GraphShape, bound: readonly GraphShape[]): Iterable<FoundEvent> {
  const seen = new Map<string, GraphShape>();
  const prefixed = shape.members.find(({ traits }) => traits.has(prefixTrait));
  const prefix = prefixed && stringTrait(prefixed, prefixTrait)?.toLowerCase();
  for (const member of bound) {
    const header = stringTrait(member, headerTrait);
    const name = header ?? stringTrait(member, queryTrait);
    if (name === undefined) continue;
    const [id, what, key] =
      header === undefined
        ? (["HttpQueryTrait", "query parameter", `?${name}`] as const)
        : (["HttpHeaderTrait", "header", name.toLowerCase()] as const);
    const { location } = member.traits.get(header === undefined ? queryTrait : headerTrait) ?? member;
    const other = seen.get(key);
    seen.set(key, member);
    if (other !== undefined) {
      const message = `members "${other.name}" and "${member.name}" are bound to the same ${what} ${JSON.stringify(name)}`;
      yield makeEvent(id, shape, { message, location });
    }
    if (header === undefined) continue;
    if (reservedHeaders.has(key)) {
      const message = `member "${member.name}": header ${JSON.stringify(name)} belongs to HTTP itself`;
      yield makeEvent(id, member, { message, location, severity: "DANGER" });
    } else if (!headerName.test(name)) {
      const message = `member "${member.name}": ${JSON.stringify(name)} is not a valid name of a header`;
      yield makeEvent(id, member, { message, location, severity: "DANGER" });
    }
    // Without a prefix, a map has all headers that no other member has.
    if (prefixed !== undefined && prefix !== undefined && prefix !== "" && key.startsWith(prefix)) {
      const message = `member "${member.name}": header ${JSON.stringify(name)} begins with the prefix of member "${prefixed.name}"`;
      yield makeEvent("HttpPrefixHeadersTrait", member, { message, location });
    }
  }
}

function* checkError(shape: GraphShape): Iterable<FoundEvent> {
  yield* checkPayload(shape, "response");
  const trait = shape.traits.get("smithy.api#httpError");
  const code = trait?.value;
  const fault = stringTrait(shape, "smithy.api#error");
  if (trait === undefined || typeof code !== "number") return;
  const least = fault === "client" ? 400 : 500;
  if (code >= least && code < least + 100) return;
  yield makeEvent("HttpResponseCodeSemantics", shape, {
    message: `error "${shapeNameOf(shape.id)}": code ${code} is not one of a ${fault ?? ""} error, ${least} to ${least + 99}`,
    location: trait.location,
    severity: "DANGER",
  });
}

/** Beside a payload each member has a place of its own. */
function* checkPayload(shape: GraphShape, of: "request" | "response"): Iterable<FoundEvent> {
  const payload = shape.members.find(({ traits }) => traits.has(payloadTrait));
  if (payload === undefined) return;
  for (const member of shape.members) {
    if (member.traits.has(payloadTrait) || !isInBody(member, of)) continue;
    yield makeEvent("HttpPayload", shape, {
      message: `member "${member.name}" has no place beside payload "${payload.name}"`,
      location: member.location,
      hint: "bind it to a header, the query or the uri",
    });
  }
}

/** A literal of the URI's query that is also a parameter of the input. */
function* checkLiterals(operation: GraphShape, input: GraphShape): Iterable<FoundEvent> {
  const uri = objectTrait(operation, httpTrait)?.["uri"];
  if (typeof uri !== "string" || !uri.includes("?")) return;
  const literals = new Set(
    uri
      .slice(uri.indexOf("?") + 1)
      .split("&")
      .map((each) => each.split("=")[0]),
  );
  for (const member of input.members) {
    const name = stringTrait(member, queryTrait);
    if (name === undefined || !literals.has(name)) continue;
    yield makeEvent("HttpQueryTrait", input, {
      message: `member "${member.name}": query parameter ${JSON.stringify(name)} is a literal of uri ${JSON.stringify(uri)} of operation "${shapeNameOf(operation.id)}"`,
      location: member.traits.get(queryTrait)?.location ?? member.location,
    });
  }
}
