import { describe, expect, it } from "vitest";
import { emitFile } from "../emit/emit-file.ts";
import { type GivenModel, planOf } from "../emit/plan-of.ts";

function named(serviceId: string): Record<string, unknown> {
  return { protocol: "json", jsonVersion: "1.0", targetPrefix: "X", serviceId };
}

const schemasOf = (model: Partial<GivenModel>): string =>
  emitFile("src/schemas.ts", planOf({ operations: {}, shapes: {}, ...model }));

describe("what a single service asks of its clients", () => {
  it.each(["DynamoDB", "DynamoDB Streams"])("%s: one more retry, and sooner", (serviceId) => {
    expect(schemasOf({ metadata: named(serviceId) })).toContain("retryDefaults: { maxAttempts: 4, baseDelay: 25 },");
    expect(schemasOf({ metadata: named("Other") })).not.toContain("retryDefaults");
  });

  it.each([
    ["SFN", "GetActivityTask", true],
    ["SFN", "SendTaskSuccess", false],
    ["SQS", "ReceiveMessage", true],
    ["SWF", "PollForActivityTask", true],
    ["SWF", "PollForDecisionTask", true],
    ["Other", "ReceiveMessage", false],
  ])("%s: %s waits for work: %s", (serviceId, name, want) => {
    const operations = { [name]: { name, http: { method: "POST", requestUri: "/" } } };
    expect(schemasOf({ metadata: named(serviceId), operations }).includes("longPolling: true,")).toBe(want);
  });

  it("STS: identity providers that do not answer may answer the next time", () => {
    const name = "IDPCommunicationErrorException";
    const plan = planOf({
      metadata: named("STS"),
      operations: { Do: { name: "Do", http: { method: "POST", requestUri: "/" }, errors: [{ shape: name }] } },
      shapes: { [name]: { type: "structure", members: {}, exception: true } },
    });
    expect(plan.errors[0]?.shape.traits.retryable).toEqual({});
  });
});
