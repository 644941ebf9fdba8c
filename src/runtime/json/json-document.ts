import { DEPTH_LIMIT, failTooDeep } from "../codec/expect.ts";
import { exactText, formatNumber } from "../codec/number.ts";
import { setOwn } from "../codec/members.ts";
import { encodeString } from "./json-encoder.ts";
import type { JsonSimpleType } from "./json-type.ts";
import { locate, Misfit, wrongType } from "../codec/misfit.ts";

/** Any JSON. */
export const jsonDocument: JsonSimpleType = {
  part: "json",
  type: "document",
  encoder: () => encodeDocument,
  decoder: () => checkDocument,
};

/**
 * Writes a document as `JSON.stringify` does, but for the numbers that it changes without a word: `-0`
 * keeps its sign, NaN and the infinities are refused.
 *
 * @throws Misfit for what JSON has no text for.
 */
export function encodeDocument(value: unknown, depth: number): string {
  switch (typeof value) {
    case "string":
      return encodeString(value);
    case "boolean":
      return String(value);
    case "number":
      if (!Number.isFinite(value)) throw new Misfit(`JSON has no number ${value}`);
      return formatNumber(value, "double");
    case "object":
      if (value === null) return "null";
      if (depth > DEPTH_LIMIT) failTooDeep();
      if (writesItself(value)) return encodeDocument(value.toJSON(), depth + 1);
      return Array.isArray(value) ? encodeArray(value, depth) : encodeObject(value, depth);
    default:
      throw wrongType("document", value);
  }
}

function writesItself(value: object): value is { toJSON(): unknown } {
  return "toJSON" in value && typeof value.toJSON === "function";
}

function encodeArray(items: readonly unknown[], depth: number): string {
  let text = "[";
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += ",";
    const item = items[index];
    try {
      text += item === undefined ? "null" : encodeDocument(item, depth + 1);
    } catch (error) {
      throw locate(error, index);
    }
  }
  return text + "]";
}

function encodeObject(object: object, depth: number): string {
  let text = "{";
  for (const [key, member] of Object.entries(object)) {
    if (member === undefined) continue;
    if (text !== "{") text += ",";
    try {
      text += `${encodeString(key)}:${encodeDocument(member, depth + 1)}`;
    } catch (error) {
      throw locate(error, key);
    }
  }
  return text + "}";
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
