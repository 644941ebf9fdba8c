import { md5 } from "../../checksum/digest.ts";
import { encodeBase64 } from "../../codec/text-encoding.ts";
import { readMember } from "../../codec/members.ts";
import { collectBody, isStreamingBody, readPieces, streamBody, type StreamingBody } from "../../http/bodies.ts";
import type { Headers, OutgoingBody, OutgoingRequest } from "../../http/http-message.ts";
import { encodeAwsChunked, measureAwsChunked } from "./aws-chunked-body.ts";
import { checksumHeader, listAlgorithms, type ChecksumPart } from "./checksum-parts.ts";
import type { InterceptorPart, SerializedCall } from "./interceptor.ts";

/** A header with a checksum, and not with its kind. */
const givenChecksum = /^x-amz-checksum-(?!algorithm$|mode$|type$)/;

/**
 * Adds a checksum of the body to requests (AWS, "httpChecksum trait"): by the algorithm that the input's member names,
 * else by CRC32, which the member's header then says. A checksum that the caller gives is sent, and no other. With
 * `requestChecksumCalculation: "WHEN_REQUIRED"`, requests that need no checksum and name no algorithm have none.
 *
 * Over https a stream is sent in chunks (aws-chunked) with its checksum behind them, which nothing but TLS protects.
 * Over http it is read to its end first, and its checksum is sent before it.
 *
 * Calls reject with a TypeError for an algorithm that is not among the operation's parts.
 */
export const requestChecksum: InterceptorPart = {
  part: "interceptor",
  async afterSerialization(call) {
    const { request, endpoint } = call;
    if (!isStreamingBody(request.body) || endpoint.protocol === "https:" || !chooseAlgorithm(call)) return;
    // A former stream can now be sent again.
    const bytes = await collectBody(request.body);
    request.body = bytes;
    request.headers["content-length"] ??= String(bytes.length);
  },
  async beforeAttempt(call) {
    const { operation, request } = call;
    const algorithm = chooseAlgorithm(call);
    if (algorithm === undefined) return;
    const { body = "", headers } = request;
    if (isStreamingBody(body)) {
      addTrailer(request, body, algorithm);
    } else {
      headers[checksumHeader(algorithm)] = await computeChecksum(body, algorithm);
    }
    const announcement = operation.input?.members()[operation.httpChecksum?.requestAlgorithmMember ?? ""]?.httpHeader;
    if (announcement) headers[announcement.toLowerCase()] ??= algorithm.name.toUpperCase();
  },
};

/** @returns undefined if the request is sent without a checksum, or with the caller's. */
function chooseAlgorithm({ operation, config, input, request }: SerializedCall): ChecksumPart | undefined {
  const { requestAlgorithmMember: member, requestChecksumRequired } = operation.httpChecksum ?? {};
  const named = member === undefined ? undefined : (readMember(input, member) as string | undefined);
  if (Object.keys(request.headers).some((name) => givenChecksum.test(name))) return undefined;
  const isUsual = requestChecksumRequired || (member && config.requestChecksumCalculation !== "WHEN_REQUIRED");
  // `Content-MD5` is a checksum too, but not one that the member can select.
  if (named === undefined && (!isUsual || request.headers["content-md5"] !== undefined)) return undefined;
  const name = named ?? "CRC32";
  const algorithms = listAlgorithms(operation);
  // The name is sent unchanged, and services only accept upper case.
  const algorithm = algorithms.find((known) => known.name.toUpperCase() === name);
  if (algorithm !== undefined) return algorithm;
  const known = algorithms.map((known) => known.name.toUpperCase()).join(", ");
  throw new TypeError(`member "${member}": ${name} is not computed here; name one of ${known}, or give the checksum`);
}

/** A Blob is read piece by piece: it may be a file that is larger than memory. */
async function computeChecksum(body: OutgoingBody, { start }: ChecksumPart): Promise<string> {
  const checksum = start();
  if (body instanceof Blob) {
    for await (const piece of readPieces(streamBody(body))) checksum.update(piece);
  } else {
    checksum.update(await collectBody(body));
  }
  return encodeBase64(checksum.digest());
}

function addTrailer(request: OutgoingRequest, body: StreamingBody, algorithm: ChecksumPart): void {
  const headers: Headers = request.headers;
  const name = checksumHeader(algorithm);
  const stated = headers["content-length"];
  const length = stated === undefined ? undefined : Number(stated);
  const { start } = algorithm;
  request.body = encodeAwsChunked(body, length, { name, checksum: start() });
  const encodings = headers["content-encoding"];
  headers["content-encoding"] = encodings ? `${encodings},aws-chunked` : "aws-chunked";
  headers["x-amz-content-sha256"] = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";
  headers["x-amz-trailer"] = name;
  if (stated === undefined || length === undefined) return;
  headers["x-amz-decoded-content-length"] = stated;
  // The value has the same length whatever it is of.
  headers["content-length"] = String(measureAwsChunked(length, `${name}:${encodeBase64(start().digest())}`));
}

/**
 * Adds `Content-MD5` to the requests of operations that must have a checksum (Smithy, "httpChecksumRequired
 * trait"). A body that is a stream is read to its end first.
 */
export const contentMd5: InterceptorPart = {
  part: "interceptor",
  async afterSerialization({ request }) {
    // Streams cannot be read twice, but may have to be sent twice.
    if (isStreamingBody(request.body)) request.body = await collectBody(request.body);
  },
  async beforeAttempt({ request: { body, headers } }) {
    if (headers["content-md5"] !== undefined) return;
    const checksum = md5();
    checksum.update(await collectBody(body ?? ""));
    headers["content-md5"] = encodeBase64(checksum.digest());
  },
};
