import { GeneratorError, type Warn } from "../generator-error.ts";
import { protocolOf } from "../protocols/protocol-table.ts";
import type { ModelPlaces } from "./model-places.ts";
import type { Member, OperationShape, ServiceModel, StructureShape } from "./service-model.ts";
import type { Traits } from "./traits.ts";
import { parseUriLabels } from "./uri-labels.ts";

/** Checks labels and payloads (Smithy 2.0, "HTTP protocol bindings") if a protocol has HTTP bindings. */
export function checkHttpBindings(model: ServiceModel, places: ModelPlaces, warn: Warn): void {
  const isBound = model.protocols.some(({ name }) => protocolOf(name).bindsToHttp === true);
  const checked = new Set<StructureShape>();
  for (const operation of model.operations) {
    checkHostLabels(operation, places);
    if (!isBound || operation.http === undefined) continue;
    checkLabels(operation, places);
    warnOfLostMembers(operation, places, warn);
    for (const shape of [operation.input, operation.output, ...operation.errors, ...model.errors]) {
      if (shape === undefined || checked.has(shape)) continue;
      checked.add(shape);
      checkPayload(operation, shape, places);
      for (const member of shape.members) checkTargets(shape, member, places);
    }
  }
}

function checkLabels(operation: OperationShape, places: ModelPlaces): void {
  const uri = operation.http?.uri ?? "";
  const place = places.locateOperation(operation.name);
  const fail = (message: string, hint?: string): GeneratorError =>
    new GeneratorError(`operation "${operation.name}": ${message}`, { code: "invalid-model", place, hint });

  const labels = parseUriLabels(uri);
  if (labels === undefined) throw fail(`uri ${JSON.stringify(uri)} has an unbalanced or empty label`);
  const bound = new Map((operation.input?.members ?? []).filter(isLabel).map((member) => [member.name, member]));
  const seen = new Set<string>();
  for (const label of labels) {
    if (seen.has(label.name)) throw fail(`duplicate label "${label.name}" in uri ${JSON.stringify(uri)}`);
    seen.add(label.name);
    if (bound.has(label.name)) continue;
    const input = operation.input === undefined ? "there is no input" : `input "${operation.input.name}" has none`;
    throw fail(
      `uri label "${label.name}" has no member: ${input}`,
      "each label in braces needs a member of the input that is bound to the uri",
    );
  }
  for (const member of bound.values()) {
    if (seen.has(member.name) || operation.input === undefined) continue;
    throw new GeneratorError(
      `operation "${operation.name}": member "${member.name}" is bound to the uri, but ${JSON.stringify(uri)} has no such label`,
      { code: "invalid-model", place: places.locateShape(operation.input.name, member.name) },
    );
  }
}

function isLabel(member: Member): boolean {
  return member.traits.httpLabel === true;
}

/** Statuses of responses that have no body (RFC 9110, sections 15.3.5, 15.3.6 and 15.4.5). */
const bodiless: readonly number[] = [204, 205, 304];

/** A response to HEAD has no body either (RFC 9110, section 9.3.2). */
function warnOfLostMembers({ name, http, output }: OperationShape, places: ModelPlaces, warn: Warn): void {
  const kind =
    http?.method === "HEAD" ? "to HEAD" : bodiless.includes(http?.code ?? 200) ? `with code ${http?.code}` : undefined;
  const lost = output?.members.find(({ traits }) => !isInResponseHead(traits));
  if (kind === undefined || output === undefined || lost === undefined) return;
  warn({
    code: "lost-members",
    message: `operation "${name}": a response ${kind} has no body, but output member "${lost.name}" is in it`,
    place: places.locateShape(output.name, lost.name),
    hint: "bind the member to a header, or give the operation another method or code",
  });
}

function isInResponseHead({ httpHeader, httpPrefixHeaders, httpResponseCode }: Traits): boolean {
  return httpHeader !== undefined || httpPrefixHeaders !== undefined || httpResponseCode === true;
}

function checkHostLabels(operation: OperationShape, places: ModelPlaces): void {
  const prefix = operation.traits.endpoint?.hostPrefix;
  if (prefix === undefined) return;
  const labels = parseUriLabels(prefix);
  const names = new Set(
    operation.input?.members.filter((member) => member.traits.hostLabel === true).map((member) => member.name),
  );
  const missing = labels?.find((label) => !names.has(label.name));
  if (labels !== undefined && missing === undefined) return;
  const fault = missing === undefined ? "has an unbalanced label" : `has label "${missing.name}" with no member`;
  throw new GeneratorError(`operation "${operation.name}": host prefix ${JSON.stringify(prefix)} ${fault}`, {
    code: "invalid-model",
    place: places.locateOperation(operation.name),
  });
}

function checkPayload(operation: OperationShape, shape: StructureShape, places: ModelPlaces): void {
  const payload = shape.members.find((member) => member.traits.httpPayload === true);
  if (payload === undefined) return;
  const other = shape.members.find((member) => member !== payload && !isBoundElsewhere(member));
  if (other === undefined) return;
  const verb = other.traits.httpPayload === true ? "is a second payload" : "has no place beside the payload";
  throw new GeneratorError(
    `operation "${operation.name}": shape "${shape.name}": member "${other.name}" ${verb} "${payload.name}"`,
    {
      code: "invalid-model",
      place: places.locateShape(shape.name, other.name),
      hint: "the payload is the whole body: bind the other members to headers, the query or the uri",
    },
  );
}

function isBoundElsewhere({ traits }: Member): boolean {
  return (
    traits.httpLabel === true ||
    traits.httpQuery !== undefined ||
    traits.httpQueryParams === true ||
    traits.httpHeader !== undefined ||
    traits.httpPrefixHeaders !== undefined ||
    traits.httpResponseCode === true
  );
}

function checkTargets(shape: StructureShape, member: Member, places: ModelPlaces): void {
  const { kind } = member.target;
  const needsMap = member.traits.httpPrefixHeaders !== undefined || member.traits.httpQueryParams === true;
  const isAggregate = kind === "map" || kind === "structure" || kind === "union";
  const isInText = member.traits.httpHeader !== undefined || member.traits.httpQuery !== undefined;
  let fault: string | undefined;
  if (needsMap && kind !== "map") fault = "is bound to many headers or parameters and must target a map";
  else if (isInText && isAggregate) fault = "is bound to a header or parameter and cannot hold";
  else if (member.traits.httpLabel === true && (isAggregate || kind === "list"))
    fault = "is bound to the uri and cannot hold";
  if (fault === undefined) return;
  throw new GeneratorError(
    `shape "${shape.name}": member "${member.name}" ${fault}${needsMap ? "," : " a"} ${needsMap ? `not a ${kind}` : kind}`,
    { code: "invalid-model", place: places.locateShape(shape.name, member.name) },
  );
}
