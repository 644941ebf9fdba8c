import type { Member, Shape } from "../../service-model.ts";
import type { Traits } from "../../traits.ts";
import type { NameRules } from "../name-rules.ts";

/** Keys of the layout; undefined values are not written. */
export type Keys = Readonly<Record<string, unknown>>;

/** The common keys of shapes and operations. Documentation is in a separate file. */
export function printDocumented({ deprecated, sensitive }: Traits): Keys {
  return {
    ...(deprecated !== undefined && {
      deprecated: true,
      deprecatedMessage: deprecated.message,
      deprecatedSince: deprecated.since,
    }),
    sensitive,
  };
}

const timestampFormats = { "date-time": "iso8601", "http-date": "rfc822", "epoch-seconds": "unixTimestamp" } as const;

/** The keys for the format of values, of simple shapes and members. */
export function printValueTraits({ streaming, requiresLength, timestampFormat, mediaType, ...traits }: Traits): Keys {
  return {
    streaming,
    requiresLength,
    timestampFormat: timestampFormat && timestampFormats[timestampFormat],
    jsonvalue: mediaType === "application/json" || undefined,
    idempotencyToken: traits.idempotencyToken,
    xmlNamespace: traits.xmlNamespace,
  };
}

/** A reference from a structure's or union's member to its target. */
export function printReference({ name, target, traits }: Member, rules: NameRules): Keys {
  const location = locationOf(traits);
  return {
    shape: target.name,
    ...printDocumented(traits),
    ...printValueTraits(traits),
    ...(location ?? { locationName: nameInBody({ name, target, traits }, rules), queryName: traits.ec2QueryName }),
    ...(location === undefined && { flattened: traits.xmlFlattened, xmlAttribute: traits.xmlAttribute }),
    hostLabel: traits.hostLabel,
    eventheader: traits.eventHeader,
    eventpayload: traits.eventPayload,
    contextParam: traits.contextParam,
    ...(location?.location === "uri" && { locationName: name }),
  };
}

/** The location of a member in a request or response; undefined for the body. */
function locationOf(traits: Traits): { readonly location: string; readonly locationName?: string } | undefined {
  const { httpHeader, httpPrefixHeaders, httpQuery } = traits;
  if (httpHeader !== undefined) return { location: "header", locationName: httpHeader };
  if (httpPrefixHeaders !== undefined) return { location: "headers", locationName: httpPrefixHeaders };
  if (httpQuery !== undefined) return { location: "querystring", locationName: httpQuery };
  if (traits.httpQueryParams === true) return { location: "querystring" };
  if (traits.httpLabel === true) return { location: "uri" };
  return traits.httpResponseCode === true ? { location: "statusCode" } : undefined;
}

/** The member's name, if the target's name would be used otherwise. */
function nameInBody({ name, target, traits }: Member, rules: NameRules): string | undefined {
  const { jsonName, xmlName, httpPayload } = traits;
  const given = (rules.json ? jsonName : undefined) ?? (rules.xml ? xmlName : undefined);
  if (given !== undefined || httpPayload === true) return given;
  return rules.xml && target.traits.xmlName !== undefined ? name : undefined;
}

/** The reference of a list to its items, or of a map to its keys or values. */
export function printElement({ target, traits }: Omit<Member, "name">): Keys {
  return {
    shape: target.name,
    ...printDocumented(traits),
    ...printValueTraits(traits),
    locationName: traits.xmlName,
  };
}

/** The traits of an error that are visible on the wire. */
export function printErrorTraits({ error, httpError, awsQueryError, retryable }: Traits): Keys {
  if (error === undefined) return {};
  const usual = error === "server" ? 500 : 400;
  const status = httpError ?? (awsQueryError?.httpResponseCode === usual ? undefined : awsQueryError?.httpResponseCode);
  const details = {
    ...(awsQueryError !== undefined && { code: awsQueryError.code }),
    ...(status !== undefined && { httpStatusCode: status }),
    ...(awsQueryError !== undefined && error === "client" && { senderFault: true }),
  };
  return {
    exception: true,
    fault: error === "server" || undefined,
    error: Object.keys(details).length === 0 ? undefined : details,
    retryable,
  };
}

/** The traits of a shape that the layout has no key for. */
export function findLostTraits(shape: Shape, traits: Traits): readonly string[] {
  return Object.keys(traits).filter((name) => lostTraits.has(name) || (name === "mediaType" && isLostType(traits)));

  function isLostType({ mediaType }: Traits): boolean {
    return mediaType !== "application/json" || shape.kind === "blob";
  }
}

const lostTraits: ReadonlySet<string> = new Set([
  ...["since", "unstable", "internal", "default", "clientOptional"],
  ...["s3UnwrappedXmlOutput", "httpApiKeyAuth", "cors"],
]);
