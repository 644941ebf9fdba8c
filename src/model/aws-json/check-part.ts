import type { ErrorObject } from "ajv";
import { GeneratorError } from "../../generator-error.ts";
import { formatPointer, parsePointer, resolvePointer } from "../json-pointer.ts";
import { describeValue } from "../describe-value.ts";
import type { ModelFile } from "../model-format.ts";
import { describeSubject } from "./describe-subject.ts";
import type { CheckedFile, PartName } from "./part-types.ts";
import { loadSchema } from "./load-schema.ts";
import { loadValidator } from "./load-validator.ts";
import { restoreEmptyObjects } from "./restore-empty-objects.ts";

/**
 * Checks a file against the schema of its format.
 *
 * @throws GeneratorError `invalid-model` with the place, what was expected and what was found.
 */
export function checkPart<Name extends PartName>(format: Name, given: ModelFile): CheckedFile<Name> {
  const validate = loadValidator(format);
  const json = given.syntax === "php" ? restoreEmptyObjects(given.json, loadSchema(format)) : given.json;
  if (!validate(json)) throw makeFault(given.file, json, validate.errors?.[0]);
  // The types are generated from the schema that was just checked.
  return { file: given.file, json } as CheckedFile<Name>;
}

function makeFault(file: string, json: unknown, error: ErrorObject | undefined): GeneratorError {
  const segments = error === undefined ? [] : [...parsePointer(error.instancePath), ...findChildSegments(error)];
  const expected = error === undefined ? "something else" : describeExpected(error);
  const found = describeValue(resolvePointer(json, segments));
  const subject = describeSubject(segments);
  return new GeneratorError(`${subject}: expected ${expected}, got ${found}`, {
    code: "invalid-model",
    place: { file, pointer: formatPointer(segments) },
  });
}

/** The path to the faulty property, where ajv reports the enclosing object. */
function findChildSegments(error: ErrorObject): readonly string[] {
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === "required") return [String(params["missingProperty"])];
  return error.keyword === "discriminator" ? [String(params["tag"])] : [];
}

function describeExpected(error: ErrorObject): string {
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case "type":
      return listTypes(params["type"]);
    case "required":
      return "a value";
    case "enum":
      return `one of ${listValues(params["allowedValues"])}`;
    case "discriminator":
      return `one of ${listValues(shapeTypes)}`;
    default:
      return error.message ?? error.keyword;
  }
}

const shapeTypes: readonly string[] = [
  ...["structure", "list", "map", "string", "blob", "boolean", "byte", "short", "integer", "long", "float", "double"],
  ...["bigInteger", "bigDecimal", "timestamp", "document", "character"],
];

function listTypes(type: unknown): string {
  const types = Array.isArray(type) ? type.map(String) : String(type).split(",");
  return types
    .map((name) => (/^[aeiou]/.test(name) ? `an ${name}` : name === "null" ? name : `a ${name}`))
    .join(" or ");
}

function listValues(values: unknown): string {
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)).join(", ") : "the known values";
}
