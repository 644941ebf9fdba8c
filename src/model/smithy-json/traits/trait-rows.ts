import { readContextPath } from "../../endpoint-rules/read-context-path.ts";
import { placeOf } from "../json-location.ts";
import type { Jmespath } from "../../jmespath/expression.ts";
import type { Traits } from "../../traits.ts";
import {
  annotation,
  anything,
  boolean,
  integer,
  listOf,
  mapOf,
  number,
  oneOf,
  status,
  string,
  structure,
  type JsonValue,
} from "../json-values.ts";

type TraitValues = { readonly [Name in keyof Traits]?: JsonValue<Exclude<Traits[Name], undefined>> };

const jmespath: JsonValue<Jmespath> = {
  read: (value, of) => readContextPath(string.read(value, of), { what: of.what, place: placeOf(of.location) }),
};

/**
 * What the values of traits are, by namespace and name. Those that only one kind of shape can have, and that become more
 * than a trait of it, are read with that shape: `http`, `paginated`, `auth`, `enum`, `examples`, those of protocols.
 */
const namespaces: Readonly<Record<string, TraitValues>> = {
  "smithy.api": {
    // Documentation
    documentation: string,
    deprecated: structure({}, { message: string, since: string }),
    externalDocumentation: mapOf(string),
    since: string,
    unstable: annotation,
    internal: annotation,
    sensitive: annotation,

    // Presence and constraints
    required: annotation,
    default: anything,
    clientOptional: annotation,
    sparse: annotation,
    length: structure({}, { min: integer, max: integer }),
    range: structure({}, { min: number, max: number }),
    pattern: string,
    uniqueItems: annotation,

    // Serialization
    jsonName: string,
    mediaType: string,
    timestampFormat: oneOf("date-time", "http-date", "epoch-seconds"),
    xmlName: string,
    xmlFlattened: annotation,
    xmlAttribute: annotation,
    xmlNamespace: structure({ uri: string }, { prefix: string }),

    // HTTP bindings, event streams, endpoints
    httpHeader: string,
    httpPrefixHeaders: string,
    httpLabel: annotation,
    httpQuery: string,
    httpQueryParams: annotation,
    httpPayload: annotation,
    httpResponseCode: annotation,
    httpChecksumRequired: annotation,
    requestCompression: structure({ encodings: listOf(string) }),
    streaming: annotation,
    requiresLength: annotation,
    eventHeader: annotation,
    eventPayload: annotation,
    hostLabel: annotation,
    endpoint: structure({ hostPrefix: string }),

    // Authentication
    cors: structure(
      {},
      {
        origin: string,
        maxAge: integer,
        additionalAllowedHeaders: listOf(string),
        additionalExposedHeaders: listOf(string),
      },
    ),
    httpApiKeyAuth: structure({ name: string, in: oneOf("header", "query") }, { scheme: string }),

    // Resources
    resourceIdentifier: string,
    property: structure({}, { name: string }),
    notProperty: annotation,
    nestedProperties: annotation,

    // Behaviour
    idempotencyToken: annotation,
    error: oneOf("client", "server"),
    httpError: status,
    retryable: structure({}, { throttling: boolean }),
  },
  "aws.auth": {
    unsignedPayload: annotation,
  },
  "aws.customizations": {
    s3UnwrappedXmlOutput: annotation,
  },
  "aws.protocols": {
    awsQueryCompatible: annotation,
    awsQueryError: structure({ code: string, httpResponseCode: status }),
    ec2QueryName: string,
    httpChecksum: structure(
      {},
      {
        requestAlgorithmMember: string,
        requestChecksumRequired: boolean,
        requestValidationModeMember: string,
        responseAlgorithms: listOf(string),
      },
    ),
  },
  "smithy.rules": {
    contextParam: structure({ name: string }),
    staticContextParams: mapOf(structure({ value: anything })),
    operationContextParams: mapOf(structure({ path: jmespath })),
    clientContextParams: mapOf(
      structure({ type: oneOf("string", "boolean", "stringArray") }, { documentation: string }),
    ),
  },
};

/** The rows by the traits' shape ids. */
export const traitRows: ReadonlyMap<string, TraitRow> = new Map(
  Object.entries(namespaces).flatMap(([namespace, rows]) =>
    Object.entries(rows).map(([name, value]) => [`${namespace}#${name}`, { name: name as keyof Traits, value }]),
  ),
);

interface TraitRow {
  readonly name: keyof Traits;
  readonly value: JsonValue<unknown>;
}
