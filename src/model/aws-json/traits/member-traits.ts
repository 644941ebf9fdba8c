import type { MemberDefinition, ShapeDefinition } from "../api.types.ts";
import type { NameRules } from "../name-rules.ts";
import { documentationTraits, type Documented } from "./documentation-traits.ts";
import { itemTraits, readNamespace, valueTraits } from "./serialization-traits.ts";
import { traitReader, type TraitReader } from "./read-traits.ts";

/** The context of a member's traits, in addition to its definition. */
interface MemberContext extends Documented {
  readonly name: string;
  readonly target: ShapeDefinition;
  readonly rules: NameRules;
  /** Whether the structure's `payload` names it. */
  readonly isPayload: boolean;
  readonly isRequired: boolean;
}

/** The traits of a structure's or union's member. */
export const readMemberTraits: TraitReader<MemberDefinition, MemberContext> = traitReader({
  ...documentationTraits,
  ...valueTraits,
  required: (_, { isRequired }) => isRequired || undefined,

  // HTTP bindings
  httpHeader: (member, context) => (member.location === "header" ? nameOnWire(member, context) : undefined),
  httpPrefixHeaders: ({ location, locationName = "" }) => (location === "headers" ? locationName : undefined),
  httpLabel: ({ location }) => location === "uri" || undefined,
  httpQuery: (member, context) =>
    member.location === "querystring" && context.target.type !== "map" ? nameOnWire(member, context) : undefined,
  httpQueryParams: ({ location }, { target }) => (location === "querystring" && target.type === "map") || undefined,
  httpPayload: (_, { isPayload }) => isPayload || undefined,
  httpResponseCode: ({ location }) => location === "statusCode" || undefined,
  hostLabel: ({ hostLabel }) => hostLabel || undefined,
  eventHeader: ({ eventheader }) => eventheader || undefined,
  eventPayload: ({ eventpayload }) => eventpayload || undefined,
  contextParam: ({ contextParam }) => contextParam && { name: contextParam.name },

  // Name in a body
  jsonName: (member, context) => (context.rules.json && !context.isPayload ? otherName(member, context) : undefined),
  xmlName: (member, context) => (context.rules.xml ? xmlNameOf(member, context) : undefined),
  xmlFlattened: (member, context) => isFlattened(member, context) || undefined,
  xmlAttribute: ({ location, xmlAttribute }) => (location === undefined && xmlAttribute) || undefined,
  // A target's namespace applies to all elements that contain it.
  xmlNamespace: ({ location, xmlNamespace }, { rules, target }) =>
    location === undefined ? readNamespace(xmlNamespace ?? (rules.xml ? target.xmlNamespace : undefined)) : undefined,
  ec2QueryName: ({ location, queryName }) => (location === undefined ? queryName : undefined),
});

/** The traits of a list's `member`, or of a map's `key` and `value`. */
export const readElementTraits: TraitReader<MemberDefinition, Documented> = traitReader({
  ...documentationTraits,
  ...valueTraits,
  ...itemTraits,
});

function nameOnWire({ locationName }: MemberDefinition, { name }: MemberContext): string {
  return locationName ?? name;
}

/** The name in a body, if different from the member's. */
function otherName(
  { location, locationName }: MemberDefinition,
  { name, isPayload }: MemberContext,
): string | undefined {
  if (location !== undefined) return undefined;
  // A payload's element is named after its target by default, not after the member.
  return locationName !== name || isPayload ? locationName : undefined;
}

function xmlNameOf(member: MemberDefinition, context: MemberContext): string | undefined {
  const { name, target } = context;
  // For a flattened list, the name from the list's member takes precedence.
  const itemName = target.type === "list" && isFlattened(member, context) ? target.member.locationName : undefined;
  if (itemName === undefined) {
    // A list, map or simple shape may name the elements of the members that target it.
    const shared = target.type === "structure" ? undefined : target.locationName;
    return otherName(
      { ...member, ...(shared !== undefined && { locationName: member.locationName ?? shared }) },
      context,
    );
  }
  return itemName === name ? undefined : itemName;
}

function isFlattened({ location, flattened }: MemberDefinition, { target }: MemberContext): boolean {
  const holdsItems = target.type === "list" || target.type === "map";
  return location === undefined && holdsItems && (flattened === true || target.flattened === true);
}
