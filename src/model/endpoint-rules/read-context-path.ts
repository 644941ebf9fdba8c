import { GeneratorError, type Place } from "../../generator-error.ts";
import type { Jmespath } from "../jmespath/expression.ts";
import { parseJmespath } from "../jmespath/parse-jmespath.ts";
import { JmespathSyntaxError } from "../jmespath/syntax-error.ts";

/**
 * The path of an operation's context parameter.
 *
 * @param of what errors call it, and where it stands.
 * @throws GeneratorError for what is not JMESPath.
 */
export function readContextPath(text: string, of: { readonly what: string; readonly place: Place }): Jmespath {
  try {
    return parseJmespath(text);
  } catch (cause) {
    if (!(cause instanceof JmespathSyntaxError)) throw cause;
    throw new GeneratorError(`${of.what}: ${cause.message}`, { code: "invalid-model", place: of.place, cause });
  }
}
