import type { SimpleType } from "../schema/schema.ts";
import { exactText } from "../codec/number.ts";
import { wrongType } from "../codec/misfit.ts";

/** What a value of another type than expected says: `"5"` where a number should stand, or `5` for a string. */
export function textOf(value: unknown, type: SimpleType): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = exactText(value);
  if (text === undefined) throw wrongType(type, value);
  return text;
}
