import { collectBody } from "../http/collect-body.ts";
import type { ClientProtocol } from "../protocol/client-protocol.ts";

/** Glacier hashes archives in leaves of this many bytes. */
const leafBytes = 1024 * 1024;

/**
 * A protocol that says what Glacier wants to know of each request: the API's version, the account
 * (`-`, the caller's own, where none is given), and of an archive its hash and its tree hash (Amazon
 * S3 Glacier Developer Guide, "Computing checksums"). A body that is a stream is read to its end first.
 */
export function withGlacierHeaders(protocol: ClientProtocol): ClientProtocol {
  return {
    ...protocol,
    async serializeRequest(service, operation, input) {
      const request = await protocol.serializeRequest(service, operation, withAccount(input));
      request.headers["x-amz-glacier-version"] = service.version;
      const members = operation.input?.members() ?? {};
      const isArchive = Object.values(members).some((member) => member.httpPayload && member.target === "blob");
      if (isArchive && request.body !== undefined) {
        const bytes = await collectBody(request.body);
        if (typeof request.body !== "string") request.body = bytes;
        request.headers["x-amz-content-sha256"] ??= toHex(await digest(bytes));
        request.headers["x-amz-sha256-tree-hash"] ??= toHex(await digestTree(bytes));
      }
      return request;
    },
  };
}

function withAccount(input: object): object {
  const { accountId } = input as { readonly accountId?: string | null };
  return accountId === undefined || accountId === null || accountId === "" ? { ...input, accountId: "-" } : input;
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

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
