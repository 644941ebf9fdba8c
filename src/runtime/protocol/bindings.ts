import { expectString } from "../codec/misfit.ts";
import { decodeBase64, encodeBase64 } from "../codec/text-encoding.ts";
import {
  createTextReader,
  createTextWriter,
  type TextReader,
  type TextRules,
  type TextWriter,
} from "../codec/text-form.ts";
import type {
  AggregateSchema,
  MemberSchema,
  Part,
  StructureSchema,
  TimestampFormat,
  UnionSchema,
} from "../schema/schema.ts";

/** A member and its name. */
export type BoundMember = readonly [name: string, member: MemberSchema];

/** The HTTP location of each member of a structure (Smithy, "HTTP bindings"). */
export interface Bindings {
  readonly labels: readonly BoundMember[];
  readonly queries: readonly BoundMember[];
  readonly queryParams?: BoundMember | undefined;
  readonly headers: readonly BoundMember[];
  readonly prefixHeaders?: BoundMember | undefined;
  readonly statusCode?: BoundMember | undefined;
  /** The payload member: the whole body. */
  readonly payload?: BoundMember | undefined;
  /** A structure of the members without another binding. */
  readonly body: MemberSchema;
  /** Whether {@link Bindings.body} has members and there is no payload. */
  readonly hasBody: boolean;
}

/** Request traits are ignored in responses and vice versa: such members are in the body. */
export type Direction = "request" | "response";

/** Part for HTTP bindings: bundles without it do not classify members. */
export interface BindingsSorter extends Part {
  readonly sortBindings: typeof sortBindings;
}

/** Classifies the members of a structure by binding. */
export function sortBindings(structure: StructureSchema, direction: Direction): Bindings {
  const request = direction === "request";
  let rest: readonly BoundMember[] = Object.entries(structure.members());
  const count = rest.length;
  const take = (isTaken: (member: MemberSchema) => unknown): BoundMember[] => {
    const taken = rest.filter(([, member]) => isTaken(member));
    if (taken.length > 0) rest = rest.filter((bound) => !taken.includes(bound));
    return taken;
  };
  const headers = take((member) => member.httpHeader);
  // The empty prefix and the empty key are valid bindings.
  const [prefixHeaders] = take((member) => member.httpPrefixHeaders !== undefined);
  const [payload] = take((member) => member.httpPayload);
  const labels = take((member) => request && member.httpLabel);
  const queries = take((member) => request && member.httpQuery !== undefined);
  const [queryParams] = take((member) => request && member.httpQueryParams);
  const [statusCode] = take((member) => !request && member.httpResponseCode);
  // The schema itself if nothing is bound, so that codecs create only one encoder for it.
  const target = rest.length === count ? structure : { ...structure, members: () => Object.fromEntries(rest) };
  const hasBody = payload === undefined && rest.length > 0;
  return { labels, queries, queryParams, headers, prefixHeaders, statusCode, payload, body: { target }, hasBody };
}

/** Whether a member has a header of its own. @param name in lower case. */
export function bindsHeader({ headers }: Bindings, name: string): boolean {
  return headers.some(([, { httpHeader }]) => httpHeader?.toLowerCase() === name);
}

/** A member's target, if not a simple type. */
export function aggregateOf({ target }: MemberSchema): AggregateSchema | undefined {
  return typeof target === "string" ? undefined : target;
}

/** The union of an event stream member. */
export function eventUnionOf(member: MemberSchema): UnionSchema | undefined {
  const target = aggregateOf(member);
  return member.streaming && target?.type === "union" ? target : undefined;
}

/** The item of a member's list, if its target is a list. */
export function listItemOf(member: MemberSchema): MemberSchema | undefined {
  const schema = aggregateOf(member);
  return schema?.type === "list" ? schema.member : undefined;
}

/** Whether the body is a document, that is, no member is the payload as text, bytes or a stream. */
export function isDocumentBody(structure: StructureSchema): boolean {
  const payload = Object.values(structure.members()).find(({ httpPayload }) => httpPayload);
  return payload === undefined || (typeof payload.target !== "string" && payload.streaming === undefined);
}

/** Parts of a message with values as text. */
type TextLocation = "header" | "query" | "label";

/**
 * Returns the writer of a simple member.
 *
 * @throws TypeError for a member whose type has no form as text.
 */
export function createMemberWriter(member: MemberSchema, location: TextLocation): TextWriter {
  if (isBase64(member, location)) return (value) => encodeBase64(new TextEncoder().encode(expectString(value)));
  return createTextWriter(member.target, timestampFormatOf(member, location)) ?? refuseBinding(location);
}

/** Returns the reader of a simple member. @throws TypeError for a member whose type has no form as text. */
export function createMemberReader(member: MemberSchema, location: TextLocation, rules: TextRules): TextReader {
  if (isBase64(member, location)) return (text) => new TextDecoder().decode(decodeBase64(text));
  return createTextReader(member.target, timestampFormatOf(member, location), rules) ?? refuseBinding(location);
}

/** Text of a media type in a header is encoded (Smithy, "httpHeader trait"). */
function isBase64({ target, mediaType }: MemberSchema, location: TextLocation): boolean {
  return target === "string" && location === "header" && mediaType !== undefined;
}

/** Smithy rejects models that bind such members. */
function refuseBinding(location: TextLocation): never {
  throw new TypeError(`a value of this type cannot be bound to a ${location}`);
}

/** The format of a member's timestamps: its own, else the location's default. */
export function timestampFormatOf(member: MemberSchema, location: TextLocation): TimestampFormat {
  return member.timestampFormat ?? (location === "header" ? "http-date" : "date-time");
}
