import { GeneratorError, type Place } from "../../generator-error.ts";
import type { Jmespath } from "../jmespath/expression.ts";
import { readJmespath } from "../jmespath/parse-jmespath.ts";

/**
 * The path of an operation's context parameter.
 *
 * @param of what errors call it, and where it stands.
 * @throws GeneratorError for what is not JMESPath.
 */
export function readContextPath(text: string, of: { readonly what: string; readonly place: Place }): Jmespath {
  const read = readJmespath(text);
  if (typeof read !== "string") return read;
  throw new GeneratorError(`${of.what}: ${read}`, { code: "invalid-model", place: of.place });
}
