import { wrongText } from "./misfit.ts";

/**
 * The boolean that `true` or `false` stands for in a header, query, label or XML text.
 *
 * @throws SerializationError for another text.
 */
export function parseBoolean(text: string): boolean {
  if (text === "true") return true;
  if (text === "false") return false;
  throw wrongText("boolean", text);
}
