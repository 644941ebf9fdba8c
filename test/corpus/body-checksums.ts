import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import type { ChecksumAlgorithm } from "../../src/runtime/checksum/digest.ts";
import { crc32c, crc64nvme } from "../../src/runtime/checksum/crc.ts";
import type { OperationSchema, StructureSchema } from "../../src/runtime/schema/schema.ts";

type Values = Readonly<Record<string, unknown>>;
type Digest = (body: Uint8Array) => string;

/** By header. Node.js itself computes what it can, so that the runtime is not compared with itself. */
const digests: ReadonlyMap<string, Digest> = new Map([
  ["content-md5", hashWith("md5")],
  ["x-amz-checksum-crc32", crc32Of],
  ["x-amz-checksum-crc32c", computeWith(crc32c)],
  ["x-amz-checksum-crc64nvme", computeWith(crc64nvme)],
  ["x-amz-checksum-sha1", hashWith("sha1")],
  ["x-amz-checksum-sha256", hashWith("sha256")],
]);

/** The members of an operation's input that hold a checksum of the request's body, which servers check. */
export function listChecksumMembers({ httpChecksum, input }: OperationSchema): ReadonlyMap<string, Digest> {
  const { requestAlgorithmMember, requestChecksumRequired } = httpChecksum ?? {};
  if (requestAlgorithmMember === undefined && requestChecksumRequired !== true) return new Map();
  return listDigestMembers(input);
}

function listDigestMembers(structure: StructureSchema | undefined): ReadonlyMap<string, Digest> {
  const found = new Map<string, Digest>();
  for (const [name, { httpHeader = "" }] of Object.entries(structure?.members() ?? {})) {
    const digest = digests.get(httpHeader.toLowerCase());
    if (digest !== undefined) found.set(name, digest);
  }
  return found;
}

/** An output without the checksums of its body that clients compare. */
export function withoutAnswerChecksums({ httpChecksum, output }: OperationSchema, values: Values): Values {
  if (httpChecksum?.responseAlgorithms === undefined) return values;
  const members = listDigestMembers(output);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !members.has(name)));
}

/** An input without the checksums of a body that is not there yet. */
export function withoutChecksums(operation: OperationSchema, input: Values): Values {
  const members = listChecksumMembers(operation);
  return Object.fromEntries(Object.entries(input).filter(([name]) => !members.has(name)));
}

/** An input with every checksum of the body that it makes. */
export function withAllChecksums(operation: OperationSchema, input: Values, body: Uint8Array): Values {
  const checksums = [...listChecksumMembers(operation)].map(([name, digest]) => [name, digest(body)]);
  return { ...input, ...(Object.fromEntries(checksums) as Values) };
}

/**
 * An input without checksums as it arrives: with what the client computes by the algorithm that the input names, or by
 * CRC32 where it names none, with that algorithm's name, and with what asks for the response's (AWS, "httpChecksum
 * trait").
 */
export function withClientChecksum(operation: OperationSchema, input: Values, body: Uint8Array): Values {
  const { requestAlgorithmMember = "", requestChecksumRequired, ...response } = operation.httpChecksum ?? {};
  const { requestValidationModeMember: mode } = response;
  if (mode !== undefined) return { [mode]: "ENABLED", ...input };
  const named = input[requestAlgorithmMember];
  if (requestAlgorithmMember === "" && requestChecksumRequired !== true) return input;
  const algorithm = typeof named === "string" ? named : "CRC32";
  const members = operation.input?.members() ?? {};
  const header = `x-amz-checksum-${algorithm.toLowerCase()}`;
  const added = Object.entries(members).flatMap(([name, { httpHeader }]) => {
    if (name === requestAlgorithmMember && httpHeader !== undefined) return [[name, algorithm]];
    return httpHeader?.toLowerCase() === header ? [[name, digests.get(header)?.(body)]] : [];
  });
  return { ...input, ...(Object.fromEntries(added) as Values) };
}

function hashWith(name: string): Digest {
  return (body) => createHash(name).update(body).digest("base64");
}

function crc32Of(body: Uint8Array): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString("base64");
}

function computeWith(start: ChecksumAlgorithm): Digest {
  return (body) => {
    const checksum = start();
    checksum.update(body);
    return Buffer.from(checksum.digest()).toString("base64");
  };
}
