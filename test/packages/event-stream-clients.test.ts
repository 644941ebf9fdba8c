import { beforeAll, describe, expect, it } from "vitest";
import { verifySigV4 } from "../../src/aws/verify-sigv4/verify-sigv4.ts";
import type { StructureShape } from "../../src/model/service-model.ts";
import type { OperationPlan } from "../../src/plan/package-plan.ts";
import { isEventStream } from "../../src/plan/streams.ts";
import { toNodeListener } from "../../src/runtime/server/node-listener.ts";
import type { HandlerContext } from "../../src/runtime/server/request-context.ts";
import { startHttp2Server } from "../runtime/client/loopback-server.ts";
import { sharedFolder } from "../shared-folder.ts";
import { loadCorpusPackage } from "./bundled-package.ts";
import type { LoadedPackage } from "./loaded-package.ts";

const shared = sharedFolder();
/** A call whose events go both ways. */
interface Conversation {
  readonly model: string;
  readonly operation: string;
  readonly input: (events: AsyncIterable<object>) => object;
  readonly event: object;
  readonly answer: object;
}

const transcription: Omit<Conversation, "model"> = {
  operation: "StartStreamTranscription",
  input: (AudioStream) => ({ MediaSampleRateHertz: 8000, MediaEncoding: "pcm", LanguageCode: "en-US", AudioStream }),
  event: { AudioEvent: { AudioChunk: Uint8Array.of(1, 2, 3) } },
  answer: { TranscriptEvent: { Transcript: { Results: [] } } },
};
const conversations: readonly Conversation[] = [
  { model: "smithy/transcribe-streaming-2017-10-26.json", ...transcription },
  { model: "c2j/transcribe-streaming/2017-10-26", ...transcription },
  {
    model: "smithy/lex-runtime-v2-2020-08-07.json",
    operation: "StartConversation",
    input: (requestEventStream) => ({
      ...{ botId: "BOTBOTBOTB", botAliasId: "ALIAS", localeId: "en_US", sessionId: "12", conversationMode: "TEXT" },
      requestEventStream,
    }),
    event: { TextInputEvent: { text: "hello" } },
    answer: { TextResponseEvent: { eventId: "e" } },
  },
];

/** Answers each event. */
async function* answerAll(events: AsyncIterable<object>, answer: object, heard: object[]): AsyncGenerator<object> {
  for await (const event of events) {
    heard.push(event);
    yield answer;
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const credentials = { accessKeyId: "AKID", secretAccessKey: "secret" };

describe.skipIf(shared === undefined).each(conversations)("$operation of $model", (conversation) => {
  const { model, operation, input, event } = conversation;
  let loaded: LoadedPackage;
  let plan: OperationPlan;
  beforeAll(async () => {
    loaded = await loadCorpusPackage(model);
    plan = loaded.plan.operations.find(({ shape }) => shape.name === operation) ?? expect.fail(operation);
  }, 60_000);

  it("is signed with its events, and goes over HTTP/2", () => {
    expect(plan.parts).toEqual(expect.arrayContaining(["sigV4EventAuth", "http2"]));
    for (const { shape, parts } of loaded.plan.operations) {
      if (!shape.input?.members.some(isEventStream)) expect(parts).not.toContain("sigV4EventAuth");
    }
  });

  it("goes on with what the service has answered", async () => {
    const nameOf = (structure: StructureShape | undefined): string =>
      structure?.members.find(isEventStream)?.name ?? expect.fail("no events");
    const [inputName, name] = [nameOf(plan.shape.input), nameOf(plan.shape.output)];
    const heard: object[] = [];
    let seen: HandlerContext["headers"] = {};
    const server = loaded.createServer(
      {
        [plan.method]: (given: Readonly<Record<string, AsyncIterable<object>>>, { headers }: HandlerContext) => {
          seen = headers;
          return { [name]: answerAll(given[inputName] ?? expect.fail("no events"), conversation.answer, heard) };
        },
      },
      { interceptors: [verifySigV4({ credentials: () => credentials })] },
    );
    await using loopback = await startHttp2Server(toNodeListener(server));
    const client = loaded.createClient({ region: "eu-west-1", credentials, endpoint: loopback.url });
    let answers = 0;
    const asked = (async function* () {
      for (let count = 0; count < 3; count++) {
        await until(() => answers === count);
        yield event;
      }
    })();
    const output = (await client.send(loaded.createCommand(plan, input(asked)))) as Readonly<Record<string, unknown>>;
    for await (const given of output[name] as AsyncIterable<object>) {
      expect(given).toMatchObject(conversation.answer);
      answers++;
    }
    expect(answers).toBe(3);
    expect(heard).toMatchObject([event, event, event]);
    expect(seen).toMatchObject({
      "content-type": "application/vnd.amazon.eventstream",
      "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-EVENTS",
      authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 .*\/eu-west-1\/\w+\/aws4_request/) as string,
    });
    expect(loopback.sessions).toHaveLength(1);
    client.destroy();
  });
});
