import { measureBody } from "../http/body-length.ts";
import { collectBody } from "../http/collect-body.ts";
import type { OutgoingRequest } from "../http/http-message.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";
import type { OperationSchema } from "../schema/schema.ts";
import { encodeBase64 } from "../codec/base64.ts";
import { readMember } from "../codec/members.ts";
import type { ChecksumAlgorithm } from "./checksum.ts";

/** Algorithms by the names that headers end in: `crc32`, `sha256`. */
export type RequestChecksumAlgorithms = Readonly<Record<string, ChecksumAlgorithm>>;

/** A header with a checksum, and not with its kind. */
const checksumHeader = /^x-amz-checksum-(?!algorithm$|mode$|type$)/;

/**
 * A protocol that adds a checksum of the body to requests (AWS, "httpChecksum trait"): by the algorithm that the
 * input's member names, and by CRC32 where one is required and none is named, which the member's header then says. A
 * checksum that the caller gives is sent, and no other. It is apart from the protocols, so that clients without such
 * an operation do not carry it, nor algorithms that its model does not know.
 *
 * Sending rejects with a TypeError for an algorithm that is not among those given, and for a body that is a stream:
 * its checksum would have to be sent before it.
 */
export function withRequestChecksum(protocol: ClientProtocol, algorithms: RequestChecksumAlgorithms): ClientProtocol {
  return {
    ...protocol,
    serializeRequest(service, operation, input) {
      const written = protocol.serializeRequest(service, operation, input);
      return Promise.resolve(written).then((request) => addChecksum(request, operation, { input, algorithms }));
    },
  };
}

async function addChecksum(
  request: OutgoingRequest,
  { httpChecksum = {}, input: schema }: OperationSchema,
  { input, algorithms }: { readonly input: object; readonly algorithms: RequestChecksumAlgorithms },
): Promise<OutgoingRequest> {
  const { requestAlgorithmMember: member = "", requestChecksumRequired } = httpChecksum;
  const { body = "", headers } = request;
  const named = readMember(input, member) as string | undefined;
  const isGiven = Object.keys(headers).some((name) => checksumHeader.test(name));
  // `Content-MD5` is a checksum, too, but not one of those that the member names.
  const isNeeded = named !== undefined || (requestChecksumRequired && headers["content-md5"] === undefined);
  if (isGiven || !isNeeded) return request;
  const name = named ?? "CRC32";
  const key = name.toLowerCase();
  const start = Object.hasOwn(algorithms, key) ? algorithms[key] : undefined;
  if (start === undefined) {
    const known = Object.keys(algorithms).join(", ").toUpperCase();
    throw new TypeError(`member "${member}": ${name} is not computed here; name one of ${known}, or give the checksum`);
  }
  if (measureBody(body) === undefined) {
    throw new TypeError(
      `the ${name} checksum of a stream is not known before it is sent: give bytes, a Blob, or the checksum`,
    );
  }
  const checksum = start();
  checksum.update(await collectBody(body));
  headers[`x-amz-checksum-${key}`] = encodeBase64(checksum.digest());
  const announcement = schema?.members()[member]?.httpHeader;
  if (announcement) headers[announcement.toLowerCase()] ??= name;
  return request;
}
