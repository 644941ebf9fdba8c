import type { Traits } from "../../traits.ts";
import {
  annotation,
  anything,
  boolean,
  integer,
  listOf,
  mapOf,
  number,
  object,
  oneOf,
  status,
  structure,
  text,
  type TraitValue,
} from "./trait-values.ts";

type TraitValues = { readonly [Name in keyof Traits]?: TraitValue<Exclude<Traits[Name], undefined>> };

/**
 * What the values of traits are, by namespace and name. Those that only one kind of shape can have, and that become more
 * than a trait of it, are read with that shape: `http`, `paginated`, `auth`, `enum`, `examples`, those of protocols.
 */
const namespaces: Readonly<Record<string, TraitValues>> = {
  "smithy.api": {
    // Documentation
    documentation: text,
    deprecated: structure({}, { message: text, since: text }),
    externalDocumentation: mapOf(text),
    since: text,
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
    pattern: text,
    uniqueItems: annotation,

    // Serialization
    jsonName: text,
    mediaType: text,
    timestampFormat: oneOf("date-time", "http-date", "epoch-seconds"),
    xmlName: text,
    xmlFlattened: annotation,
    xmlAttribute: annotation,
    xmlNamespace: structure({ uri: text }, { prefix: text }),

    // HTTP bindings, event streams, endpoints
    httpHeader: text,
    httpPrefixHeaders: text,
    httpLabel: annotation,
    httpQuery: text,
    httpQueryParams: annotation,
    httpPayload: annotation,
    httpResponseCode: annotation,
    httpChecksumRequired: annotation,
    requestCompression: structure({ encodings: listOf(text) }),
    streaming: annotation,
    requiresLength: annotation,
    eventHeader: annotation,
    eventPayload: annotation,
    hostLabel: annotation,
    endpoint: structure({ hostPrefix: text }),

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
    awsQueryError: structure({ code: text, httpResponseCode: status }),
    ec2QueryName: text,
    httpChecksum: structure(
      {},
      {
        requestAlgorithmMember: text,
        requestChecksumRequired: boolean,
        requestValidationModeMember: text,
        responseAlgorithms: listOf(text),
      },
    ),
  },
  "smithy.rules": {
    contextParam: structure({ name: text }),
    staticContextParams: object,
    operationContextParams: object,
    clientContextParams: object,
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
  readonly value: TraitValue<unknown>;
}
