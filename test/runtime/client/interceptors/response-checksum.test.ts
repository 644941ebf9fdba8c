import { describe, expect, test } from "vitest";
import type { ClientConfig } from "../../../../src/runtime/client/client-config.ts";
import { Command, type CommandSchema } from "../../../../src/runtime/client/command.ts";
import { crc32, crc64nvme, sha256 } from "../../../../src/runtime/client/interceptors/checksum-parts.ts";
import { responseChecksum } from "../../../../src/runtime/client/interceptors/response-checksum.ts";
import { ServiceClient } from "../../../../src/runtime/client/service-client.ts";
import { restJson1 } from "../../../../src/runtime/protocols.ts";
import type { MemberSchema } from "../../../../src/runtime/schema/schema.ts";
import { createOperation, service } from "../../protocol/test-service.ts";

const bodies: Readonly<Record<string, MemberSchema>> = {
  stream: { target: "blob", streaming: true, httpPayload: true },
  bytes: { target: "blob", httpPayload: true },
  text: { target: "string", httpPayload: true },
};

interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly status?: number;
  readonly kind?: string;
  readonly input?: object;
  readonly config?: ClientConfig;
}

/** The body of an answer, and how the requests asked for its checksum. */
async function read(answer: Answer): Promise<{ body: string; asked: (string | null)[] }> {
  const { headers, body = "hello", status = 200, kind = "stream", input = {}, config = {} } = answer;
  const operation = createOperation(
    {
      method: "GET",
      input: { mode: { target: "string", httpHeader: "x-amz-checksum-mode" } },
      output: { body: bodies[kind] ?? expect.fail() },
    },
    {
      httpChecksum: { requestValidationModeMember: "mode", responseAlgorithms: ["CRC64NVME", "CRC32", "SHA256"] },
      parts: [responseChecksum, crc32, crc64nvme, sha256],
    },
  );
  class GetCommand extends Command<object, { body?: string | Uint8Array | ReadableStream }> {
    override readonly schema: CommandSchema = [service, operation];
  }
  const asked: (string | null)[] = [];
  const client = new ServiceClient(service, restJson1, {
    endpoint: "https://example.com",
    maxAttempts: 1,
    ...config,
    transport: (request) => {
      asked.push(request.headers.get("x-amz-checksum-mode"));
      return Promise.resolve(new Response(body, { status, headers }));
    },
  });
  const output = await client.send(new GetCommand(input));
  return { body: await new Response(output.body as ReadableStream).text(), asked };
}

const right = { "x-amz-checksum-crc32": "NhCmhg==" };
const wrong = { "x-amz-checksum-crc32": "AAAAAA==" };

describe("the checksum of a response", () => {
  test.each(Object.keys(bodies))("is asked for and compared, of a body as %s", async (kind) => {
    expect(await read({ kind, headers: right })).toEqual({ body: "hello", asked: ["ENABLED"] });
    await expect(read({ kind, headers: right, body: "hellO" })).rejects.toThrow(
      "the CRC32 checksum of the response is DX6GTg==, expected NhCmhg==",
    );
  });

  test.each([
    ["a composite one is not compared", { headers: { "x-amz-checksum-crc32": "AAAAAA==-3" } }],
    ["none", { headers: {} }],
    ["of an algorithm that the model does not name", { headers: { "x-amz-checksum-crc32c": "AAAAAA==" } }],
    ["the model's first is compared alone", { headers: { "x-amz-checksum-crc64nvme": "M3eFcAZSQlc=", ...wrong } }],
    ["of what fetch has decoded is not compared", { headers: { ...wrong, "content-encoding": "gzip" } }],
  ])("%s", async (_, answer) => {
    expect(await read(answer)).toEqual({ body: "hello", asked: ["ENABLED"] });
  });

  test("of an error is not compared", async () => {
    const answer = { status: 400, headers: { ...wrong, "x-amzn-errortype": "Bad" }, body: '{"message":"no"}' };
    await expect(read(answer)).rejects.toMatchObject({ name: "Bad", message: "no" });
  });

  test("only when required: the input asks for it", async () => {
    const config = { responseChecksumValidation: "WHEN_REQUIRED" } as const;
    expect(await read({ config, headers: wrong })).toEqual({ body: "hello", asked: [null] });
    await expect(read({ config, headers: wrong, input: { mode: "ENABLED" } })).rejects.toThrow("expected AAAAAA==");
  });

  test("of a body in memory that is wrong is asked for once more", async () => {
    let sent = 0;
    const config: ClientConfig = {
      maxAttempts: 2,
      interceptors: [
        {
          beforeTransmit: () => {
            sent++;
          },
          afterAttempt: (call) => void (call.retryDelay &&= 1),
        },
      ],
    };
    await expect(read({ kind: "bytes", config, headers: wrong })).rejects.toThrow("expected AAAAAA==");
    expect(sent).toBe(2);
  });
});
