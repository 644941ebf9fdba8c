import { protocolTable } from "../../protocols/protocol-table.ts";
import type { JsonLocation } from "../smithy-json/json-location.ts";
import { shapeNameOf } from "../smithy-json/shape-id.ts";
import { parseUriLabels } from "../uri-labels.ts";
import { checkHostLabels } from "./check-host-labels.ts";
import { checkHttpMembers } from "./check-http-members.ts";
import { checkMethod } from "./check-http-method.ts";
import { checkUriConflicts } from "./check-uri-conflicts.ts";
import type { GraphShape, ModelGraph } from "./model-graph.ts";
import { isInBody, objectTrait, operationsOf, sideOf } from "./shape-queries.ts";
import type { FoundEvent, Severity } from "./validation-event.ts";

const httpTrait = "smithy.api#http";

/** Checks the HTTP bindings of operations (Smithy 2.0, "HTTP protocol bindings"), and that no two answer to the same URI. */
export function checkHttp(graph: ModelGraph): readonly FoundEvent[] {
  const operations = graph.ofType("operation");
  const services = graph.ofType("service");
  return [
    ...operations.flatMap((operation) => [...checkHostLabels(operation, graph), ...checkOperation(operation, graph)]),
    ...services.flatMap((service) => [...checkMissing(service, graph), ...checkUriConflicts(service, graph)]),
    ...checkHttpMembers(graph),
  ];
}

interface HttpFault {
  readonly id: string;
  readonly severity?: Severity;
  readonly message: string;
  /** Where it is not about the trait `http`. */
  readonly member?: GraphShape;
  readonly location?: JsonLocation;
  readonly hint?: string;
}

function* checkOperation(operation: GraphShape, graph: ModelGraph): Iterable<FoundEvent> {
  const http = objectTrait(operation, httpTrait);
  const trait = operation.traits.get(httpTrait);
  if (http === undefined || trait === undefined) return;
  const name = shapeNameOf(operation.id);
  for (const { id, severity = "ERROR", message, member, location, hint } of findFaults(operation, http, graph)) {
    yield {
      id,
      severity,
      shapeId: member?.id ?? operation.id,
      location: location ?? member?.location ?? trait.location,
      message: `operation "${name}": ${message}`,
      hint,
    };
  }
}

function* findFaults(
  operation: GraphShape,
  { method, uri, code = 200 }: Readonly<Record<string, unknown>>,
  graph: ModelGraph,
): Iterable<HttpFault> {
  if (typeof method !== "string" || typeof uri !== "string") return;
  const input = sideOf(operation, "input", graph);
  const labels = parseUriLabels(uri);
  const format = findFormatFault(uri);
  if (labels === undefined || format !== undefined) {
    yield {
      id: "HttpUriFormat",
      message: `uri ${JSON.stringify(uri)} ${format ?? "has an unbalanced or empty label"}`,
    };
    return;
  }
  yield* checkLabels(uri, labels, { input, graph });
  for (const [index, { greedy }] of labels.entries()) {
    const later = labels.slice(index + 1);
    if (!greedy || later.length === 0) continue;
    const isSecond = later.some((label) => label.greedy);
    yield {
      id: `HttpUriGreedyLabel.${isSecond ? "MultipleGreedyLabels" : "GreedyLabelIsNotLastLabel"}`,
      severity: "DANGER",
      message: `uri ${JSON.stringify(uri)} has ${isSecond ? "several greedy labels" : "a label after a greedy one"}`,
    };
  }
  yield* checkCode(code, sideOf(operation, "output", graph));
  for (const { id, severity = "WARNING", ...found } of checkMethod(operation, { method, input })) {
    yield { id: `HttpMethodSemantics${id}`, severity, ...found };
  }
}

/** What is wrong with a URI other than its labels. */
function findFormatFault(uri: string): string | undefined {
  if (!uri.startsWith("/")) return 'does not begin with "/"';
  if (uri.endsWith("?")) return 'ends with "?"';
  if (uri.includes("#")) return "has a fragment";
  // oxlint-disable-next-line no-control-regex -- all of ASCII
  if (/[^\u0000-\u007F]/.test(uri)) return "has characters outside of ASCII";
  if (/[{}]/.test(uri.slice(uri.indexOf("?") + 1 || uri.length))) return "has a label in its query";
  return undefined;
}

function* checkLabels(
  uri: string,
  labels: NonNullable<ReturnType<typeof parseUriLabels>>,
  { input, graph }: { readonly input: GraphShape | undefined; readonly graph: ModelGraph },
): Iterable<HttpFault> {
  const id = "HttpLabelTrait";
  const bound = new Map(
    (input?.members ?? []).filter(({ traits }) => traits.has("smithy.api#httpLabel")).map((each) => [each.name, each]),
  );
  const byName = new Map(labels.map((label) => [label.name, label]));
  for (const label of byName.values()) {
    if (bound.has(label.name)) continue;
    const hint = "give a member of the input that name, @required and @httpLabel";
    yield { id, message: `uri label "${label.name}" has no member of the input with trait "httpLabel"`, hint };
  }
  for (const member of bound.values()) {
    const label = byName.get(member.name);
    const type = graph.targetOf(member)?.type;
    const message =
      label === undefined
        ? `member "${member.name}" has trait "httpLabel", but uri ${JSON.stringify(uri)} has no such label`
        : label.greedy && type !== "string" && type !== "enum"
          ? `member "${member.name}" of greedy label "{${label.name}+}" must target a string`
          : undefined;
    if (message !== undefined) yield { id, message, member };
  }
}

function* checkCode(code: unknown, output: GraphShape | undefined): Iterable<HttpFault> {
  if (typeof code !== "number") return;
  const id = "HttpResponseCodeSemantics";
  if (code < 200 || code > 299) {
    yield { id, severity: "DANGER", message: `code ${code} is not one of a success` };
  } else if (code === 204 || code === 205) {
    const lost = output?.members.find((member) => isInBody(member, "response"));
    if (lost === undefined) return;
    const message = `a response of code ${code} has no body, where output member "${lost.name}" is`;
    yield { id, severity: "WARNING", message };
  }
}

const bindingProtocols: ReadonlySet<string> = new Set(
  protocolTable.filter(({ bindsToHttp }) => bindsToHttp === true).map(({ smithyId }) => smithyId),
);

/** Operations without `http` in a service whose protocol or other operations have it. */
function* checkMissing(service: GraphShape, graph: ModelGraph): Iterable<FoundEvent> {
  const operations = operationsOf(service, graph);
  const without = operations.filter(({ traits }) => !traits.has(httpTrait));
  const protocol = [...service.traits.keys()].find((id) => bindingProtocols.has(id));
  if (protocol === undefined && without.length === operations.length) return;
  const name = shapeNameOf(service.id);
  for (const { id, location } of without) {
    const why =
      protocol === undefined
        ? `other operations of service "${name}" have`
        : `protocol "${shapeNameOf(protocol)}" of service "${name}" needs`;
    yield {
      id: "HttpBindingsMissing",
      severity: protocol === undefined ? "WARNING" : "ERROR",
      shapeId: id,
      location,
      message: `operation "${shapeNameOf(id)}" has no trait "http", which ${why}`,
      hint: 'give it a method and a URI: @http(method: "POST", uri: "/…")',
    };
  }
}
