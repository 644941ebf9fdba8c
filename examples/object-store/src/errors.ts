import { UnmodeledException } from "@shapewright/runtime/server";

// The codes, statuses and details of S3's errors (Amazon S3 API Reference, "Error responses"): the model has only some.

/** The bucket does not exist. */
export function noSuchBucket(bucket: string): UnmodeledException {
  return new UnmodeledException({
    code: "NoSuchBucket",
    message: "The specified bucket does not exist",
    status: 404,
    details: { BucketName: bucket },
  });
}

/** The object does not exist. */
export function noSuchKey(key: string): UnmodeledException {
  return new UnmodeledException({
    code: "NoSuchKey",
    message: "The specified key does not exist.",
    status: 404,
    details: { Key: key },
  });
}

/** The newest version of the object is a delete marker. @param versionId that of the marker. */
export function noSuchKeyButMarker(key: string, versionId: string): UnmodeledException {
  return new UnmodeledException({
    code: "NoSuchKey",
    message: "The specified key does not exist.",
    status: 404,
    headers: { "x-amz-delete-marker": "true", "x-amz-version-id": versionId },
    details: { Key: key },
  });
}

/** The object does not have the version. */
export function noSuchVersion(key: string, versionId: string): UnmodeledException {
  return new UnmodeledException({
    code: "NoSuchVersion",
    message: "The specified version does not exist.",
    status: 404,
    details: { Key: key, VersionId: versionId },
  });
}

/** The version is a delete marker, which has nothing to read. */
export function deleteMarkerHasNoContent(
  method: string,
  { versionId, lastModified }: { readonly versionId: string; readonly lastModified: number },
): UnmodeledException {
  return new UnmodeledException({
    code: "MethodNotAllowed",
    message: "The specified method is not allowed against this resource.",
    status: 405,
    headers: {
      ...{ "x-amz-delete-marker": "true", "x-amz-version-id": versionId, allow: "DELETE" },
      "last-modified": new Date(lastModified).toUTCString(),
    },
    details: { Method: method, ResourceType: "DeleteMarker" },
  });
}

/** The multipart upload was completed or aborted, or never was. */
export function noSuchUpload(uploadId: string): UnmodeledException {
  return new UnmodeledException({
    code: "NoSuchUpload",
    message:
      "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
    status: 404,
    details: { UploadId: uploadId },
  });
}

/** A part is not there, or has another entity tag or checksum. */
export function invalidPart(uploadId: string, number: number, etag: string): UnmodeledException {
  return new UnmodeledException({
    code: "InvalidPart",
    message:
      "One or more of the specified parts could not be found. The part may not have been uploaded, or the specified " +
      "entity tag may not match the part's entity tag.",
    details: { UploadId: uploadId, PartNumber: String(number), ETag: etag.replaceAll('"', "") },
  });
}

/** The numbers of the parts do not ascend. */
export function invalidPartOrder(uploadId: string): UnmodeledException {
  return new UnmodeledException({
    code: "InvalidPartOrder",
    message: "The list of parts was not in ascending order. Parts must be ordered by part number.",
    details: { UploadId: uploadId },
  });
}

/** A part that is not the last is too small. */
export function partTooSmall(part: {
  readonly number: number;
  readonly etag: string;
  readonly size: number;
  readonly minSize: number;
}): UnmodeledException {
  return new UnmodeledException({
    code: "EntityTooSmall",
    message: "Your proposed upload is smaller than the minimum allowed size",
    details: {
      ETag: part.etag,
      MinSizeAllowed: String(part.minSize),
      PartNumber: String(part.number),
      ProposedSize: String(part.size),
    },
  });
}

/** The checksum that the client has for an object is another one. */
export function badChecksum(algorithm: string): UnmodeledException {
  return new UnmodeledException({
    code: "BadDigest",
    message: `The ${algorithm} you specified did not match the calculated checksum.`,
  });
}

/** The bucket has no tags. */
export function noSuchTagSet(bucket: string): UnmodeledException {
  return new UnmodeledException({
    code: "NoSuchTagSet",
    message: "The TagSet does not exist",
    status: 404,
    details: { BucketName: bucket },
  });
}

/** The request does not say whether versions are kept. */
export function illegalVersioning(): UnmodeledException {
  return new UnmodeledException({
    code: "IllegalVersioningConfigurationException",
    message: "The Versioning element must be specified",
  });
}

/** A bucket that still has objects was to be deleted. */
export function bucketNotEmpty(bucket: string): UnmodeledException {
  return new UnmodeledException({
    code: "BucketNotEmpty",
    message: "The bucket you tried to delete is not empty",
    status: 409,
    details: { BucketName: bucket },
  });
}

/** The bucket exists already, in a region where creating it again is an error. */
export function bucketAlreadyOwnedByYou(bucket: string): UnmodeledException {
  return new UnmodeledException({
    code: "BucketAlreadyOwnedByYou",
    message: "Your previous request to create the named bucket succeeded and you already own it.",
    status: 409,
    details: { BucketName: bucket },
  });
}

/** The name breaks the rules for buckets. */
export function invalidBucketName(bucket: string): UnmodeledException {
  return new UnmodeledException({
    code: "InvalidBucketName",
    message: "The specified bucket is not valid.",
    details: { BucketName: bucket },
  });
}

/** A parameter of the request has a value that S3 does not take. */
export function invalidArgument(message: string, name: string, value: string): UnmodeledException {
  return new UnmodeledException({
    code: "InvalidArgument",
    message,
    details: { ArgumentName: name, ArgumentValue: value },
  });
}

/** The request as a whole makes no sense to S3. */
export function invalidRequest(message: string): UnmodeledException {
  return new UnmodeledException({ code: "InvalidRequest", message });
}

/** The body breaks a rule that is not of one of its values: too many entries, a missing element. */
export function malformedXml(): UnmodeledException {
  return new UnmodeledException({
    code: "MalformedXML",
    message: "The XML you provided was not well-formed or did not validate against our published schema",
  });
}

/** The key has more than 1024 bytes of UTF-8. */
export function keyTooLong(size: number): UnmodeledException {
  return new UnmodeledException({
    code: "KeyTooLongError",
    message: "Your key is too long",
    details: { Size: String(size), MaxSizeAllowed: "1024" },
  });
}

/** Names, values and keys of the metadata together have more than 2 KB. */
export function metadataTooLarge(size: number): UnmodeledException {
  return new UnmodeledException({
    code: "MetadataTooLarge",
    message: "Your metadata headers exceed the maximum allowed metadata size",
    details: { Size: String(size), MaxSizeAllowed: "2048" },
  });
}

/** @param condition the header whose condition is not met, such as `If-Match`. */
export function preconditionFailed(condition: string): UnmodeledException {
  return new UnmodeledException({
    code: "PreconditionFailed",
    message: "At least one of the pre-conditions you specified did not hold",
    status: 412,
    details: { Condition: condition },
  });
}

/** The client has the object already. @param headers those that a 304 repeats (RFC 9110, 15.4.5). */
export function notModified(headers: Readonly<Record<string, string>>): UnmodeledException {
  return new UnmodeledException({ code: "NotModified", message: "Not Modified", status: 304, headers });
}

/** The object has none of the bytes that were asked for. */
export function invalidRange(range: string, size: number): UnmodeledException {
  return new UnmodeledException({
    code: "InvalidRange",
    message: "The requested range is not satisfiable",
    status: 416,
    headers: { "content-range": `bytes */${String(size)}` },
    details: { RangeRequested: range, ActualObjectSize: String(size) },
  });
}

/** The object has fewer parts. */
export function invalidPartNumber(number: number, count: number): UnmodeledException {
  return new UnmodeledException({
    code: "InvalidPartNumber",
    message: "The requested partnumber is not satisfiable",
    status: 416,
    details: { PartNumberRequested: String(number), ActualPartCount: String(count) },
  });
}

/** S3 has the operation or the parameter, the store does not. */
export function notImplemented(header: string): UnmodeledException {
  return new UnmodeledException({
    code: "NotImplemented",
    message: "A header or parameter you provided implies functionality that is not implemented",
    status: 501,
    details: { Header: header },
  });
}

/** The body is not a form that can be read. */
export function malformedForm(): UnmodeledException {
  return new UnmodeledException({
    code: "MalformedPOSTRequest",
    message: "The body of your POST request is not well-formed multipart/form-data.",
  });
}

/** The fields of a form before its file have more than 20 KB. */
export function postFieldsTooLarge(): UnmodeledException {
  return new UnmodeledException({
    code: "MaxPostPreDataLengthExceededError",
    message: "Your POST request fields preceding the upload file were too large.",
  });
}

/** A form has no file. */
export function wrongNumberOfFiles(count: number): UnmodeledException {
  return invalidArgument("POST requires exactly one file upload per request.", "file", String(count));
}

/** The content is longer than it may be. */
export function entityTooLarge(size: number, max: number): UnmodeledException {
  return new UnmodeledException({
    code: "EntityTooLarge",
    message: "Your proposed upload exceeds the maximum allowed size",
    details: { ProposedSize: String(size), MaxSizeAllowed: String(max) },
  });
}

/** The content is shorter than it may be. */
export function entityTooSmall(size: number, min: number): UnmodeledException {
  return new UnmodeledException({
    code: "EntityTooSmall",
    message: "Your proposed upload is smaller than the minimum allowed size",
    details: { ProposedSize: String(size), MinSizeAllowed: String(min) },
  });
}

/** The caller may not do what the request asks for. */
export function accessDenied(): UnmodeledException {
  return new UnmodeledException({ code: "AccessDenied", message: "Access Denied", status: 403 });
}
/** Codes and messages for configurations that a bucket does not have. */
const absentConfigurations = {
  cors: ["NoSuchCORSConfiguration", "The CORS configuration does not exist"],
  lifecycle: ["NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist"],
  objectLock: ["ObjectLockConfigurationNotFoundError", "Object Lock configuration does not exist for this bucket"],
  ownershipControls: ["OwnershipControlsNotFoundError", "The bucket ownership controls were not found"],
  policy: ["NoSuchBucketPolicy", "The bucket policy does not exist"],
  publicAccessBlock: ["NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found"],
  website: ["NoSuchWebsiteConfiguration", "The specified bucket does not have a website configuration"],
} as const;

/** The bucket has no configuration of the kind. */
export function notConfigured(kind: keyof typeof absentConfigurations, bucket: string): UnmodeledException {
  const [code, message] = absentConfigurations[kind];
  return new UnmodeledException({ code, message, status: 404, details: { BucketName: bucket } });
}

/** A preflight request lacks a header. */
export function insufficientCors(message: string): UnmodeledException {
  return new UnmodeledException({ code: "BadRequest", message });
}

/** No rule of the bucket allows what a preflight asks for. @param type `BUCKET` or `OBJECT` */
export function corsForbidden(method: string, type: string): UnmodeledException {
  return new UnmodeledException({
    code: "AccessForbidden",
    message:
      "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.",
    status: 403,
    details: { Method: method, ResourceType: type },
  });
}

/** The text is not a policy of the bucket. */
export function malformedPolicy(message: string): UnmodeledException {
  return new UnmodeledException({ code: "MalformedPolicy", message });
}

/** The resource does not have the method. @param type `SERVICE`, `BUCKET` or `OBJECT` */
export function methodNotAllowed(method: string, type: string): UnmodeledException {
  return new UnmodeledException({
    code: "MethodNotAllowed",
    message: "The specified method is not allowed against this resource.",
    status: 405,
    details: { Method: method, ResourceType: type },
  });
}

/** The request has to have a body. */
export function missingBody(): UnmodeledException {
  return new UnmodeledException({ code: "MissingRequestBodyError", message: "Request body is empty." });
}

/** The text is not a region. */
export function invalidLocationConstraint(location: string): UnmodeledException {
  return new UnmodeledException({
    code: "InvalidLocationConstraint",
    message: "The specified location-constraint is not valid",
    details: { LocationConstraint: location },
  });
}

/** An upload has to say its length. */
export function missingContentLength(): UnmodeledException {
  return new UnmodeledException({
    code: "MissingContentLength",
    message: "You must provide the Content-Length HTTP header.",
    status: 411,
  });
}
