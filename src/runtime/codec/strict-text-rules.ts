import { parseNumber } from "./number.ts";
import type { TextRules } from "./text-rules.ts";
import { parseTimestamp } from "./timestamp.ts";

/** A server's rules. */
export const strictText: TextRules = {
  strictness: "strict",
  parseNumber: (text, type) => parseNumber(text, type, "strict"),
  parseTimestamp: (text, format) => parseTimestamp(text, format, "strict"),
};
