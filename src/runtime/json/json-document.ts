import { DEPTH_LIMIT, failTooDeep } from "../value/depth-limit.ts";
import { exactText } from "./exact-number.ts";
import type { JsonSimpleType } from "./json-type.ts";
import { locate, wrongType } from "../value/misfit.ts";
import { setOwn } from "../value/own-property.ts";

/** Any JSON. */
export const jsonDocument: JsonSimpleType = {
  type: "document",
  encoder: () => encodeDocument,
  decoder: () => checkDocument,
};

export function encodeDocument(value: unknown, depth: number): string {
  checkDocument(value, depth);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw wrongType(value, "document");
  return text;
}

/**
 * Checks how deep a document is, and makes plain numbers, in place, of the exact ones that it holds
 * where it was parsed together with members that need them.
 */
export function checkDocument(value: unknown, depth: number): unknown {
  if (typeof value === "symbol") return Number(exactText(value));
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEPTH_LIMIT) failTooDeep();
  const object = value as Record<string, unknown>;
  for (const key of Object.keys(object)) {
    const item = object[key];
    try {
      const checked = checkDocument(item, depth + 1);
      if (checked !== item) setOwn(object, key, checked);
    } catch (error) {
      throw locate(error, key);
    }
  }
  return value;
}
