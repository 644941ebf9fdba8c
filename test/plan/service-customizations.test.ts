import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readModel } from "../../src/model/read-model.ts";
import { planPackage } from "../../src/plan/plan-package.ts";
import { sharedFolder } from "../shared-folder.ts";
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

  it.each([
    [{}, "QueueDoesNotExist", { code: "AWS.SimpleQueueService.NonExistentQueue", httpResponseCode: 400 }],
    [{ error: { code: "Own", httpStatusCode: 404 } }, "QueueDoesNotExist", { code: "Own", httpResponseCode: 404 }],
    [{}, "InvalidIdFormat", undefined],
  ])("SQS: errors have the codes that awsQuery gave them: %o %s", (given, name, want) => {
    const plan = planOf({
      metadata: { ...named("SQS"), awsQueryCompatible: {} },
      operations: { Do: { name: "Do", http: { method: "POST", requestUri: "/" }, errors: [{ shape: name }] } },
      shapes: { [name]: { type: "structure", members: {}, exception: true, ...given } },
    });
    expect(plan.errors[0]?.shape.traits.awsQueryError).toEqual(want);
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

const shared = sharedFolder();

it.skipIf(shared === undefined)("SQS: both formats give its errors the same codes", () => {
  const [split, smithy] = ["c2j/sqs/2012-11-05", "smithy/sqs-2012-11-05.json"].map((path) => {
    const plan = planPackage(readModel([join(shared ?? "", "corpus", path)], { source: path, warn: () => {} }), {
      warn: () => {},
    });
    return new Map(plan.errors.map(({ shape }) => [shape.name, shape.traits.awsQueryError]));
  });
  for (const [name, error] of smithy ?? []) expect([name, split?.get(name)]).toEqual([name, error]);
});
