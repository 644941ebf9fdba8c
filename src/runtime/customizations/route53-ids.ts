import type { InterceptorPart } from "../client/interceptors/interceptor.ts";

/** The members that hold ids of hosted zones, changes and delegation sets, on any level of an input. */
const idMember = /^(?:Id|DelegationSetId|HostedZoneId|HostedZoneIdMarker|ResourceIds?)$/;
const idPrefix = /^\/(?:hostedzone|change|delegationset)\//;

/** Takes ids as Route 53 gives them out, `/hostedzone/Z1`, and sends them as it takes them: `Z1`. */
export const route53Ids: InterceptorPart = {
  part: "interceptor",
  beforeSerialization(call) {
    call.input = cutPrefixes(call.input, "") as object;
  },
};

/** Copies what a member holds; `name` is the member's, or that of the list that a value is in. */
function cutPrefixes(value: unknown, name: string): unknown {
  if (typeof value === "string") return idMember.test(name) ? value.replace(idPrefix, "") : value;
  if (Array.isArray(value)) return value.map((item) => cutPrefixes(item, name));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cutPrefixes(item, key)]));
}
