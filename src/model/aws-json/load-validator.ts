import { createRequire } from "node:module";
import type * as AjvModule from "ajv";
import type { Ajv, Options, ValidateFunction } from "ajv";
import type { PartName } from "./part-types.ts";
import { loadSchema } from "./load-schema.ts";

/** The schemas are our own, and a test compiles them in strict mode; skipping that here saves start-up time. */
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
 * The function that validates a file of the format, compiled from its schema. The built package replaces this module by
 * one with precompiled functions.
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
  // Loaded at first use: importing it takes 20 ms, which other commands do not need.
  const module = createRequire(import.meta.url)("ajv") as typeof AjvModule;
  return new module.Ajv(AJV_OPTIONS);
}
