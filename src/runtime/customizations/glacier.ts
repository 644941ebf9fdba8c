import { collectBody, isStreamingBody } from "../http/bodies.ts";
import { encodeHex } from "../codec/text-encoding.ts";
import type { InterceptorPart } from "../client/interceptors/interceptor.ts";
import type { OperationSchema } from "../schema/schema.ts";

/** Glacier hashes archives in leaves of this many bytes. */
const leafBytes = 1024 * 1024;

/**
 * Sets what Glacier requires in each request: the API version, the account (by default `-`, the caller's own), and the
 * hash and tree hash of an archive (Amazon S3 Glacier Developer Guide, "Computing checksums"). Buffers streaming
 * bodies.
 */
export const glacierHeaders: InterceptorPart = {
  part: "interceptor",
  beforeSerialization(call) {
    const { accountId } = call.input as { readonly accountId?: string | null };
    if (accountId === undefined || accountId === null || accountId === "")
      call.input = { ...call.input, accountId: "-" };
  },
  async afterSerialization({ service, operation, request }) {
    request.headers["x-amz-glacier-version"] = service.version;
    // A stream cannot be read twice, but may have to be sent twice.
    if (isArchive(operation) && isStreamingBody(request.body)) request.body = await collectBody(request.body);
  },
  async beforeAttempt({ operation, request: { body, headers } }) {
    if (body === undefined || !isArchive(operation)) return;
    const bytes = await collectBody(body);
    headers["x-amz-content-sha256"] ??= encodeHex(await digest(bytes));
    headers["x-amz-sha256-tree-hash"] ??= encodeHex(await digestTree(bytes));
  },
};

function isArchive({ input }: OperationSchema): boolean {
  return Object.values(input?.members() ?? {}).some((member) => member.httpPayload && member.target === "blob");
}

/** The hash of the leaves' hashes, two by two, until one is left. */
async function digestTree(bytes: Uint8Array): Promise<Uint8Array> {
  const leaves = Math.max(1, Math.ceil(bytes.length / leafBytes));
  let level = await Promise.all(
    Array.from({ length: leaves }, (_, index) => digest(bytes.subarray(index * leafBytes, (index + 1) * leafBytes))),
  );
  while (level.length > 1) level = await Promise.all(pairsOf(level));
  return level[0] ?? new Uint8Array();
}

/** The hashes of neighbours joined; a last one without a neighbour stays as it is. */
function pairsOf(level: readonly Uint8Array[]): Promise<Uint8Array>[] {
  const joined: Promise<Uint8Array>[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const [left = new Uint8Array(), right] = level.slice(index, index + 2);
    joined.push(right === undefined ? Promise.resolve(left) : digest(concat(left, right)));
  }
  return joined;
}

async function digest(bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

function concat(left: Uint8Array, right: Uint8Array): Uint8Array {
  const joined = new Uint8Array(left.length + right.length);
  joined.set(left);
  joined.set(right, left.length);
  return joined;
}
