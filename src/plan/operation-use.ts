import {
  type Member,
  membersOf,
  type OperationShape,
  type Shape,
  type StructureShape,
} from "../model/service-model.ts";
import type { Traits } from "../model/traits.ts";

/** The shapes and traits used in an operation's messages or an error's bodies. */
export interface MessageUse {
  /** The traits of the members that HTTP bindings can apply to. */
  readonly bindings: readonly Traits[];
  /** The members of inputs and outputs, or of the error. */
  readonly members: readonly Member[];
  /** The members that are the whole body (Smithy, "httpPayload trait"). */
  readonly requestPayload: Member | undefined;
  readonly responsePayload: Member | undefined;
  /** The members in the body of a request. */
  readonly requestBody: readonly Member[];
  /** The members in the body of an output. */
  readonly outputBody: readonly Member[];
  /** The members in the body of an error. */
  readonly errorBody: readonly Member[];
}

/** @param bindsToHttp whether the protocol has HTTP bindings; else all members are in the body. */
export function describeOperationUse({ input, output }: OperationShape, bindsToHttp: boolean): MessageUse {
  return {
    bindings: [...traitsOf(input), ...traitsOf(output)],
    members: [...(input?.members ?? []), ...(output?.members ?? [])],
    requestPayload: payloadOf(input),
    responsePayload: payloadOf(output),
    requestBody: bodyOf(input, bindsToHttp && isBoundInRequests),
    outputBody: bodyOf(output, bindsToHttp && isBoundInResponses),
    errorBody: [],
  };
}

/** @param bindsToHttp whether the protocol has HTTP bindings; else all members are in the body. */
export function describeErrorUse(error: StructureShape, bindsToHttp: boolean): MessageUse {
  return {
    bindings: traitsOf(error),
    members: error.members,
    requestPayload: undefined,
    responsePayload: payloadOf(error),
    requestBody: [],
    outputBody: [],
    errorBody: bodyOf(error, bindsToHttp && isBoundInResponses),
  };
}

function traitsOf(structure: StructureShape | undefined): readonly Traits[] {
  return (structure?.members ?? []).map(({ traits }) => traits);
}

function bodyOf(
  structure: StructureShape | undefined,
  isBound: false | ((traits: Traits) => boolean),
): readonly Member[] {
  const members = structure?.members ?? [];
  if (!isBound) return members;
  const payload = payloadOf(structure);
  if (payload !== undefined) return isRaw(payload) ? [] : [payload];
  return members.filter(({ traits }) => !isBound(traits));
}

function payloadOf(structure: StructureShape | undefined): Member | undefined {
  return structure?.members.find(({ traits }) => traits.httpPayload === true);
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

/** The members in all bodies. */
export function bodiesOf({ requestBody, outputBody, errorBody }: MessageUse): readonly Member[] {
  return [...requestBody, ...outputBody, ...errorBody];
}

/** Members, and all nested ones. */
export function reachedMembers(members: readonly Member[]): readonly Member[] {
  const reached = [...members];
  const seen = new Set<Shape>();
  // Grows during iteration.
  for (const { target } of reached) {
    if (seen.has(target)) continue;
    seen.add(target);
    reached.push(...membersOf(target));
  }
  return reached;
}
