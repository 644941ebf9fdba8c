import { describe, expect, it } from "vitest";
import { resolveAwsConfig } from "../../../src/aws/client/resolve-aws-config.ts";
import { sigV4EventAuth } from "../../../src/aws/client/sigv4-event-auth.ts";
import { verifySigV4 } from "../../../src/aws/verify-sigv4/verify-sigv4.ts";
import { requestSigning } from "../../../src/runtime/client/interceptors/signing.ts";
import { collectBody } from "../../../src/runtime/http/bodies.ts";
import { protocols, createChatServer, chat } from "../../runtime/event-stream/chat-service.ts";
import { sentRequest } from "../../runtime/client/sent-request.ts";
import { service } from "../../runtime/protocol/test-service.ts";

const credentials = { accessKeyId: "AKID", secretAccessKey: "secret" };

async function* say(...texts: string[]): AsyncGenerator<object> {
  for (const text of texts) yield await Promise.resolve({ said: { text } });
}

interface Outcome {
  readonly status: number;
  /** By the handler. */
  readonly heard: readonly string[];
  /** What reading has failed with. */
  readonly error: unknown;
  /** The code of an error and the body of the response. */
  readonly told: string;
}

/** Sends signed events, which a test may change on their way. */
async function send(name: string, change: (bytes: Uint8Array) => Uint8Array): Promise<Outcome> {
  const protocol = protocols[name] ?? expect.fail(name);
  const operation = { ...chat, auth: ["aws.auth#sigv4"], parts: [sigV4EventAuth, requestSigning] };
  const config = resolveAwsConfig({ region: "eu-west-1", credentials, protocol: protocol.client });
  const sent = await sentRequest({ ...service, signingName: "chat" }, operation, { events: say("a", "b") }, config);
  const heard: string[] = [];
  let error: unknown;
  const server = createChatServer(
    name,
    async ({ events }) => {
      try {
        for await (const { said } of events) heard.push(said?.text ?? "");
      } catch (thrown) {
        error = thrown;
        throw thrown;
      }
      return { events: say() };
    },
    { interceptors: [verifySigV4({ credentials: () => credentials, always: true, service: "chat" })] },
  );
  const body = change(await collectBody(sent.body ?? ""));
  const headers = { ...sent.headers, host: "example.com" };
  const init = { method: "POST", headers, body: new Blob([body]) };
  const response = await server.fetch(new Request(`https://example.com${sent.path}`, init));
  const told = `${response.headers.get("x-amzn-errortype")} ${await response.text()}`;
  return { status: response.status, heard, error, told };
}

/** The lengths of the messages of a stream. */
function splitMessages(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const messages: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += view.getUint32(at))
    messages.push(bytes.subarray(at, at + view.getUint32(at)));
  return messages;
}

describe.each(Object.keys(protocols))("signed events of %s", (protocol) => {
  it("are what a handler reads", async () => {
    expect(await send(protocol, (bytes) => bytes)).toMatchObject({
      status: 200,
      heard: ["a", "b"],
      error: undefined,
    });
  });

  it.each<[string, (messages: Uint8Array[]) => Uint8Array[], string]>([
    ["one is left out", (messages) => messages.filter((_, index) => index !== messages.length - 2), "Signature"],
    ["two change places", (messages) => messages.with(-3, messages.at(-2) ?? expect.fail()), "Signature"],
    ["the end is cut off", (messages) => messages.slice(0, -1), "IncompleteBody"],
    ["one comes after the end", (messages) => [...messages, messages[0] ?? expect.fail()], "IncompleteBody"],
  ])("are refused where %s", async (_, change, name) => {
    const { status, told } = await send(protocol, (bytes) => Buffer.concat(change(splitMessages(bytes))));
    expect(status).toBeGreaterThanOrEqual(400);
    expect(told).toContain(name);
  });

  it("are refused where they are not signed", async () => {
    const { status, heard } = await send(protocol, (bytes) => {
      const [first] = splitMessages(bytes);
      return (first ?? expect.fail()).subarray(12);
    });
    expect({ status, heard }).toEqual({ status: 400, heard: [] });
  });
});
