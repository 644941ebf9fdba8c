import { expect, it } from "vitest";
import { resolvePlatformConfig } from "../../../src/aws/client/platform.ts";
import { AdaptiveRetryStrategy } from "../../../src/runtime/index.ts";

it("outside of Node, the adaptive retry mode is a strategy that the client is given", () => {
  expect(() => resolvePlatformConfig({ retryMode: "adaptive" })).toThrow(
    "retryMode is for Node: pass retryStrategy: new AdaptiveRetryStrategy()",
  );
  const retryStrategy = new AdaptiveRetryStrategy();
  expect(resolvePlatformConfig({ retryMode: "adaptive", retryStrategy })).toEqual({});
  expect(resolvePlatformConfig({ retryMode: "standard" })).toEqual({});
});
