import { createHash, createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { SignatureV4 } from "../../../src/aws/signature-v4/signature-v4.ts";
import { eventSigning } from "../../../src/runtime/client/interceptors/event-signing.ts";
import { requestFraming } from "../../../src/runtime/client/interceptors/request-body.ts";
import type { Signer } from "../../../src/runtime/client/interceptors/interceptor.ts";
import { requestSigning } from "../../../src/runtime/client/interceptors/signing.ts";
import { encodeEventHeaders } from "../../../src/runtime/event-stream/encode-event-message.ts";
import type { EventMessage } from "../../../src/runtime/event-stream/event-message.ts";
import { EventMessageReader } from "../../../src/runtime/event-stream/event-message-reader.ts";
import { collectBody } from "../../../src/runtime/http/bodies.ts";
import { restJson1 } from "../../../src/runtime/protocols.ts";
import { sentRequest } from "../client/sent-request.ts";
import { createOperation, service } from "../protocol/test-service.ts";

const date = new Date("2026-11-30T12:00:00Z");
const credentials = { accessKeyId: "AKID", secretAccessKey: "secret" };
const scope = "20261130/eu-west-1/talk/aws4_request";

/** With SigV4 over the request and every event of it. */
function createSigner(): Signer {
  const sigv4 = new SignatureV4({ service: "talk", region: "eu-west-1", credentials });
  const sign: Signer = async (request, { endpoint }) => {
    const { method, path, headers } = request;
    const given = { method, path, protocol: "https:", hostname: endpoint.hostname, headers: { ...headers } };
    const signed = await sigv4.sign(given, { signingDate: date });
    return { ...request, headers: { ...request.headers, ...signed.headers } };
  };
  return Object.assign(sign, {
    signEvents: ({ headers }: { readonly headers: Readonly<Record<string, string>> }) => {
      let priorSignature = signatureOf(headers);
      return async (body: Uint8Array) => {
        const message = { headers: { ":date": { type: "timestamp", value: date } as const }, body };
        const { signature } = await sigv4.signMessage({ message, priorSignature }, { signingDate: date });
        priorSignature = signature;
        return { date, signature: Buffer.from(signature, "hex") };
      };
    },
  });
}

function signatureOf(headers: Readonly<Record<string, string>>): string {
  return /Signature=([\da-f]{64})$/.exec(headers["authorization"] ?? "")?.[1] ?? expect.fail("not signed");
}

function readMessages(bytes: Uint8Array): EventMessage[] {
  const reader = new EventMessageReader();
  reader.push(bytes);
  const messages: EventMessage[] = [];
  for (let message = reader.next(); message !== undefined; message = reader.next()) messages.push(message);
  reader.finish();
  return messages;
}

/** The signature of an event, by an implementation of its own (AWS, "Signing events"). */
function expectedSignature(prior: string, body: Uint8Array): string {
  const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  const headers = encodeEventHeaders({ ":date": { type: "timestamp", value: date } });
  const text = ["AWS4-HMAC-SHA256-PAYLOAD", "20261130T120000Z", scope, prior, hash(headers), hash(body)].join("\n");
  const hmac = (key: string | Buffer, data: string): Buffer => createHmac("sha256", key).update(data).digest();
  const key = scope.split("/").reduce<string | Buffer>((secret, part) => hmac(secret, part), "AWS4secret");
  return hmac(key, text).toString("hex");
}

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
  { auth: ["aws.auth#sigv4"], parts: [requestFraming, requestSigning, eventSigning] },
);

async function* said(...texts: string[]): AsyncGenerator<object> {
  for (const text of texts) yield await Promise.resolve({ said: { text } });
}

describe("events that are signed", () => {
  test("are in messages with chained signatures, the last of them empty", async () => {
    const config = { protocol: restJson1, signer: createSigner() };
    const request = await sentRequest(service, operation, { events: said("a", "b") }, config);
    expect(request.headers["x-amz-content-sha256"]).toBe("STREAMING-AWS4-HMAC-SHA256-EVENTS");
    const messages = readMessages(await collectBody(request.body ?? ""));
    expect(messages.map(({ body }) => readMessages(body).map((inner) => Buffer.from(inner.body).toString()))).toEqual([
      ['{"text":"a"}'],
      ['{"text":"b"}'],
      [],
    ]);
    let prior = signatureOf(request.headers);
    for (const { headers, body } of messages) {
      const signature = expectedSignature(prior, body);
      expect(headers[":date"]).toEqual({ type: "timestamp", value: date });
      expect(Buffer.from((headers[":chunk-signature"]?.value ?? "") as Uint8Array).toString("hex")).toBe(signature);
      prior = signature;
    }
  });

  test("are sent as they are by a signer that only signs requests", async () => {
    const config = { protocol: restJson1, signer: ((request) => request) satisfies Signer };
    const request = await sentRequest(service, operation, { events: said("a") }, config);
    expect(request.headers).not.toHaveProperty("x-amz-content-sha256");
    const [message] = readMessages(await collectBody(request.body ?? ""));
    expect(Buffer.from(message?.body ?? "").toString()).toBe('{"text":"a"}');
  });
});
