import { createRequire } from "node:module";
import type * as AjvModule from "ajv";
import type { Ajv, Options, ValidateFunction } from "ajv";
import type { PartName } from "./part-types.ts";
import { loadSchema } from "./load-schema.ts";

/** The schemas are ours and a test compiles them strictly; here every millisecond is start-up. */
export const AJV_OPTIONS: Options = {
  discriminator: true,
  inlineRefs: false,
  meta: false,
  strict: false,
  validateSchema: false,
  code: { optimize: false },
};

const validators: Map<PartName, ValidateFunction> = new Map();
let ajv: Ajv | undefined;

/**
 * The function that checks a file of the format, compiled from its schema. The built package has a
 * module in this one's place in which they are compiled already.
 */
export function loadValidator(format: PartName): ValidateFunction {
  const known = validators.get(format);
  if (known !== undefined) return known;
  ajv ??= loadAjv();
  const validate = ajv.compile(loadSchema(format));
  validators.set(format, validate);
  return validate;
}

function loadAjv(): Ajv {
  // Required at first use, because importing it takes 20 ms that other commands need not wait for.
  const module = createRequire(import.meta.url)("ajv") as typeof AjvModule;
  return new module.Ajv(AJV_OPTIONS);
}
