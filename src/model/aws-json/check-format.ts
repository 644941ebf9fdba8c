import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type * as AjvModule from "ajv";
import type { Ajv, ErrorObject, ValidateFunction } from "ajv";
import { GeneratorError } from "../../generator-error.ts";
import { formatPointer, parsePointer, resolvePointer } from "../json-pointer.ts";
import { describeValue } from "../describe-value.ts";
import type { ModelFile } from "../model-file.ts";
import { describeSubject } from "./describe-subject.ts";
import type { CheckedFile, FormatName } from "./format-types.ts";
import { type JsonSchema, restoreEmptyObjects } from "./restore-empty-objects.ts";

const validators: Map<FormatName, { schema: JsonSchema; validate: ValidateFunction }> = new Map();
let ajv: Ajv | undefined;

/**
 * Checks a file against the schema of its format.
 *
 * @throws GeneratorError `invalid-model`: where, what was expected, what stands there.
 */
export function checkFormat<Name extends FormatName>(format: Name, given: ModelFile): CheckedFile<Name> {
  const { schema, validate } = loadValidator(format);
  const json = given.syntax === "php" ? restoreEmptyObjects(given.json, schema) : given.json;
  if (!validate(json)) throw makeFault(given.file, json, validate.errors?.[0]);
  // The types are made from the schema that has just been checked.
  return { file: given.file, json } as CheckedFile<Name>;
}

function loadValidator(format: FormatName): { schema: JsonSchema; validate: ValidateFunction } {
  const known = validators.get(format);
  if (known !== undefined) return known;
  // The schemas are ours and a test compiles them strictly; here every millisecond is start-up.
  ajv ??= loadAjv();
  const schema = JSON.parse(readFileSync(new URL(`./${format}.schema.json`, import.meta.url), "utf8")) as JsonSchema;
  const loaded = { schema, validate: ajv.compile(schema) };
  validators.set(format, loaded);
  return loaded;
}

function loadAjv(): Ajv {
  // Required at first use, because importing it takes 20 ms that other commands need not wait for.
  const module = createRequire(import.meta.url)("ajv") as typeof AjvModule;
  return new module.Ajv({
    discriminator: true,
    inlineRefs: false,
    meta: false,
    strict: false,
    validateSchema: false,
    code: { optimize: false },
  });
}

function makeFault(file: string, json: unknown, error: ErrorObject | undefined): GeneratorError {
  const segments = error === undefined ? [] : [...parsePointer(error.instancePath), ...findChildSegments(error)];
  const expected = error === undefined ? "something else" : describeExpected(error);
  const found = describeValue(resolvePointer(json, segments));
  const subject = describeSubject(segments);
  return new GeneratorError(`${subject}: expected ${expected}, found ${found}`, {
    code: "invalid-model",
    place: { file, pointer: formatPointer(segments) },
  });
}

/** The property that is at fault, where ajv names the object around it. */
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
