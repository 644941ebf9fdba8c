import type { Bounds } from "../../traits.ts";
import type {
  ErrorDefinition,
  ListDefinition,
  MapDefinition,
  SimpleDefinition,
  StructureDefinition,
} from "../api.types.ts";
import type { ShapeRole } from "../find-shape-roles.ts";
import type { NameRules } from "../name-rules.ts";
import { type Documented, documentationTraits, readDocumentation } from "./documentation-traits.ts";
import { readNamespace, valueTraits, namespaceTraits } from "./serialization-traits.ts";
import { traitReader, type TraitReader } from "./read-traits.ts";

/** The traits of a simple shape. */
export const readSimpleTraits: TraitReader<SimpleDefinition, Documented> = traitReader({
  ...documentationTraits,
  ...namespaceTraits,
  ...valueTraits,
  length: (shape) => {
    if (shape.type === "character") return { min: 1, max: 1 };
    return shape.type === "string" || shape.type === "blob" ? readBounds(shape) : undefined;
  },
  range: (shape) => (numberTypes.has(shape.type) ? readBounds(shape) : undefined),
  pattern: ({ pattern }) => pattern,
});

const numberTypes: ReadonlySet<SimpleDefinition["type"]> = new Set([
  ...(["byte", "short", "integer", "long", "float", "double"] as const),
  ...(["bigInteger", "biginteger", "bigDecimal", "bigdecimal"] as const),
]);

/** The traits of a map. */
export const readMapTraits: TraitReader<MapDefinition, Documented> = traitReader({
  ...documentationTraits,
  ...namespaceTraits,
  length: readBounds,
  sparse: ({ sparse }) => sparse || undefined,
});

/** The traits of a list. */
export const readListTraits: TraitReader<ListDefinition, Documented> = traitReader({
  ...documentationTraits,
  ...namespaceTraits,
  length: readBounds,
  sparse: ({ sparse }) => sparse || undefined,
  uniqueItems: ({ uniqueItems }) => uniqueItems || undefined,
});

/** The context of a structure's traits, in addition to its definition. */
export interface StructureContext extends Documented {
  readonly rules: NameRules;
  readonly role: ShapeRole;
}

/** The traits of a structure, union, document or error. */
export const readStructureTraits: TraitReader<StructureDefinition, StructureContext> = traitReader({
  ...documentationTraits,
  documentation: (shape, { docs, role }) =>
    readDocumentation(shape, { docs: docs ?? shape.documentation ?? role.thrown?.documentation }),
  // An operation may define the root element of its messages.
  xmlName: (shape, { role }) => role.root?.locationName ?? shape.locationName,
  xmlNamespace: (shape, { role }) => readNamespace(role.root?.xmlNamespace ?? shape.xmlNamespace),
  streaming: ({ eventstream }) => eventstream || undefined,
  error: (shape, context) => {
    if (!isError(shape, context)) return undefined;
    return isServerError(shape, context) ? "server" : "client";
  },
  httpError: (shape, context) => (isError(shape, context) ? errorOf(shape, context).httpStatusCode : undefined),
  awsQueryError: (shape, context) => {
    if (!context.rules.queryErrors || !isError(shape, context)) return undefined;
    const { code, httpStatusCode = isServerError(shape, context) ? 500 : 400 } = errorOf(shape, context);
    return code === undefined ? undefined : { code, httpResponseCode: httpStatusCode };
  },
  retryable: (shape, context) => {
    if (shape.retryable === undefined || !isError(shape, context)) return undefined;
    const { throttling } = shape.retryable;
    return throttling === undefined ? {} : { throttling };
  },
});

function isError({ exception }: StructureDefinition, { role }: StructureContext): boolean {
  return exception === true || role.thrown !== undefined;
}

/** The shape's own keys take precedence over those of an operation that throws it. */
function errorOf({ error }: StructureDefinition, { role }: StructureContext): ErrorDefinition {
  return { ...role.thrown?.error, ...error };
}

/** Some models have `senderFault` with status 500: the status is what clients receive. */
function isServerError(shape: StructureDefinition, context: StructureContext): boolean {
  const { fault, httpStatusCode = 400 } = errorOf(shape, context);
  return shape.fault === true || fault === true || context.role.thrown?.fault === true || httpStatusCode >= 500;
}

function readBounds({ min, max }: Bounds): Bounds | undefined {
  if (min === undefined && max === undefined) return undefined;
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
