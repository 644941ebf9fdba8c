import type { Member, OperationShape, ServiceModel, Shape, StructureShape } from "../../src/model/service-model.ts";

/** Something that two readings of one service say differently. */
interface Difference {
  /** What is compared: `http`, `errors`, `required`, … */
  readonly kind: string;
  /** `ReceiveMessage`, or `MessageAttributeValue$DataType`. */
  readonly at: string;
  readonly first: unknown;
  readonly second: unknown;
}

/**
 * Compares operations and members that stand in both models: the HTTP bindings, the errors, what each
 * member is and how it travels. Documentation and constraints change too often to compare.
 */
export function compareModels(first: ServiceModel, second: ServiceModel): readonly Difference[] {
  const differences: Difference[] = [];
  const add = (kind: string, at: string, [left, right]: readonly [unknown, unknown]): void => {
    if (JSON.stringify(left) !== JSON.stringify(right)) differences.push({ kind, at, first: left, second: right });
  };
  add("protocol", "service", [first.protocols, second.protocols]);
  add("auth", "service", [first.auth, second.auth]);
  add("signingName", "service", [first.signingName, second.signingName]);

  const isRest = second.protocols.some(({ name }) => name.startsWith("rest"));
  const hasQueryErrors =
    second.traits.awsQueryCompatible === true || second.protocols.some(({ name }) => name === "awsQuery");
  const seen = new Set<string>();
  const others = new Map(second.operations.map((operation) => [operation.name, operation]));
  for (const operation of first.operations) {
    const other = others.get(operation.name);
    if (other !== undefined) compareOperations(operation, other);
  }
  return differences;

  function compareOperations(left: OperationShape, right: OperationShape): void {
    const at = left.name;
    if (isRest) add("http", at, [left.http, right.http]);
    add("auth", at, [left.auth ?? first.auth, right.auth ?? second.auth]);
    add("optionalAuth", at, [left.traits.optionalAuth, right.traits.optionalAuth]);
    add("hostPrefix", at, [left.traits.endpoint, right.traits.endpoint]);
    add("checksum", at, [left.traits.httpChecksumRequired, right.traits.httpChecksumRequired]);
    add("errors", at, [namesOf([...left.errors, ...first.errors]), namesOf([...right.errors, ...second.errors])]);
    // What the pages hold and whether more follow was added to models over time; the tokens decide.
    add("paginated", at, [tokensOf(left), tokensOf(right)]);
    for (const error of left.errors) {
      const same = [...right.errors, ...second.errors].find((candidate) => candidate.name === error.name);
      if (same !== undefined) compareErrors(error, same);
    }
    compareShapes(left.input, right.input, `${at}.input`);
    compareShapes(left.output, right.output, `${at}.output`);
  }

  function compareErrors(left: StructureShape, right: StructureShape): void {
    if (seen.has(`error ${left.name}`)) return;
    seen.add(`error ${left.name}`);
    add("error", left.name, [left.traits.error, right.traits.error]);
    if (isRest) add("status", left.name, [left.traits.httpError, right.traits.httpError]);
    if (hasQueryErrors)
      add("queryError", left.name, [left.traits.awsQueryError?.code, right.traits.awsQueryError?.code]);
    add("retryable", left.name, [left.traits.retryable, right.traits.retryable]);
    compareShapes(left, right, left.name);
  }

  function compareShapes(left: Shape | undefined, right: Shape | undefined, at: string): void {
    if (left === undefined || right === undefined || seen.has(`${left.name} ${right.name}`)) return;
    seen.add(`${left.name} ${right.name}`);
    add("type", at, [typeOf(left), typeOf(right)]);
    add("sensitive", left.name, [left.traits.sensitive, right.traits.sensitive]);
    if (left.kind === "list" && right.kind === "list") compareMembers(left.member, right.member, left.name);
    if (left.kind === "map" && right.kind === "map") {
      compareMembers(left.key, right.key, left.name);
      compareMembers(left.value, right.value, left.name);
    }
    if (!("members" in left) || !("members" in right)) return;
    const members = new Map(right.members.map((member) => [member.name, member]));
    for (const member of left.members) {
      const other = members.get(member.name);
      if (other !== undefined) compareMembers(member, other, left.name);
    }
  }

  function compareMembers(left: Member, right: Member, holder: string): void {
    const at = `${holder}$${left.name}`;
    add("required", at, [left.traits.required, right.traits.required]);
    add("binding", at, [isRest ? bindingOf(left) : undefined, isRest ? bindingOf(right) : undefined]);
    for (const { name } of second.protocols) add(`name in ${name}`, at, [wireName(left, name), wireName(right, name)]);
    add("timestampFormat", at, [timestampFormatOf(left), timestampFormatOf(right)]);
    add("streaming", at, [isStreaming(left), isStreaming(right)]);
    for (const trait of ["idempotencyToken", "hostLabel", "contextParam", "eventHeader", "eventPayload"] as const) {
      add(trait, at, [left.traits[trait], right.traits[trait]]);
    }
    compareShapes(left.target, right.target, at);
  }
}

function tokensOf({ paginated }: OperationShape): unknown {
  return paginated === undefined ? undefined : [paginated.inputTokens, paginated.outputTokens, paginated.pageSize];
}

function namesOf(shapes: readonly StructureShape[]): readonly string[] {
  return [...new Set(shapes.map((shape) => shape.name))].sort();
}

/** A service may gain an enum for a string in a month, and the wire is the same. */
function typeOf(shape: Shape): string {
  if (shape.kind === "enum") return "string";
  return shape.kind === "intEnum" ? "integer" : shape.kind;
}

function bindingOf({ traits }: Member): unknown {
  return [
    traits.httpLabel === true ? "label" : undefined,
    traits.httpQuery === undefined ? undefined : `query ${traits.httpQuery}`,
    traits.httpQueryParams === true ? "query params" : undefined,
    traits.httpHeader === undefined ? undefined : `header ${traits.httpHeader.toLowerCase()}`,
    traits.httpPrefixHeaders === undefined ? undefined : `headers ${traits.httpPrefixHeaders.toLowerCase()}`,
    traits.httpPayload === true ? "payload" : undefined,
    traits.httpResponseCode === true ? "status" : undefined,
  ].filter((binding) => binding !== undefined);
}

function isBound(member: Member): boolean {
  const binding = bindingOf(member);
  return Array.isArray(binding) && binding.length > 0 && member.traits.httpPayload !== true;
}

function wireName(member: Member, protocol: string): unknown {
  const { traits, name } = member;
  switch (protocol) {
    case "restJson1":
      return isBound(member) ? name : (traits.jsonName ?? name);
    case "restXml":
    case "awsQuery":
    case "ec2Query":
      return isBound(member)
        ? name
        : [traits.xmlName ?? name, traits.ec2QueryName, traits.xmlFlattened, traits.xmlAttribute];
    default:
      return name;
  }
}

function timestampFormatOf({ traits, target }: Member): unknown {
  return target.kind === "timestamp" ? (traits.timestampFormat ?? target.traits.timestampFormat) : undefined;
}

function isStreaming({ traits, target }: Member): boolean {
  return traits.streaming === true || target.traits.streaming === true;
}
