import type { Bounds, Traits } from "../traits.ts";
import type {
  ErrorReference,
  ListDefinition,
  MapDefinition,
  SimpleDefinition,
  StructureDefinition,
} from "./api.types.ts";
import type { ShapeRole } from "./find-shape-roles.ts";
import type { NameRules } from "./name-rules.ts";
import { timestampFormats } from "./timestamp-formats.ts";
import { inheritedKeys } from "./merge-references.ts";
import { addCommonTraits, commonKeys, readNamespace, keepOthers, type TraitsBuilder } from "./traits-builder.ts";

const sharedKeys: readonly string[] = [...commonKeys, ...inheritedKeys, "type", "xmlNamespace"];
const structureKeys: ReadonlySet<string> = new Set([
  ...sharedKeys,
  ...["members", "required", "payload", "exception", "fault", "error", "retryable", "union", "document", "eventstream"],
]);
const listKeys: ReadonlySet<string> = new Set([
  ...sharedKeys,
  ...["member", "min", "max", "flattened", "sparse", "uniqueItems"],
]);
const mapKeys: ReadonlySet<string> = new Set([...sharedKeys, "key", "value", "min", "max", "flattened", "sparse"]);
const simpleKeys: ReadonlySet<string> = new Set([
  ...sharedKeys,
  ...[
    "pattern",
    "streaming",
    "requiresLength",
    "timestampFormat",
    "jsonvalue",
    "idempotencyToken",
    "min",
    "max",
    "enum",
  ],
]);
const lengthTypes: ReadonlySet<SimpleDefinition["type"]> = new Set(["string", "blob"] as const);
const unboundedTypes: ReadonlySet<SimpleDefinition["type"]> = new Set([
  ...(["boolean", "timestamp", "document", "character"] as const),
]);

/** The traits of a structure, union, document or error. */
export function readStructureTraits(
  shape: StructureDefinition,
  options: { readonly docs: string | undefined; readonly rules: NameRules; readonly role: ShapeRole | undefined },
): TraitsBuilder {
  const traits: TraitsBuilder = {};
  addCommonTraits(traits, shape, options.docs ?? shape.documentation ?? options.role?.thrown?.documentation);
  addXmlTraits(traits, { ...shape, ...options.role?.root });
  if (shape.eventstream === true) traits.streaming = true;
  const thrown = options.role?.thrown;
  if (shape.exception === true || thrown !== undefined) addErrorTraits(traits, shape, { rules: options.rules, thrown });
  keepOthers(traits, shape, structureKeys);
  return traits;
}

/** The traits of a list. */
export function readListTraits(shape: ListDefinition, docs: string | undefined): Traits {
  const traits: TraitsBuilder = {};
  addCommonTraits(traits, shape, docs);
  addXmlTraits(traits, shape);
  addBounds(traits, shape, "length");
  if (shape.sparse === true) traits.sparse = true;
  if (shape.uniqueItems === true) traits.uniqueItems = true;
  keepOthers(traits, shape, listKeys);
  return traits;
}

/** The traits of a map. */
export function readMapTraits(shape: MapDefinition, docs: string | undefined): Traits {
  const traits: TraitsBuilder = {};
  addCommonTraits(traits, shape, docs);
  addXmlTraits(traits, shape);
  addBounds(traits, shape, "length");
  if (shape.sparse === true) traits.sparse = true;
  keepOthers(traits, shape, mapKeys);
  return traits;
}

/** The traits of a simple shape. */
export function readSimpleTraits(shape: SimpleDefinition, docs: string | undefined): Traits {
  const traits: TraitsBuilder = {};
  addCommonTraits(traits, shape, docs);
  addXmlTraits(traits, shape);
  if (shape.type === "character") traits.length = { min: 1, max: 1 };
  if (!unboundedTypes.has(shape.type)) addBounds(traits, shape, lengthTypes.has(shape.type) ? "length" : "range");
  if (shape.pattern !== undefined) traits.pattern = shape.pattern;
  if (shape.streaming === true) traits.streaming = true;
  if (shape.requiresLength === true) traits.requiresLength = true;
  if (shape.timestampFormat !== undefined) traits.timestampFormat = timestampFormats[shape.timestampFormat];
  if (shape.jsonvalue === true) traits.mediaType = "application/json";
  if (shape.idempotencyToken === true) traits.idempotencyToken = true;
  keepOthers(traits, shape, simpleKeys);
  return traits;
}

function addXmlTraits(traits: TraitsBuilder, shape: Pick<StructureDefinition, "locationName" | "xmlNamespace">): void {
  if (shape.locationName !== undefined) traits.xmlName = shape.locationName;
  if (shape.xmlNamespace !== undefined) traits.xmlNamespace = readNamespace(shape.xmlNamespace);
}

function addBounds(traits: TraitsBuilder, { min, max }: Bounds, name: "length" | "range"): void {
  if (min !== undefined || max !== undefined) {
    traits[name] = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  }
}

/** The shape's own words go before those of an operation that throws it. */
function addErrorTraits(
  traits: TraitsBuilder,
  shape: StructureDefinition,
  options: { readonly rules: NameRules; readonly thrown: ErrorReference | undefined },
): void {
  const error = { ...options.thrown?.error, ...shape.error };
  const status = error.httpStatusCode;
  const isServerFault = shape.fault === true || error.fault === true || options.thrown?.fault === true;
  // Models are known that call the sender at fault and answer 500 all the same: the status is what travels.
  const isServer = isServerFault || (status !== undefined && status >= 500);
  traits.error = isServer ? "server" : "client";
  if (status !== undefined) traits.httpError = status;
  if (error.code !== undefined) {
    if (options.rules.queryErrors) {
      traits.awsQueryError = { code: error.code, httpResponseCode: status ?? (isServer ? 500 : 400) };
    } else {
      traits.others = { ...traits.others, error };
    }
  }
  if (shape.retryable !== undefined) {
    const { throttling } = shape.retryable;
    traits.retryable = throttling === undefined ? {} : { throttling };
  }
}
