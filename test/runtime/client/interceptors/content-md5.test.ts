import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { contentMd5 } from "../../../../src/runtime/client/interceptors/request-checksum.ts";
import { restJson1 } from "../../../../src/runtime/protocols.ts";
import { textOf } from "../../protocol/messages.ts";
import { createOperation, service } from "../../protocol/test-service.ts";
import { sentRequest } from "../sent-request.ts";

const md5 = (data: string): string => createHash("md5").update(data).digest("base64");
const required = { httpChecksumRequired: true, parts: [contentMd5] } as const;

describe("Content-MD5", () => {
  test("is that of the body, which is sent as it is", async () => {
    const operation = createOperation({ input: { a: { target: "string" } } }, required);
    const request = await sentRequest(service, operation, { a: "é" }, { protocol: restJson1 });
    expect(request.headers["content-md5"]).toBe(md5('{"a":"é"}'));
    expect(await textOf(request.body)).toBe('{"a":"é"}');
  });

  test("of a stream and of no body", async () => {
    const body = { target: "blob", streaming: true, httpPayload: true } as const;
    const operation = createOperation({ input: { body } }, required);
    const stream = new Blob(["héllo"]).stream();
    const request = await sentRequest(service, operation, { body: stream }, { protocol: restJson1 });
    expect(request.headers["content-md5"]).toBe(md5("héllo"));
    expect(await textOf(request.body)).toBe("héllo");
    const empty = await sentRequest(service, operation, {}, { protocol: restJson1 });
    expect(empty.headers["content-md5"]).toBe(md5(""));
  });

  test("is the caller's own where one is given", async () => {
    const members = { given: { target: "string", httpHeader: "Content-MD5" }, a: { target: "string" } } as const;
    const operation = createOperation({ input: members }, required);
    const request = await sentRequest(service, operation, { given: "own", a: "x" }, { protocol: restJson1 });
    expect(request.headers["content-md5"]).toBe("own");
  });
});
