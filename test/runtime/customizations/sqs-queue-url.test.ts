import { describe, expect, it } from "vitest";
import { queueUrlEndpoint, type QueueUrlConfig } from "../../../src/runtime/customizations/sqs-queue-url.ts";
import { parseEndpoint } from "../../../src/runtime/client/endpoint/endpoint.ts";
import type { ClientConfig } from "../../../src/runtime/client/client-config.ts";
import { ServiceClient } from "../../../src/runtime/client/service-client.ts";
import { createFakeTransport, EchoCommand, echoProtocol, echoService } from "../client/echo-service.ts";

const regional = "https://sqs.eu-west-1.amazonaws.com";

/** Where a call goes whose rules give the region's endpoint. */
async function hostFor(QueueUrl: unknown, config: ClientConfig & QueueUrlConfig = {}): Promise<string | undefined> {
  const transport = createFakeTransport([{}]);
  const rules = {
    part: "interceptor",
    beforeSerialization: (call: { endpoint?: unknown }) => ((call.endpoint ??= parseEndpoint(regional)), undefined),
  };
  const client = new ServiceClient({ ...echoService, parts: [rules, queueUrlEndpoint] }, echoProtocol, {
    ...config,
    transport,
  });
  const command = new EchoCommand({ QueueUrl } as object);
  await client.send(command);
  return transport.sent[0]?.url.replace(/\?$/, "");
}

describe("SQS", () => {
  it.each([
    ["https://sqs.us-west-2.amazonaws.com/1/q", "https://sqs.us-west-2.amazonaws.com:undefined/"],
    ["http://localhost:9324/queue/q", "http://localhost:9324/"],
    ["HTTPS://sqs.eu-west-1.amazonaws.com/1/q", "https://sqs.eu-west-1.amazonaws.com:undefined/"],
    ["q", "https://sqs.eu-west-1.amazonaws.com:undefined/"],
    ["https://user:password@example.com/q", "https://sqs.eu-west-1.amazonaws.com:undefined/"],
    [undefined, "https://sqs.eu-west-1.amazonaws.com:undefined/"],
  ])("is asked at the host of the queue's URL: %s", async (url, host) => {
    expect(await hostFor(url)).toBe(host);
  });

  it("is asked at the client's endpoint, where it has one", async () => {
    expect(await hostFor("http://localhost:9324/q", { endpoint: "http://localhost:1" })).toBe("http://localhost:1/");
  });

  it("is asked at the region's endpoint with useQueueUrlAsEndpoint: false", async () => {
    const host = await hostFor("http://localhost:9324/q", { useQueueUrlAsEndpoint: false });
    expect(host).toBe("https://sqs.eu-west-1.amazonaws.com:undefined/");
  });
});
