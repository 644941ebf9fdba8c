import * as diagnosticsChannel from "node:diagnostics_channel";
import { describe, expect, it, onTestFinished } from "vitest";
import type { CallDiagnostics } from "../../../src/aws/index.ts";
import { resolveAwsConfig } from "../../../src/aws/client/resolve-aws-config.ts";
import { ServiceClient } from "../../../src/runtime/index.ts";
import {
  type Answer,
  createFakeTransport,
  EchoCommand,
  echoProtocol,
  echoService,
} from "../../runtime/client/echo-service.ts";

/** What the channels publish from now on, as it was at the time. */
function subscribe(...steps: readonly string[]): unknown[][] {
  const messages: unknown[][] = [];
  for (const step of steps) {
    const name = `shapewright:${step}`;
    const listener = (message: unknown): void => {
      messages.push([step, { ...(message as CallDiagnostics) }]);
    };
    diagnosticsChannel.subscribe(name, listener);
    onTestFinished(() => {
      diagnosticsChannel.unsubscribe(name, listener);
    });
  }
  return messages;
}

function createClient(answers: readonly Answer[]): ServiceClient {
  const transport = createFakeTransport(answers);
  const retryStrategy = {
    afterAttempt: (call: { attempt: number; retryDelay?: number | undefined }) => {
      if (call.attempt === 1) call.retryDelay = 0;
    },
  };
  return new ServiceClient(
    echoService,
    echoProtocol,
    resolveAwsConfig({ endpoint: "https://a.example", transport, retryStrategy }),
  );
}

const all = ["call:start", "attempt:start", "attempt:end", "call:end"];

describe("the channels of a call", () => {
  const names = { service: "Echo", operation: "Call" };

  it("tell of each attempt", async () => {
    const messages = subscribe(...all);
    const answers = [{ status: 503, headers: { "x-amzn-requestid": "1" } }, { headers: { "x-amz-request-id": "2" } }];
    await createClient(answers).send(new EchoCommand());
    const first = { ...names, host: "a.example", attempts: 1 };
    const second = { ...names, host: "a.example", attempts: 2 };
    expect(messages).toEqual([
      ["call:start", { ...names, attempts: 0 }],
      ["attempt:start", first],
      ["attempt:end", { ...first, status: 503, requestId: "1", error: expect.any(Error) as unknown }],
      ["attempt:start", second],
      ["attempt:end", { ...second, status: 200, requestId: "2" }],
      ["call:end", { ...second, status: 200, requestId: "2" }],
    ]);
  });

  it("tell of what was never sent", async () => {
    const messages = subscribe(...all);
    const call = createClient([]).send(new EchoCommand({ headers: null as never }));
    await call.catch(() => {});
    expect(messages.map(([step]) => step)).toContain("call:end");
  });

  it("report the end to those who only listen to that", async () => {
    const messages = subscribe("call:end");
    await createClient([{}, {}]).send(new EchoCommand());
    expect(messages).toEqual([["call:end", expect.objectContaining({ ...names, attempts: 2, status: 200 })]]);
  });
});
