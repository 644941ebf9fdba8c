import type { GraphShape } from "./model-graph.ts";

const ofBoth = ["httpHeader", "httpPrefixHeaders"];
const ofRequests = [...ofBoth, "httpLabel", "httpQuery", "httpQueryParams"].map(toId);
const ofResponses = [...ofBoth, "httpResponseCode"].map(toId);

function toId(name: string): string {
  return `smithy.api#${name}`;
}

/** Whether a member has no place in the head of a request or response. */
export function isInBody({ traits }: GraphShape, of: "request" | "response"): boolean {
  return !(of === "request" ? ofRequests : ofResponses).some((id) => traits.has(id));
}
