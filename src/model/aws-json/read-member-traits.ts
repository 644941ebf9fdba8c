import type { Traits } from "../traits.ts";
import type { MemberDefinition, ShapeDefinition } from "./api.types.ts";
import type { NameRules } from "./name-rules.ts";
import { timestampFormats } from "./timestamp-formats.ts";
import { addCommonTraits, commonKeys, readNamespace, keepOthers, type TraitsBuilder } from "./traits-builder.ts";

const knownKeys: ReadonlySet<string> = new Set([
  ...commonKeys,
  ...["shape", "location", "locationName", "queryName", "xmlNamespace", "xmlAttribute", "flattened"],
  ...["streaming", "requiresLength", "timestampFormat", "jsonvalue", "idempotencyToken"],
  ...["eventpayload", "eventheader", "hostLabel", "contextParam", "payload"],
]);

/** What a member's traits depend on besides its definition. */
interface MemberContext {
  readonly name: string;
  readonly target: ShapeDefinition;
  readonly rules: NameRules;
  readonly docs: string | undefined;
  /** The structure's `payload` names it. */
  readonly isPayload: boolean;
  readonly isRequired: boolean;
}

/** The traits of a structure's or union's member. */
export function readMemberTraits(member: MemberDefinition, context: MemberContext): Traits {
  const traits: TraitsBuilder = {};
  addCommonTraits(traits, member, context.docs);
  addValueTraits(traits, member);
  if (context.isRequired) traits.required = true;
  if (context.isPayload) traits.httpPayload = true;
  if (member.location === undefined) addBodyNames(traits, member, context);
  else addBinding(traits, member, context);
  if (member.eventpayload === true) traits.eventPayload = true;
  if (member.eventheader === true) traits.eventHeader = true;
  if (member.hostLabel === true) traits.hostLabel = true;
  if (member.contextParam !== undefined) traits.contextParam = { name: member.contextParam.name };
  keepOthers(traits, member, knownKeys);
  return traits;
}

/** The traits of a list's `member`, or of a map's `key` and `value`. */
export function readElementTraits(element: MemberDefinition, docs: string | undefined): Traits {
  const traits: TraitsBuilder = {};
  addCommonTraits(traits, element, docs);
  addValueTraits(traits, element);
  if (element.locationName !== undefined) traits.xmlName = element.locationName;
  if (element.xmlNamespace !== undefined) traits.xmlNamespace = readNamespace(element.xmlNamespace);
  keepOthers(traits, element, knownKeys);
  return traits;
}

function addValueTraits(traits: TraitsBuilder, member: MemberDefinition): void {
  if (member.streaming === true) traits.streaming = true;
  if (member.requiresLength === true) traits.requiresLength = true;
  if (member.timestampFormat !== undefined) traits.timestampFormat = timestampFormats[member.timestampFormat];
  if (member.jsonvalue === true) traits.mediaType = "application/json";
  if (member.idempotencyToken === true) traits.idempotencyToken = true;
}

function addBinding(traits: TraitsBuilder, member: MemberDefinition, context: MemberContext): void {
  const { location } = member;
  const name = member.locationName ?? context.name;
  switch (location) {
    case "uri":
      traits.httpLabel = true;
      break;
    case "querystring":
      if (context.target.type === "map") traits.httpQueryParams = true;
      else traits.httpQuery = name;
      break;
    case "header":
      traits.httpHeader = name;
      break;
    case "headers":
      traits.httpPrefixHeaders = member.locationName ?? "";
      break;
    case "statusCode":
      traits.httpResponseCode = true;
      break;
    case undefined:
      break;
    default:
      location satisfies never;
  }
}

function addBodyNames(traits: TraitsBuilder, member: MemberDefinition, context: MemberContext): void {
  const { target, rules } = context;
  const name = member.locationName;
  // A payload's element is named after its target unless the model says otherwise, and so the
  // member's own name is not the default there.
  const isOther = name !== undefined && (name !== context.name || context.isPayload);
  if (isOther && rules.json && !context.isPayload) traits.jsonName = name;
  if (isOther && rules.xml) traits.xmlName = name;
  if (member.queryName !== undefined) traits.ec2QueryName = member.queryName;
  if (member.xmlAttribute === true) traits.xmlAttribute = true;
  // A namespace of the target is that of every element which holds it.
  const xmlNamespace = member.xmlNamespace ?? (rules.xml ? target.xmlNamespace : undefined);
  if (xmlNamespace !== undefined) traits.xmlNamespace = readNamespace(xmlNamespace);
  const isFlattened =
    (target.type === "list" || target.type === "map") && (member.flattened === true || target.flattened === true);
  if (!isFlattened) return;
  traits.xmlFlattened = true;
  // The items of a flattened list are named by the list's member first.
  const itemName = target.type === "list" ? target.member.locationName : undefined;
  if (itemName === undefined || !rules.xml) return;
  if (itemName === context.name) delete traits.xmlName;
  else traits.xmlName = itemName;
}
