import * as sdk from "@aws-sdk/client-bedrock-runtime";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import {
  BedrockRuntimeClient,
  ConverseStreamCommand,
  type ConverseStreamCommandInput,
  type ConverseStreamOutput,
  ResourceNotFoundException,
  ThrottlingException,
  ValidationException,
} from "@shapewright/bedrock-runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keys, modelId } from "../src/keys.ts";
import type { RunningChat } from "../src/server/start-chat.ts";
import { hosts } from "./hosts.ts";

describe.each(hosts)("the service in $name", ({ start }) => {
  let chat: RunningChat;
  let client: BedrockRuntimeClient;
  beforeAll(async () => {
    chat = await start();
    client = new BedrockRuntimeClient({ endpoint: chat.url, region: "us-east-1", credentials: keys });
  });
  afterAll(async () => {
    client.destroy();
    await chat.close();
  });

  const ask = (text: string, more: Partial<ConverseStreamCommandInput> = {}): ConverseStreamCommand =>
    new ConverseStreamCommand({ modelId, messages: [{ role: "user", content: [{ text }] }], ...more });

  async function read(command: ConverseStreamCommand, into: ConverseStreamOutput[] = []): Promise<typeof into> {
    const { stream = [] } = await client.send(command);
    for await (const event of stream) into.push(event);
    return into;
  }
  const textOf = (events: readonly ConverseStreamOutput[]): string =>
    events.map(({ contentBlockDelta }) => contentBlockDelta?.delta.text ?? "").join("");

  it("streams an answer with its end and what it took", async () => {
    const events = await read(ask("Write a haiku"));
    expect(events[0]).toEqual({ messageStart: { role: "assistant" } });
    expect(textOf(events)).toBe("Frames on a wire,\neach with two sums to prove it:\nthe page fills with words.");
    expect(events.slice(-3)).toMatchObject([
      { contentBlockStop: { contentBlockIndex: 0 } },
      { messageStop: { stopReason: "end_turn" } },
      { metadata: { usage: { inputTokens: 3, outputTokens: 16, totalTokens: 19 } } },
    ]);
  });

  it("cuts an answer off at maxTokens", async () => {
    const events = await read(ask("haiku", { inferenceConfig: { maxTokens: 4 } }));
    expect(textOf(events)).toBe("Frames on a wire,\n");
    expect(events).toContainEqual({ messageStop: { stopReason: "max_tokens" } });
  });

  it("ends a stream with an exception of the model", async () => {
    const events: ConverseStreamOutput[] = [];
    await expect(read(ask("fail"), events)).rejects.toBeInstanceOf(ThrottlingException);
    expect(textOf(events)).toMatch(/^This answer will not come to its end/);
  });

  it("refuses a wrong key, another model, and a conversation without a question", async () => {
    const credentials = { ...keys, secretAccessKey: "another" };
    const stranger = new BedrockRuntimeClient({ endpoint: chat.url, region: "us-east-1", credentials });
    await expect(stranger.send(ask("haiku"))).rejects.toMatchObject({ name: "InvalidSignatureException" });
    stranger.destroy();
    await expect(client.send(ask("haiku", { modelId: "another.model-v1" }))).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    );
    await expect(client.send(ask("haiku", { messages: [] }))).rejects.toBeInstanceOf(ValidationException);
  });

  it("answers AWS SDK v3", async () => {
    const theirs = new sdk.BedrockRuntimeClient({
      ...{ endpoint: chat.url, region: "us-east-1", credentials: keys, maxAttempts: 1 },
      // By default it speaks HTTP/2 from the first byte.
      requestHandler: new NodeHttpHandler(),
    });
    const messages: sdk.Message[] = [{ role: "user", content: [{ text: "Write a haiku" }] }];
    const { stream = [] } = await theirs.send(new sdk.ConverseStreamCommand({ modelId, messages }));
    let text = "";
    for await (const event of stream) text += event.contentBlockDelta?.delta?.text ?? "";
    expect(text).toContain("Frames on a wire");
    const failing: sdk.Message[] = [{ role: "user", content: [{ text: "fail" }] }];
    const failed = await theirs.send(new sdk.ConverseStreamCommand({ modelId, messages: failing }));
    const seen: object[] = [];
    const readAll = async (): Promise<void> => {
      for await (const event of failed.stream ?? []) seen.push(event);
    };
    await expect(readAll()).rejects.toBeInstanceOf(sdk.ThrottlingException);
    theirs.destroy();
  });
});
