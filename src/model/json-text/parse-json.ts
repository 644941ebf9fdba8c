import { GeneratorError } from "../../generator-error.ts";
import { findPosition } from "../text-position.ts";
import { findDuplicateKey } from "./find-duplicate-key.ts";
import { findJsonFault } from "./find-json-fault.ts";

/**
 * The value of a JSON text (RFC 8259).
 *
 * @throws GeneratorError `invalid-syntax` with the line and column of the fault, such as a duplicate key in an object.
 */
export function parseJson(text: string, file: string): unknown {
  const value = parse(text, file);
  const duplicate = findDuplicateKey(text, value);
  if (duplicate === undefined) return value;
  const { line, column } = findPosition(text, duplicate.first);
  throw new GeneratorError(`the JSON is not valid: duplicate key ${JSON.stringify(duplicate.key)} in an object`, {
    code: "invalid-syntax",
    place: { file, ...findPosition(text, duplicate.second) },
    hint: `the other one is at ${line}:${column}`,
  });
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    // V8's message has a position only in some versions and for some faults.
    const fault = findJsonFault(text) ?? { offset: text.length, message: String(cause) };
    throw new GeneratorError(`the JSON is not valid: ${fault.message}`, {
      code: "invalid-syntax",
      place: { file, ...findPosition(text, fault.offset) },
      hint: "a model is JSON (or PHP array text), without comments or trailing commas",
      cause,
    });
  }
}
