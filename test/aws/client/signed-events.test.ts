import { EventStreamCodec } from "@smithy/core/event-streams";
import { fromUtf8, Hash, toUtf8 } from "@smithy/core/serde";
import { SignatureV4 as SmithySignatureV4 } from "@smithy/signature-v4";
import { afterEach, describe, expect, it, vi } from "vitest";
import { resolveAwsConfig } from "../../../src/aws/client/resolve-aws-config.ts";
import { sigV4Auth } from "../../../src/aws/client/sigv4-auth.ts";
import { sigV4EventAuth } from "../../../src/aws/client/sigv4-event-auth.ts";
import { requestFraming } from "../../../src/runtime/client/interceptors/request-body.ts";
import { requestSigning } from "../../../src/runtime/client/interceptors/signing.ts";
import { EventMessageReader } from "../../../src/runtime/event-stream/event-message-reader.ts";
import { collectBody } from "../../../src/runtime/http/bodies.ts";
import { awsJson1_1, restJson1, restXml, rpcv2Cbor } from "../../../src/runtime/protocols.ts";
import type { ClientProtocol } from "../../../src/runtime/protocol/protocol.ts";
import { type SentRequest, sentRequest } from "../../runtime/client/sent-request.ts";
import { createOperation, service } from "../../runtime/protocol/test-service.ts";

const credentials = { accessKeyId: "AKID", secretAccessKey: "secret", sessionToken: "token" };
const start = new Date("2026-11-30T23:59:59.250Z");
const awsService = { ...service, signingName: "transcribe", auth: ["aws.auth#sigv4"], parts: [sigV4Auth] };
const operation = createOperation(
  {
    input: {
      events: {
        target: {
          type: "union",
          name: "Events",
          members: () => ({
            said: { target: { type: "structure", name: "Said", members: () => ({ text: { target: "string" } }) } },
          }),
        },
        streaming: true,
        httpPayload: true,
      },
    },
  },
  { parts: [requestFraming, sigV4EventAuth, requestSigning] },
);

/** Each a second after the one before, so that the last ones are said on another day. */
async function* say(...texts: string[]): AsyncGenerator<object> {
  for (const text of texts) {
    vi.setSystemTime(Date.now() + 1000);
    yield await Promise.resolve({ said: { text } });
  }
}

/** A signed message without its signature. */
interface SignedEvent {
  readonly date: Date;
  readonly body: Uint8Array;
}

function readEvents(bytes: Uint8Array): SignedEvent[] {
  const reader = new EventMessageReader();
  reader.push(bytes);
  const events: SignedEvent[] = [];
  for (let message = reader.next(); message !== undefined; message = reader.next()) {
    const date = message.headers[":date"]?.value;
    events.push({ date: date instanceof Date ? date : expect.fail("no date"), body: message.body });
  }
  reader.finish();
  return events;
}

/** The body that AWS SDK v3 makes of events, behind a request that it signs, too. */
async function signBySdk({ headers, path }: SentRequest, events: readonly SignedEvent[]): Promise<Buffer> {
  const signer = new SmithySignatureV4({
    ...{ service: "transcribe", region: "eu-west-1", credentials, sha256: Hash.bind(null, "sha256") },
  });
  const { authorization = "", ...others } = headers;
  const hostname = "example.com";
  const signed = await signer.sign(
    { method: "POST", path, protocol: "https:", hostname, query: {}, headers: { ...others, host: hostname } },
    { signingDate: start },
  );
  expect(authorization).toBe(signed.headers["authorization"]);
  const codec = new EventStreamCodec(toUtf8, fromUtf8);
  let priorSignature = /Signature=(\w+)$/.exec(authorization)?.[1] ?? "";
  const pieces: Uint8Array[] = [];
  for (const { date, body } of events) {
    const message = { headers: { ":date": { type: "timestamp", value: date } as const }, body };
    const options = { signingDate: date, eventStreamCredentials: credentials };
    ({ signature: priorSignature } = await signer.sign({ message, priorSignature }, options));
    const signature = { type: "binary", value: Buffer.from(priorSignature, "hex") } as const;
    pieces.push(codec.encode({ headers: { ...message.headers, ":chunk-signature": signature }, body }));
  }
  return Buffer.concat(pieces);
}

function readMessage(bytes: Uint8Array): Buffer {
  const reader = new EventMessageReader();
  reader.push(bytes);
  const message = reader.next() ?? expect.fail("not a whole message");
  reader.finish();
  return Buffer.from(message.body);
}

afterEach(() => {
  vi.useRealTimers();
});

const protocols: Readonly<Record<string, ClientProtocol>> = { restJson1, restXml, awsJson1_1, rpcv2Cbor };

describe.each(Object.keys(protocols))("the events of a client of AWS's that speaks %s", (name) => {
  const protocol = protocols[name] ?? expect.fail(name);
  const hasInitialRequest = protocol === awsJson1_1 || protocol === rpcv2Cbor;

  it.each([0, 1, 3])("are signed as AWS SDK v3 signs them: %d", async (count) => {
    vi.useFakeTimers({ now: start, toFake: ["Date"] });
    const config = resolveAwsConfig({ region: "eu-west-1", credentials, protocol });
    const request = await sentRequest(
      awsService,
      operation,
      { events: say(...Array<string>(count).fill("a")) },
      config,
    );
    expect(request.headers["x-amz-content-sha256"]).toBe("STREAMING-AWS4-HMAC-SHA256-EVENTS");
    const sent = await collectBody(request.body ?? "");
    const events = readEvents(sent);
    expect(events).toHaveLength((hasInitialRequest ? 1 : 0) + count + 1);
    expect(events.at(-1)?.body).toHaveLength(0);
    expect(events.at(-1)?.date).toEqual(new Date(start.getTime() + 1000 * count));
    // A signature covers the whole message of an event.
    for (const { body } of events.slice(0, -1)) expect(() => readMessage(body)).not.toThrow();
    expect(Buffer.from(sent)).toEqual(await signBySdk(request, events));
  });
});

it("an input without events is the signed end of a stream", async () => {
  const config = resolveAwsConfig({ region: "eu-west-1", credentials, protocol: restJson1 });
  const request = await sentRequest(awsService, operation, {}, config);
  expect(readEvents(await collectBody(request.body ?? ""))).toMatchObject([{ body: { length: 0 } }]);
});

it("events whose operation is not signed are sent as they are", async () => {
  const config = resolveAwsConfig({ region: "eu-west-1", credentials, protocol: restJson1 });
  const request = await sentRequest(
    { ...awsService, auth: [] },
    { ...operation, parts: [] },
    { events: say("a") },
    config,
  );
  expect(request.headers).not.toHaveProperty("x-amz-content-sha256");
  expect(readMessage(await collectBody(request.body ?? "")).toString()).toBe('{"text":"a"}');
});
