import { describe, expect, test } from "vitest";
import type { ClientConfig } from "../../../../src/runtime/client/client-config.ts";
import { hostPrefix } from "../../../../src/runtime/client/interceptors/input-traits.ts";
import type { Endpoint } from "../../../../src/runtime/client/endpoint/endpoint.ts";
import { rpcv2Cbor } from "../../../../src/runtime/protocols.ts";
import type { OperationSchema } from "../../../../src/runtime/schema/schema.ts";
import { createOperation, service } from "../../protocol/test-service.ts";
import { sentRequest } from "../sent-request.ts";

const operation = createOperation(
  { input: { id: { target: "string", hostLabel: true } } },
  { hostPrefix: "data.{id}.", parts: [hostPrefix] },
);

async function endpointOf(of: OperationSchema, input: object, config: ClientConfig = {}): Promise<Endpoint> {
  return (await sentRequest(service, of, input, { ...config, protocol: rpcv2Cbor })).endpoint;
}

describe("a host prefix", () => {
  test.each<{ given: OperationSchema; input: object; config?: ClientConfig; want: string }>([
    { given: operation, input: { id: "a-1" }, want: "data.a-1.example.com" },
    { given: { ...operation, hostPrefix: "data." }, input: {}, want: "data.example.com" },
    { given: operation, input: {}, config: { hostPrefixes: false }, want: "example.com" },
    { given: createOperation({}, { parts: [hostPrefix] }), input: {}, want: "example.com" },
  ])("is put before the host: $want", async ({ given, input, config, want }) => {
    expect((await endpointOf(given, input, config)).hostname).toBe(want);
  });

  test("leaves port and path", async () => {
    const endpoint = await endpointOf(operation, { id: "a" }, { endpoint: "http://localhost:81/base" });
    expect(endpoint).toEqual({ protocol: "http:", hostname: "data.a.localhost", port: 81, basePath: "/base" });
  });

  test.each(["", "a.b", "a/b", "-a", "a-", "evil.example#", "x".repeat(64), undefined])(
    "the label %j is refused",
    async (id) => {
      const sent = endpointOf(operation, { id });
      await expect(sent).rejects.toThrow(TypeError);
      await expect(sent).rejects.toThrow('63 at most at "/id"');
    },
  );
});
