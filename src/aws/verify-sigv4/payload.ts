import type { IncomingRequest, RequestCall } from "@shapewright/runtime/server";
import { createReadBody, hashBody } from "@shapewright/runtime/server/auth";
import { Refusal } from "./refusal.ts";

/** What a signature covers of a body. */
export interface SignedPayload {
  /** The last line of the canonical request. */
  readonly hash: string;
  /**
   * `hashed`: the hash is compared when the body is read. `chunks`: each chunk has a signature, with a trailer `trailer`
   * too. `events`: each event has a signature. `unsigned`: nothing. `read`: the body was read for its hash, which the signature covers.
   */
  readonly form: "hashed" | "chunks" | "chunksAndTrailer" | "events" | "unsigned" | "read";
}

const unsigned: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "UNSIGNED-PAYLOAD",
  "STREAMING-UNSIGNED-PAYLOAD-TRAILER",
]);
/** SHA-256 of nothing. */
export const emptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/**
 * Finds what a request says of its payload. Without a word of it the body is read, as services other than S3 do.
 *
 * @param algorithm the name of the signature's algorithm, which those of chunks and events have, too.
 * @param inQuery the parameter `X-Amz-Content-Sha256`.
 * @throws Refusal
 */
export function readPayload(
  call: RequestCall,
  {
    algorithm,
    inQuery,
    isPresigned,
    isS3,
  }: {
    readonly algorithm: string;
    readonly inQuery: unknown;
    readonly isPresigned: boolean;
    readonly isS3: boolean;
  },
): SignedPayload | Promise<SignedPayload> {
  const { request } = call;
  const said = request.headers["x-amz-content-sha256"];
  if (said !== undefined) return readWord(said, algorithm);
  if (isPresigned && typeof inQuery === "string") {
    // Chunks and events are told by the header.
    if (inQuery.startsWith("STREAMING-")) throw wrongHash(algorithm);
    return readWord(inQuery, algorithm);
  }
  if (isS3) {
    if (isPresigned) return { hash: "UNSIGNED-PAYLOAD", form: "unsigned" };
    throw new Refusal({ kind: "missingHash" });
  }
  return hashWhole(call, request);
}

function readWord(said: string, algorithm: string): SignedPayload {
  if (/^[\da-f]{64}$/.test(said)) return { hash: said, form: "hashed" };
  if (unsigned.has(said)) return { hash: said, form: "unsigned" };
  if (said === `STREAMING-${algorithm}-PAYLOAD`) return { hash: said, form: "chunks" };
  if (said === `STREAMING-${algorithm}-PAYLOAD-TRAILER`) return { hash: said, form: "chunksAndTrailer" };
  if (said === `STREAMING-${algorithm}-EVENTS`) return { hash: said, form: "events" };
  throw wrongHash(algorithm);
}

function wrongHash(algorithm: string): Refusal {
  const chunks = `STREAMING-${algorithm}-PAYLOAD`;
  return new Refusal({
    kind: "wrongHash",
    message: `x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, ${chunks}, ${chunks}-TRAILER or a valid sha256 value.`,
  });
}

async function hashWhole(call: RequestCall, request: IncomingRequest): Promise<SignedPayload> {
  const bytes = await request.body.bytes();
  call.request = { ...request, body: createReadBody(bytes) };
  return { hash: bytes.length === 0 ? emptyHash : hashBody(bytes), form: "read" };
}
