import type { MemberSchema } from "../../src/runtime/schema/schema.ts";

/**
 * Where a member travels, which decides what values can. `framing`: HTTP itself sets that header;
 * `mediaType`: the protocol sets it where the member is absent.
 */
export type Place = "label" | "query" | "queryMap" | "header" | "prefix" | "status" | "mediaType" | "framing" | "body";

const framingHeaders: ReadonlySet<string> = new Set(["content-length", "transfer-encoding", "connection", "date"]);

/** The place of a member of an input, an output or an error. */
export function placeOf(member: MemberSchema): Place {
  const { httpHeader, httpLabel, httpPrefixHeaders, httpQuery, httpQueryParams, httpResponseCode } = member;
  if (httpLabel === true) return "label";
  if (httpQuery !== undefined) return "query";
  if (httpQueryParams === true) return "queryMap";
  if (httpPrefixHeaders !== undefined) return "prefix";
  if (httpResponseCode === true) return "status";
  if (httpHeader === undefined) return "body";
  if (httpHeader.toLowerCase() === "content-type") return "mediaType";
  return framingHeaders.has(httpHeader.toLowerCase()) ? "framing" : "header";
}
