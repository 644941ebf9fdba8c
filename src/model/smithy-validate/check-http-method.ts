import type { JsonLocation } from "../smithy-json/json-location.ts";
import type { GraphShape } from "./model-graph.ts";
import { isInBody } from "./shape-queries.ts";
import type { Severity } from "./validation-event.ts";

/** What a method means for an operation (RFC 9110, "Methods"); undefined: it says nothing. */
interface MethodSemantics {
  readonly isReadonly: boolean;
  readonly isIdempotent?: boolean;
  readonly hasBody: boolean;
}

const methods: Readonly<Record<string, MethodSemantics>> = {
  GET: { isReadonly: true, isIdempotent: false, hasBody: false },
  HEAD: { isReadonly: true, isIdempotent: false, hasBody: false },
  OPTIONS: { isReadonly: true, isIdempotent: false, hasBody: true },
  TRACE: { isReadonly: true, isIdempotent: false, hasBody: false },
  POST: { isReadonly: false, hasBody: true },
  DELETE: { isReadonly: false, isIdempotent: true, hasBody: false },
  PUT: { isReadonly: false, isIdempotent: true, hasBody: true },
  PATCH: { isReadonly: false, hasBody: true },
};

/** What an operation has that its method does not mean. */
interface MethodFault {
  /** What follows `HttpMethodSemantics` in the event's id. */
  readonly id: string;
  readonly severity?: Severity;
  readonly message: string;
  readonly location?: JsonLocation;
}

/** Compares an operation with its method as Smithy's `HttpMethodSemantics` does. */
export function* checkMethod(
  { traits }: GraphShape,
  { method: given, input }: { readonly method: string; readonly input: GraphShape | undefined },
): Iterable<MethodFault> {
  const method = given.toUpperCase();
  const semantics = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (semantics === undefined) return;
  if (method !== given) yield { id: "", message: `method "${given}" is written in capitals: "${method}"` };
  if (method === "OPTIONS") {
    yield { id: ".OPTIONS", message: 'requests of method OPTIONS are those of trait "cors", not of an operation' };
  }
  for (const [trait, wanted] of [
    ["readonly", semantics.isReadonly],
    ["idempotent", semantics.isIdempotent],
  ] as const) {
    const has = traits.has(`smithy.api#${trait}`);
    if (wanted === undefined || has === wanted) continue;
    const name = trait === "readonly" ? "ReadonlyTrait" : "IdempotentTrait";
    yield has
      ? { id: `.Unnecessary${name}`, message: `an operation of method ${method} needs no trait "${trait}"` }
      : { id: `.Missing${name}`, message: `an operation of method ${method} needs trait "${trait}"` };
  }
  if (semantics.hasBody) return;
  const members = input?.members ?? [];
  const inBody =
    members.find((member) => member.traits.has("smithy.api#httpPayload")) ??
    members.find((member) => isInBody(member, "request"));
  if (inBody === undefined) return;
  const message = `a request of method ${method} has no meaning for a body, where member "${inBody.name}" is`;
  yield { id: ".UnexpectedPayload", severity: "DANGER", message, location: inBody.location };
}
