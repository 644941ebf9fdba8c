import { GeneratorError, type Place } from "../../generator-error.ts";
import type { Jmespath } from "../jmespath/expression.ts";
import { readJmespath } from "../jmespath/parse-jmespath.ts";

/**
 * Parses the path of an operation's context parameter.
 *
 * @param of its name and place in errors.
 * @throws GeneratorError for invalid JMESPath.
 */
export function readContextPath(text: string, of: { readonly what: string; readonly place: Place }): Jmespath {
  const read = readJmespath(text);
  if (typeof read !== "string") return read;
  throw new GeneratorError(`${of.what}: ${read}`, { code: "invalid-model", place: of.place });
}
