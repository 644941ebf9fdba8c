import type { MemberSchema, OperationSchema } from "../runtime/schema/schema.ts";
import type { Location } from "./synthesize-text.ts";

/** Where a message has a member of an input, output or error. Protocols without HTTP bindings have no such traits. */
export function locateMember(name: string, member: MemberSchema, operation: OperationSchema | undefined): Location {
  // First, since a host takes the fewest characters, and such a member may be a label of the path, too.
  if (member.hostLabel === true) return "host";
  if (member.httpLabel === true) return operation?.http?.uri.includes(`{${name}+}`) === true ? "greedy-label" : "label";
  if (member.httpQuery !== undefined || member.httpQueryParams === true) return "query";
  if (member.httpHeader !== undefined || member.httpPrefixHeaders !== undefined) return "header";
  return "body";
}
