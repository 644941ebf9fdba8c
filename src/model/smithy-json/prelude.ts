import { childLocation, rootLocation, type JsonLocation } from "./json-location.ts";
import type { JsonObject } from "./json-values.ts";
import type { SourceShape } from "./smithy-source.ts";

/** The id of Smithy's empty structure: an operation that targets it has no input or output. */
export const unitId = "smithy.api#Unit";

const simpleTypes: readonly string[] = [
  "String",
  "Blob",
  "BigInteger",
  "BigDecimal",
  "Timestamp",
  "Document",
  "Boolean",
  "Byte",
  "Short",
  "Integer",
  "Long",
  "Float",
  "Double",
];

const primitiveTypes: readonly string[] = ["Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double"];

/**
 * The shapes that a model may use without defining them: Smithy's prelude, and the validation
 * exception of `smithy.framework`, which `smithy ast` leaves out where the framework is a dependency.
 */
export const prelude: ReadonlyMap<string, SourceShape> = makePrelude();

function makePrelude(): ReadonlyMap<string, SourceShape> {
  const file = "smithy prelude";
  const location = childLocation(rootLocation(file), "shapes");
  const shapes = new Map<string, SourceShape>();
  const add = (id: string, type: string, json: JsonObject = {}): void => {
    const at: JsonLocation = childLocation(location, id);
    shapes.set(id, { id, type, json: { type, ...json }, location: at, version: 2 });
  };
  for (const name of simpleTypes) add(`smithy.api#${name}`, name.slice(0, 1).toLowerCase() + name.slice(1));
  for (const name of primitiveTypes) {
    const zero = name === "Boolean" ? false : 0;
    add(`smithy.api#Primitive${name}`, name.toLowerCase(), { traits: { "smithy.api#default": zero } });
  }
  add(unitId, "structure", { members: {} });
  addValidation(add);
  return shapes;
}

function addValidation(add: (id: string, type: string, json: JsonObject) => void): void {
  const documented = (target: string, documentation: string, required: boolean): JsonObject => ({
    target,
    traits: { "smithy.api#documentation": documentation, ...(required ? { "smithy.api#required": {} } : {}) },
  });
  const string = "smithy.api#String";
  add("smithy.framework#ValidationException", "structure", {
    members: {
      message: documented(string, "What the validation found, in one sentence.", true),
      fieldList: documented("smithy.framework#ValidationExceptionFieldList", "The fields that were refused.", false),
    },
    traits: {
      "smithy.api#documentation": "The input does not satisfy the constraints of the model.",
      "smithy.api#error": "client",
    },
  });
  add("smithy.framework#ValidationExceptionFieldList", "list", {
    member: { target: "smithy.framework#ValidationExceptionField" },
  });
  add("smithy.framework#ValidationExceptionField", "structure", {
    members: {
      path: documented(string, "The JSON pointer of the field.", true),
      message: documented(string, "Why the field was refused.", true),
    },
    traits: { "smithy.api#documentation": "A field that failed validation." },
  });
}
