import {
  type Member,
  membersOf,
  type OperationShape,
  type ServiceModel,
  type Shape,
  type StructureShape,
} from "../model/service-model.ts";
import type { Traits } from "../model/traits.ts";

/** What the messages of an operation are made of. */
export interface OperationUse {
  readonly operation: OperationShape;
  readonly model: ServiceModel;
  /** The traits of the members of input, output and errors, which are what HTTP's bindings can stand on. */
  readonly bindings: readonly Traits[];
  /** What stands in the body of a request. */
  readonly requestBody: readonly Member[];
  /** What stands in the body of an output. */
  readonly outputBody: readonly Member[];
  /** What stands in the bodies of errors. */
  readonly errorBody: readonly Member[];
}

/** @param bindsToHttp whether the protocol reads HTTP's bindings; else all members are in the body. */
export function describeUse(operation: OperationShape, model: ServiceModel, bindsToHttp: boolean): OperationUse {
  const { input, output } = operation;
  const errors = [...new Set([...operation.errors, ...model.errors])];
  const bodyOf = (structure: StructureShape | undefined, isBound: (traits: Traits) => boolean): readonly Member[] => {
    const members = structure?.members ?? [];
    if (!bindsToHttp) return members;
    const payload = members.find(({ traits }) => traits.httpPayload === true);
    if (payload !== undefined) return isRaw(payload) ? [] : [payload];
    return members.filter(({ traits }) => !isBound(traits));
  };
  return {
    operation,
    model,
    bindings: [input, output, ...errors].flatMap((structure) => structure?.members ?? []).map(({ traits }) => traits),
    requestBody: bodyOf(input, isBoundInRequests),
    outputBody: bodyOf(output, isBoundInResponses),
    errorBody: errors.flatMap((error) => bodyOf(error, isBoundInResponses)),
  };
}

/** What the messages of an error alone are made of. */
export function describeErrorUse(error: StructureShape, model: ServiceModel, bindsToHttp: boolean): OperationUse {
  const operation: OperationShape = {
    kind: "operation",
    name: error.name,
    input: undefined,
    output: undefined,
    errors: [error],
    http: undefined,
    auth: undefined,
    paginated: undefined,
    examples: [],
    traits: {},
  };
  return describeUse(operation, { ...model, errors: [], traits: {} }, bindsToHttp);
}

/** Whether a payload is the body itself, as bytes or text. */
export function isRaw({ target }: Member): boolean {
  return target.kind === "blob" || target.kind === "string" || target.kind === "enum";
}

export function isInTarget({ httpLabel, httpQuery, httpQueryParams }: Traits): boolean {
  return httpLabel === true || httpQuery !== undefined || httpQueryParams === true;
}

export function isInHeaders({ httpHeader, httpPrefixHeaders }: Traits): boolean {
  return Boolean(httpHeader) || httpPrefixHeaders !== undefined;
}

function isBoundInRequests(traits: Traits): boolean {
  return isInHeaders(traits) || isInTarget(traits);
}

function isBoundInResponses(traits: Traits): boolean {
  return isInHeaders(traits) || traits.httpResponseCode === true;
}

/** What stands in the bodies of all messages of an operation. */
export function bodiesOf({ requestBody, outputBody, errorBody }: OperationUse): readonly Member[] {
  return [...requestBody, ...outputBody, ...errorBody];
}

/** Members, and all that stand within these. */
export function reachedMembers(members: readonly Member[]): readonly Member[] {
  const reached = [...members];
  const seen = new Set<Shape>();
  // It grows while it is read.
  for (const { target } of reached) {
    if (seen.has(target)) continue;
    seen.add(target);
    reached.push(...membersOf(target));
  }
  return reached;
}
