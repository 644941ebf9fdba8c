import { crc32 as zlibCrc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Interceptor, InterceptorPart } from "../../../../src/runtime/client/interceptors/interceptor.ts";
import { crc32 } from "../../../../src/runtime/client/interceptors/checksum-parts.ts";
import { requestChecksum } from "../../../../src/runtime/client/interceptors/request-checksum.ts";
import { requestSigning } from "../../../../src/runtime/client/interceptors/signing.ts";
import { createContext, createContextKey, ServiceClient } from "../../../../src/runtime/index.ts";
import type { OperationSchema } from "../../../../src/runtime/index.ts";
import { createFakeTransport, echoOperation, echoProtocol, echoService, EchoCommand } from "../echo-service.ts";

const steps = [
  "beforeSerialization",
  "afterSerialization",
  "beforeAttempt",
  "beforeTransmit",
  "beforeDeserialization",
  "afterAttempt",
  "afterCall",
] as const satisfies readonly (keyof Interceptor)[];

/** Notes the steps that it takes part in; half of them have something to wait for. */
function recorder(name: string, log: string[]): Interceptor {
  return Object.fromEntries(
    steps.map((step, index) => [
      step,
      () => {
        log.push(`${name} ${step}`);
        return index % 2 ? Promise.resolve() : undefined;
      },
    ]),
  );
}

const signed: OperationSchema = { ...echoOperation, auth: ["aws.auth#sigv4"] };

function checksumOf(body: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(zlibCrc32(body));
  return bytes.toString("base64");
}

describe("the interceptors of a call", () => {
  it("run in the order of the list, and in the reverse order behind a step", async () => {
    const log: string[] = [];
    const ofOperation: InterceptorPart = { part: "interceptor", ...recorder("operation", log) };
    const ofService: InterceptorPart = { part: "interceptor", ...recorder("service", log) };
    const client = new ServiceClient({ ...echoService, parts: [ofService] }, echoProtocol, {
      endpoint: "http://a.example",
      transport: createFakeTransport([{}]),
      interceptors: [recorder("first", log), recorder("second", log)],
    });
    await client.send(new EchoCommand({}, { ...echoOperation, parts: [ofOperation] }));
    const inward = ["first", "second", "service", "operation"];
    const outward = inward.toReversed();
    expect(log).toEqual([
      ...inward.map((name) => `${name} beforeSerialization`),
      ...inward.map((name) => `${name} afterSerialization`),
      ...inward.map((name) => `${name} beforeAttempt`),
      ...inward.map((name) => `${name} beforeTransmit`),
      ...outward.map((name) => `${name} beforeDeserialization`),
      ...outward.map((name) => `${name} afterAttempt`),
      ...outward.map((name) => `${name} afterCall`),
    ]);
  });

  it("wrap each attempt, and the call once", async () => {
    const log: string[] = [];
    const client = new ServiceClient(echoService, echoProtocol, {
      endpoint: "http://a.example",
      transport: createFakeTransport([{ status: 503 }, {}]),
      interceptors: [recorder("x", log)],
    });
    await client.send(new EchoCommand());
    expect(Object.fromEntries(steps.map((step) => [step, log.filter((entry) => entry.endsWith(step)).length]))).toEqual(
      {
        beforeSerialization: 1,
        afterSerialization: 1,
        beforeAttempt: 2,
        beforeTransmit: 2,
        beforeDeserialization: 2,
        afterAttempt: 2,
        afterCall: 1,
      },
    );
  });

  it("change a request before its checksum and its signature, and see both afterwards", async () => {
    const checksummed: OperationSchema = {
      ...signed,
      httpChecksum: { requestChecksumRequired: true },
      parts: [requestChecksum, crc32, requestSigning],
    };
    const seen: Record<string, string>[] = [];
    const transport = createFakeTransport([{ status: 500 }, {}]);
    const client = new ServiceClient(echoService, echoProtocol, {
      endpoint: "http://a.example",
      transport,
      signer: (request) => {
        request.headers["authorization"] = `of ${request.headers["x-amz-checksum-crc32"]}`;
        return request;
      },
      interceptors: [
        {
          beforeAttempt(call) {
            call.request.body = `attempt ${call.attempt}`;
          },
          beforeTransmit: ({ request }) => void seen.push({ ...request.headers }),
        },
      ],
    });
    await client.send(new EchoCommand({ body: "before" }, checksummed));
    expect(transport.sent.map(({ request }) => request.body)).toEqual(["attempt 1", "attempt 2"]);
    expect(seen.map((headers) => headers["authorization"])).toEqual(
      ["attempt 1", "attempt 2"].map((body) => `of ${checksumOf(body)}`),
    );
  });

  it("may set another input, outcome or delay", async () => {
    const transport = createFakeTransport([{ status: 400 }, { status: 400 }]);
    const client = new ServiceClient(echoService, echoProtocol, {
      endpoint: "http://a.example",
      transport,
      interceptors: [
        {
          beforeSerialization: (call) => void (call.input = { ...call.input, path: "/other" }),
          afterAttempt: (call) => void (call.retryDelay = call.attempt < 2 ? 1 : undefined),
          afterCall: (call) => void (call.outcome = { output: { text: "instead" } }),
        },
      ],
    });
    expect(await client.send(new EchoCommand({ path: "/own" }))).toMatchObject({ text: "instead" });
    expect(transport.sent.map(({ request }) => request.path)).toEqual(["/other", "/other"]);
  });

  it.each(["beforeSerialization", "afterSerialization", "beforeAttempt", "beforeTransmit"] as const)(
    "end the call by what they throw in %s, with nothing sent",
    async (step) => {
      const transport = createFakeTransport([{}]);
      const failure = Object.assign(new Error("no"), { $retryable: {} });
      const client = new ServiceClient(echoService, echoProtocol, {
        endpoint: "http://a.example",
        transport,
        interceptors: [
          {
            [step]: () => {
              throw failure;
            },
          },
        ],
      });
      await expect(client.send(new EchoCommand())).rejects.toBe(failure);
      expect(transport.sent).toEqual([]);
    },
  );

  it("share the context that a caller gives", async () => {
    const tenant = createContextKey<string>("tenant");
    const attempts = createContextKey<number>("attempts");
    const context = createContext().set(tenant, "t1");
    const client = new ServiceClient(echoService, echoProtocol, {
      endpoint: "http://a.example",
      transport: createFakeTransport([{ status: 500 }, {}]),
      interceptors: [
        {
          beforeAttempt(call) {
            call.request.headers["x-tenant"] = call.context.get(tenant) ?? "none";
            call.context.set(attempts, (call.context.get(attempts) ?? 0) + 1);
          },
        },
      ],
    });
    await client.send(new EchoCommand(), { context });
    expect(context.get(attempts)).toBe(2);
  });
});
