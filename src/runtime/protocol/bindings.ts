import { expectString } from "../codec/misfit.ts";
import { decodeBase64, encodeBase64 } from "../codec/text-encoding.ts";
import { createTextForm, type TextForm, type TextRules } from "../codec/text-form.ts";
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

/** Where each member of a structure stands in an HTTP message (Smithy, "HTTP bindings"). */
export interface Bindings {
  readonly labels: readonly BoundMember[];
  readonly queries: readonly BoundMember[];
  readonly queryParams?: BoundMember | undefined;
  readonly headers: readonly BoundMember[];
  readonly prefixHeaders?: BoundMember | undefined;
  readonly statusCode?: BoundMember | undefined;
  /** The member that is the whole body. */
  readonly payload?: BoundMember | undefined;
  /** A structure of the members that are bound nowhere else. */
  readonly body: MemberSchema;
  /** Whether {@link Bindings.body} has members, and no payload is in its place. */
  readonly hasBody: boolean;
}

/** Traits of requests mean nothing in responses and the other way round: such members are in the body. */
export type Direction = "request" | "response";

/** A part that binds members to HTTP: bundles without one do not sort members. */
export interface BindingsSorter extends Part {
  readonly sortBindings: typeof sortBindings;
}

/** Sorts the members of a structure by what they are bound to. */
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
  // The empty prefix and the empty key are bindings too.
  const [prefixHeaders] = take((member) => member.httpPrefixHeaders !== undefined);
  const [payload] = take((member) => member.httpPayload);
  const labels = take((member) => request && member.httpLabel);
  const queries = take((member) => request && member.httpQuery !== undefined);
  const [queryParams] = take((member) => request && member.httpQueryParams);
  const [statusCode] = take((member) => !request && member.httpResponseCode);
  // The schema itself where nothing is bound, so that codecs make one encoder for it and not two.
  const target = rest.length === count ? structure : { ...structure, members: () => Object.fromEntries(rest) };
  const hasBody = payload === undefined && rest.length > 0;
  return { labels, queries, queryParams, headers, prefixHeaders, statusCode, payload, body: { target }, hasBody };
}

/** Whether a member has a header of its own. @param name in lower case. */
export function bindsHeader({ headers }: Bindings, name: string): boolean {
  return headers.some(([, { httpHeader }]) => httpHeader?.toLowerCase() === name);
}

/** A member's target where it is not a simple type. */
export function aggregateOf({ target }: MemberSchema): AggregateSchema | undefined {
  return typeof target === "string" ? undefined : target;
}

/** The events of a member that is a stream of them. */
export function eventUnionOf(member: MemberSchema): UnionSchema | undefined {
  const target = aggregateOf(member);
  return member.streaming && target?.type === "union" ? target : undefined;
}

/** What a member's list holds, where its target is a list. */
export function listItemOf(member: MemberSchema): MemberSchema | undefined {
  const schema = aggregateOf(member);
  return schema?.type === "list" ? schema.member : undefined;
}

/** Whether a body of a structure's messages is a document: it is where no member is the body as text, bytes or a stream. */
export function isDocumentBody(structure: StructureSchema): boolean {
  const payload = Object.values(structure.members()).find(({ httpPayload }) => httpPayload);
  return payload === undefined || (typeof payload.target !== "string" && payload.streaming === undefined);
}

/** The parts of a message that carry a value as text. */
type TextLocation = "header" | "query" | "label";

/**
 * Makes the text form of a simple member.
 *
 * @param rules of `read`.
 * @throws TypeError for a member whose type has no text form.
 */
export function createMemberText(member: MemberSchema, location: TextLocation, rules: TextRules): TextForm {
  const { target, mediaType } = member;
  if (target === "string" && location === "header" && mediaType !== undefined) {
    return {
      write: (value) => encodeBase64(new TextEncoder().encode(expectString(value))),
      read: (text) => new TextDecoder().decode(decodeBase64(text)),
    };
  }
  const form = createTextForm(target, timestampFormatOf(member, location), rules);
  // Smithy refuses models that bind such members.
  if (form === undefined) throw new TypeError(`a value of this type cannot stand in a ${location}`);
  return form;
}

/** The format of a member's timestamps: its own, else the one that is the location's default. */
export function timestampFormatOf(member: MemberSchema, location: TextLocation): TimestampFormat {
  return member.timestampFormat ?? (location === "header" ? "http-date" : "date-time");
}
