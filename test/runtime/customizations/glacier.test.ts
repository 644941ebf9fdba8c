import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { glacierHeaders } from "../../../src/runtime/customizations/glacier.ts";
import type { OutgoingBody } from "../../../src/runtime/http/http-message.ts";
import type { ClientProtocol } from "../../../src/runtime/protocol/protocol.ts";
import type { OperationSchema, ServiceSchema } from "../../../src/runtime/schema/schema.ts";
import { ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import { sentRequest, type SentRequest } from "../client/sent-request.ts";

const service: ServiceSchema = {
  name: "Glacier",
  sdkId: "Glacier",
  version: "2012-06-01",
  auth: [],
  exception: ServiceException,
  parts: [glacierHeaders],
};
const upload: OperationSchema = {
  name: "UploadArchive",
  input: {
    type: "structure",
    name: "UploadArchiveInput",
    members: () => ({
      accountId: { target: "string", httpLabel: true },
      body: { target: "blob", httpPayload: true, streaming: true },
    }),
  },
};

/** A protocol that sends the member `body` and keeps the account in the path. */
const plain: ClientProtocol = {
  id: "test#plain",
  serializeRequest(_service, _operation, input) {
    const { accountId, body } = input as { accountId?: string; body?: OutgoingBody };
    return { method: "POST", path: `/${String(accountId)}`, query: "", headers: { accept: "text/plain" }, body };
  },
  deserializeResponse: () => Promise.resolve({ output: {} }),
};

/** The tree hash as its definition reads, leaf by leaf. */
function treeHash(bytes: Buffer): string {
  const sha = (part: Buffer): Buffer => createHash("sha256").update(part).digest();
  let level = [];
  for (let start = 0; start < Math.max(1, bytes.length); start += 1024 ** 2)
    level.push(sha(bytes.subarray(start, start + 1024 ** 2)));
  while (level.length > 1) {
    const next = [];
    for (let index = 0; index < level.length; index += 2) {
      const pair = level.slice(index, index + 2);
      next.push(pair.length === 2 ? sha(Buffer.concat(pair)) : (pair[0] ?? Buffer.alloc(0)));
    }
    level = next;
  }
  return (level[0] ?? Buffer.alloc(0)).toString("hex");
}

const send = (input: object): Promise<SentRequest> => sentRequest(service, upload, input, { protocol: plain });

describe("glacierHeaders", () => {
  it.each([0, 1, 1024 ** 2, 1024 ** 2 + 1, 5 * 1024 ** 2 + 17])("hashes an archive of %i bytes", async (length) => {
    const bytes = Buffer.alloc(length, "glacier");
    const request = await send({ accountId: "1", body: bytes });
    expect(request.headers).toMatchObject({
      "x-amz-glacier-version": "2012-06-01",
      "x-amz-content-sha256": createHash("sha256").update(bytes).digest("hex"),
      "x-amz-sha256-tree-hash": treeHash(bytes),
    });
  });

  it.each([undefined, null, ""])("takes the caller's own account for %j", async (accountId) => {
    const request = await send({ accountId });
    expect(request.path).toBe("/-");
    expect(request.headers).not.toHaveProperty("x-amz-sha256-tree-hash");
  });

  it("can send an archive that it was given as a stream", async () => {
    const body = new Blob(["abc"]).stream();
    const request = await send({ accountId: "1", body });
    expect(request.body).toEqual(new TextEncoder().encode("abc"));
    expect(request.headers["x-amz-sha256-tree-hash"]).toBe(treeHash(Buffer.from("abc")));
  });
});
