import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { FinishedAttempt } from "../../../src/runtime/client/interceptors/interceptor.ts";
import { messageDigests } from "../../../src/runtime/customizations/sqs-digests.ts";

const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

function outcomeOf(input: object, output: object, config: object = {}): FinishedAttempt["outcome"] {
  const call = { input, config, outcome: { output } } as unknown as FinishedAttempt;
  void messageDigests.afterAttempt?.(call);
  return call.outcome;
}

const hello = "5d41402abc4b2a76b9719d911017c592";
const other = md5("other");

describe("digests of messages", () => {
  const sent = { MessageBody: "hello" };
  const batch = {
    Entries: [
      { Id: "1", MessageBody: "hello" },
      { Id: "2", MessageBody: "ü\u{1f600}" },
    ],
  };
  it.each([
    [sent, { MD5OfMessageBody: hello, MessageId: "m" }],
    [sent, { MessageId: "m" }],
    [{}, { Messages: [{ Body: "hello", MD5OfBody: hello }, { Body: "" }] }],
    [{}, {}],
    [
      batch,
      {
        Successful: [
          { Id: "2", MD5OfMessageBody: md5("ü\u{1f600}") },
          { Id: "1", MD5OfMessageBody: hello },
        ],
      },
    ],
  ])("that fit: %o", (input, output) => {
    expect(outcomeOf(input, output)).toEqual({ output });
  });

  it.each([
    [sent, { MD5OfMessageBody: other, MessageId: "m1" }, "m1"],
    [{}, { Messages: [{ Body: "hello", MD5OfBody: other, MessageId: "m2" }] }, "m2"],
    [
      batch,
      {
        Successful: [
          { Id: "1", MD5OfMessageBody: other, MessageId: "m3" },
          { Id: "2", MD5OfMessageBody: other, MessageId: "m4" },
        ],
      },
      "m3, m4",
    ],
  ])("that differ fail: %o", (input, output, ids) => {
    const { error } = outcomeOf(input, output);
    expect((error as Error).message).toBe(`the MD5 digests of messages differ from their bodies: ${ids}`);
  });

  it("are not compared with md5: false", () => {
    const output = { MD5OfMessageBody: other };
    expect(outcomeOf(sent, output, { md5: false })).toEqual({ output });
  });
});
