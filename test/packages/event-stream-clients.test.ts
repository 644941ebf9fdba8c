import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { EventMessageReader } from "../../src/runtime/event-stream/event-message-reader.ts";
import type { OutgoingRequest } from "../../src/runtime/http/http-message.ts";
import { collectBody } from "../../src/runtime/http/bodies.ts";
import type { ClientConfig } from "../../src/runtime/client/client-config.ts";
import { sharedFolder } from "../shared-folder.ts";
import { loadBundled } from "./bundled-package.ts";
import { PackageFolder } from "./package-folder.ts";

const shared = sharedFolder();
const folder = new PackageFolder();
afterAll(() => {
  folder.remove();
});

interface Conversation {
  readonly model: string;
  readonly operation: string;
  readonly input: (events: AsyncIterable<object>) => object;
  readonly event: object;
}

const transcription: Omit<Conversation, "model"> = {
  operation: "StartStreamTranscription",
  input: (AudioStream) => ({ MediaSampleRateHertz: 8000, MediaEncoding: "pcm", LanguageCode: "en-US", AudioStream }),
  event: { AudioEvent: { AudioChunk: Uint8Array.of(1, 2, 3) } },
};
const conversations: readonly Conversation[] = [
  { model: "smithy/transcribe-streaming-2017-10-26.json", ...transcription },
  { model: "c2j/transcribe-streaming/2017-10-26", ...transcription },
  {
    model: "smithy/lex-runtime-v2-2020-08-07.json",
    operation: "StartConversation",
    input: (requestEventStream) => ({
      ...{ botId: "BOTBOTBOTB", botAliasId: "ALIAS", localeId: "en_US", sessionId: "1", conversationMode: "TEXT" },
      requestEventStream,
    }),
    event: { TextInputEvent: { text: "hello" } },
  },
];

async function* repeat(event: object, count: number): AsyncGenerator<object> {
  for (let index = 0; index < count; index++) yield await Promise.resolve(event);
}

describe.skipIf(shared === undefined).each(conversations)(
  "$operation of $model",
  ({ model, operation, input, event }) => {
    it("signs the events that a client with a region and credentials sends", { timeout: 60_000 }, async () => {
      const name = model.replace(/\W/g, "-");
      const loaded = await loadBundled(folder, name, join(shared ?? "", "corpus", model));
      const plan = loaded.plan.operations.find(({ shape }) => shape.name === operation) ?? expect.fail(operation);
      expect(plan.parts).toEqual(expect.arrayContaining(["http2", "sigV4EventAuth"]));
      const elsewhere = loaded.plan.operations.filter(
        ({ shape }) => shape.input?.members.every(({ target }) => target.kind !== "union") !== false,
      );
      for (const { parts } of elsewhere) expect(parts).not.toContain("sigV4EventAuth");
      let sent: OutgoingRequest | undefined;
      const config: ClientConfig & { readonly credentials: object } = {
        region: "eu-west-1",
        credentials: { accessKeyId: "AKID", secretAccessKey: "secret" },
        transport: {
          send(_, request) {
            sent = request;
            return Promise.reject(new Error("recorded"));
          },
        },
      };
      const client = loaded.createClient(config);
      await expect(client.send(loaded.createCommand(plan, input(repeat(event, 2))))).rejects.toThrow("recorded");
      expect(sent?.headers).toMatchObject({
        "content-type": "application/vnd.amazon.eventstream",
        "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-EVENTS",
        authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 .*\/eu-west-1\/\w+\/aws4_request/) as string,
      });
      const reader = new EventMessageReader();
      reader.push(await collectBody(sent?.body ?? ""));
      const lengths: number[] = [];
      for (let message = reader.next(); message !== undefined; message = reader.next()) {
        expect(Object.keys(message.headers)).toEqual([":date", ":chunk-signature"]);
        lengths.push(message.body.length);
      }
      expect(lengths).toEqual([expect.any(Number), lengths[0], 0]);
      expect(lengths[0]).toBeGreaterThan(16);
    });
  },
);
