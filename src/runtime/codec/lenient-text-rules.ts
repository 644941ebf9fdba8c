import { parseLenientNumber } from "./lenient-number.ts";
import type { TextRules } from "./text-rules.ts";
import { parseLenientTimestamp } from "./timestamp.ts";

/** A client's rules. */
export const lenientText: TextRules = {
  strictness: "lenient",
  parseNumber: parseLenientNumber,
  parseTimestamp: parseLenientTimestamp,
};
