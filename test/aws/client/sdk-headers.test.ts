import { afterEach, describe, expect, it, vi } from "vitest";
import { lambdaTrace } from "../../../src/aws/client/lambda-trace.ts";
import { createSdkHeaders, type UserAgentConfig } from "../../../src/aws/client/sdk-headers.ts";
import type { Attempt, SerializedCall } from "../../../src/runtime/index.ts";

const service = { name: "X", sdkId: "DynamoDB Streams", version: "2012-08-10", auth: [] };

/** The headers of a call's attempts. */
async function headersOf(
  config: UserAgentConfig,
  given: Record<string, string> = {},
): Promise<Record<string, string>[]> {
  const interceptor = createSdkHeaders();
  const call = { service, config: { ...config, maxAttempts: () => 4 } };
  const request = { headers: { ...given } };
  void interceptor.afterSerialization?.({ ...call, request } as unknown as SerializedCall);
  return Promise.all(
    [1, 2].map(async (attempt) => {
      const headers = { ...request.headers };
      await interceptor.beforeAttempt?.({ ...call, attempt, request: { headers } } as unknown as Attempt);
      return headers;
    }),
  );
}

describe("the headers by which AWS recognizes a call", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("are the same for its attempts, but for their number", async () => {
    const [first = {}, second = {}] = await headersOf({});
    expect(first["amz-sdk-invocation-id"]).toMatch(/^[\da-f-]{36}$/);
    expect(second["amz-sdk-invocation-id"]).toBe(first["amz-sdk-invocation-id"]);
    expect([first["amz-sdk-request"], second["amz-sdk-request"]]).toEqual(["attempt=1; max=4", "attempt=2; max=4"]);
    const [other = {}] = await headersOf({});
    expect(other["amz-sdk-invocation-id"]).not.toBe(first["amz-sdk-invocation-id"]);
  });

  it.each<[UserAgentConfig, string]>([
    [{}, ""],
    [{ customUserAgent: "my-tool/1.2" }, " my-tool/1.2"],
    [{ customUserAgent: [["lib/a", "1.0"], ["md/b"]] }, " lib/a#1.0 md/b"],
    [{ customUserAgent: "evil\r\nx: y" }, " evil--x--y"],
    [{ userAgentAppId: "my app" }, " app/my-app"],
    [{ userAgentAppId: "a".repeat(60) }, ` app/${"a".repeat(50)}`],
  ])("name the client: %o", async (config, want) => {
    const [{ "user-agent": userAgent } = {}] = await headersOf(config);
    const common = `shapewright/0.1.0 ua/2.1 os/${process.platform} lang/js md/nodejs#${process.versions.node}`;
    expect(userAgent).toBe(`${common} api/dynamodb-streams#2012-08-10${want}`);
  });

  it("keep what an interceptor has set", async () => {
    expect((await headersOf({}, { "user-agent": "own" }))[0]?.["user-agent"]).toBe("own");
  });

  it.each([
    [{ AWS_LAMBDA_FUNCTION_NAME: "f", _X_AMZN_TRACE_ID: "Root=1-2-3" }, "Root=1-2-3"],
    [{ _X_AMZN_TRACE_ID: "Root=1-2-3" }, undefined],
    [{ AWS_LAMBDA_FUNCTION_NAME: "f" }, undefined],
  ])("pass the trace on inside Lambda: %o", async (env, want) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const request: { headers: Record<string, string> } = { headers: {} };
    await lambdaTrace.afterSerialization?.({ request } as unknown as SerializedCall);
    expect(request.headers["x-amzn-trace-id"]).toBe(want);
  });
});
