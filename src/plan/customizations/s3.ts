import { rewriteShapes } from "../rewrite-shapes.ts";
import type {
  EnumShape,
  Member,
  OperationShape,
  ServiceModel,
  Shape,
  SimpleShape,
  StringShape,
  StructureShape,
} from "../../model/service-model.ts";
import type { Traits } from "../../model/traits.ts";
import type { Acceptor, Waiter } from "../../model/waiter.ts";

/**
 * Adds to S3's model the traits and types of its Smithy model that the split layout lacks, and `Expires` as in AWS SDK
 * v3: a date in addition to its text, however modeled. Keeps what a model already has.
 */
export function customizeS3Model(model: ServiceModel): ServiceModel {
  const completed = rewriteShapes(model, (shape) => completeExpires(completeShape(shape)));
  const notFound = findNotFound(completed);
  const shared = findSharedRoutes(completed.operations);
  return {
    ...completed,
    protocols: completed.protocols.map((protocol) => ({ ...protocol, noErrorWrapping: true })),
    traits: { xmlNamespace: { uri: "http://s3.amazonaws.com/doc/2006-03-01/" }, ...completed.traits },
    operations: completed.operations.map((operation) => {
      const { name, http, errors, traits } = operation;
      return {
        ...operation,
        http: http !== undefined && shared.has(operation) ? { ...http, uri: addOperationId(http.uri, name) } : http,
        waiters: operation.waiters.map(completeBucketExists),
        errors: http?.method === "HEAD" ? replaceMissing(errors, notFound) : errors,
        traits: name === "GetBucketLocation" ? markUnwrapped(traits) : traits,
      };
    }),
    shapes: new Map([...completed.shapes, [notFound.name, notFound]]),
  };
}

/** The root elements of results by output; others are named after their shapes. */
const roots: Readonly<Record<string, string>> = {
  CompleteMultipartUploadOutput: "CompleteMultipartUploadResult",
  CreateMultipartUploadOutput: "InitiateMultipartUploadResult",
  CreateSessionOutput: "CreateSessionResult",
  DeleteObjectsOutput: "DeleteResult",
  GetBucketAccelerateConfigurationOutput: "AccelerateConfiguration",
  GetBucketAclOutput: "AccessControlPolicy",
  GetBucketCorsOutput: "CORSConfiguration",
  GetBucketLifecycleConfigurationOutput: "LifecycleConfiguration",
  GetBucketLifecycleOutput: "LifecycleConfiguration",
  GetBucketLocationOutput: "LocationConstraint",
  GetBucketLoggingOutput: "BucketLoggingStatus",
  GetBucketRequestPaymentOutput: "RequestPaymentConfiguration",
  GetBucketTaggingOutput: "Tagging",
  GetBucketVersioningOutput: "VersioningConfiguration",
  GetBucketWebsiteOutput: "WebsiteConfiguration",
  GetObjectAclOutput: "AccessControlPolicy",
  GetObjectAttributesOutput: "GetObjectAttributesResponse",
  GetObjectTaggingOutput: "Tagging",
  ListBucketAnalyticsConfigurationsOutput: "ListBucketAnalyticsConfigurationResult",
  ListBucketInventoryConfigurationsOutput: "ListInventoryConfigurationsResult",
  ListBucketMetricsConfigurationsOutput: "ListMetricsConfigurationsResult",
  ListBucketsOutput: "ListAllMyBucketsResult",
  ListDirectoryBucketsOutput: "ListAllMyDirectoryBucketsResult",
  ListMultipartUploadsOutput: "ListMultipartUploadsResult",
  ListObjectVersionsOutput: "ListVersionsResult",
  ListObjectsOutput: "ListBucketResult",
  ListObjectsV2Output: "ListBucketResult",
  ListPartsOutput: "ListPartsResult",
  NotificationConfigurationDeprecated: "NotificationConfiguration",
};

/** Structures with exactly one member set. */
const unions: ReadonlySet<string> = new Set(["AnalyticsFilter", "MetricsFilter"]);
/** Markers that look like numbers. */
const texts: ReadonlySet<string> = new Set(["PartNumberMarker", "NextPartNumberMarker"]);
/** Enums with named values. */
const namedEnums: ReadonlySet<string> = new Set(["ObjectAttributes", "OptionalObjectAttributes"]);

function completeShape(shape: Shape): Shape {
  if (shape.kind === "integer" && texts.has(shape.name)) return { ...shape, kind: "string" };
  if (shape.kind === "enum" && namedEnums.has(shape.name)) return nameValues(shape);
  if (shape.kind !== "structure") return shape;
  if (unions.has(shape.name)) return { ...shape, kind: "union" };
  if (shape.name === "NotFound" && shape.traits.error !== undefined) {
    return { ...shape, traits: { httpError: 404, ...shape.traits } };
  }
  const root = Object.hasOwn(roots, shape.name) ? roots[shape.name] : undefined;
  return root === undefined ? shape : { ...shape, traits: { xmlName: root, ...shape.traits } };
}

/** `ObjectParts` becomes `OBJECT_PARTS`. */
function nameValues(shape: EnumShape): EnumShape {
  const nameOf = (value: string): string => value.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
  return { ...shape, values: shape.values.map((value) => ({ ...value, name: nameOf(value.value) })) };
}

const expires: SimpleShape = { kind: "timestamp", name: "Expires", traits: {} };
const expiresString: StringShape = { kind: "string", name: "ExpiresString", traits: {} };

const expiresStringDocumentation =
  "<p>The text of the header that <code>Expires</code> is read from, which may be something other than a date. " +
  "If both are set, this one is sent.</p>";

/** `Expires` in a header is a date, and `ExpiresString` the text, since clients may store what is not a date. */
function completeExpires(shape: Shape): Shape {
  if (shape.kind !== "structure" || shape.members.some(({ name }) => name === "ExpiresString")) return shape;
  return {
    ...shape,
    members: shape.members.flatMap((member) => (isExpires(member) ? splitExpires(member) : [member])),
  };
}

function isExpires({ name, target, traits }: Member): boolean {
  const isKnown = target.kind === "timestamp" || target.kind === "string";
  return name === "Expires" && traits.httpHeader !== undefined && isKnown;
}

function splitExpires(member: Member): Member[] {
  const { documentation = "" } = member.traits;
  return [
    {
      ...member,
      // Newer models call it a string.
      target: member.target.kind === "timestamp" ? member.target : expires,
      traits: {
        ...member.traits,
        documentation: `${documentation}<p>Unset if the header is not a date; <code>ExpiresString</code> contains its text.</p>`,
      },
    },
    {
      name: "ExpiresString",
      target: expiresString,
      // Its header is written after that of the date, and wins.
      traits: { ...member.traits, documentation: expiresStringDocumentation },
    },
  ];
}

/** The only error possible without a body: the response to a HEAD request for a missing object. */
function findNotFound({ shapes }: ServiceModel): StructureShape {
  const found = shapes.get("NotFound");
  if (found?.kind === "structure") return found;
  return {
    kind: "structure",
    name: "NotFound",
    members: [],
    traits: { documentation: "<p>The specified content does not exist.</p>", error: "client", httpError: 404 },
  };
}

function replaceMissing(errors: readonly StructureShape[], notFound: StructureShape): readonly StructureShape[] {
  return [...errors.filter(({ traits }) => traits.httpError !== 404), notFound];
}

/** Operations that share method and URI with others that are in use. */
function findSharedRoutes(operations: readonly OperationShape[]): ReadonlySet<OperationShape> {
  const used = operations.filter(({ traits }) => traits.deprecated === undefined);
  const routes = new Map<string, OperationShape[]>();
  for (const operation of used) {
    const route = `${operation.http?.method} ${operation.http?.uri}`;
    routes.set(route, [...(routes.get(route) ?? []), operation]);
  }
  return new Set([...routes.values()].filter((sharing) => sharing.length > 1).flat());
}

/** S3 clients name the operation in the query; S3 ignores it. */
function addOperationId(uri: string, operation: string): string {
  return `${uri}${uri.includes("?") ? "&" : "?"}x-id=${operation}`;
}

function markUnwrapped(traits: Traits): Traits {
  return { ...traits, s3UnwrappedXmlOutput: true };
}

/** A bucket in another region, or without access, exists, as in the split layout. */
function completeBucketExists(waiter: Waiter): Waiter {
  if (waiter.name !== "BucketExists" || waiter.acceptors.some(({ matcher }) => matcher.kind === "status"))
    return waiter;
  const successes = [301, 403].map((status): Acceptor => ({
    state: "success",
    matcher: { kind: "status", status },
    message: undefined,
  }));
  return { ...waiter, acceptors: [...waiter.acceptors, ...successes] };
}
