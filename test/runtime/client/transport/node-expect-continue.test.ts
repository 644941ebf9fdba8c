import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, expect, it, vi } from "vitest";
import { createNodeHttpTransport } from "../../../../src/runtime/client/transport/node-http-transport.ts";
import { makeRequest, readAll, startHttpServer, trickle, unlimited, until } from "../loopback-server.ts";

const transport = createNodeHttpTransport();
afterEach(() => {
  transport.destroy?.();
  vi.useRealTimers();
});

const headers = { expect: "100-continue" };
const text = "é".repeat(3);
const bodies: readonly [string, () => string | Uint8Array | Blob | ReadableStream | AsyncIterable<Uint8Array>][] = [
  ["text", () => text],
  ["bytes", () => new TextEncoder().encode(text)],
  ["a Blob", () => new Blob([text])],
  ["a stream", () => new Blob([text]).stream()],
  ["an iterable", () => trickle([new TextEncoder().encode(text)])],
];

it.each(bodies)("%s is sent when the service asks for it, on a connection that is kept", async (_, body) => {
  const seen: unknown[] = [];
  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    seen.push(await readAll(message));
    response.end();
  };
  await using server = await startHttpServer(answer);
  server.server.on("checkContinue", (message: IncomingMessage, response: ServerResponse) => {
    // Nothing of the body is there before it is asked for.
    setTimeout(() => {
      seen.push(message.readableLength);
      response.writeContinue();
      void answer(message, response);
    }, 20);
  });
  for (let call = 0; call < 2; call++) {
    const request = makeRequest({ method: "PUT", headers, body: body() });
    expect((await transport.send(server.endpoint, request, unlimited)).status).toBe(200);
  }
  expect(seen).toEqual([0, text, 0, text]);
  expect(server.sockets.length).toBe(1);
});

it.each(bodies)("%s is not sent after a final response, and the connection ends", async (_, body) => {
  await using server = await startHttpServer(() => expect.fail("no request without the expectation comes"));
  let received = 0;
  server.server.on("checkContinue", (message: IncomingMessage, response: ServerResponse) => {
    message.on("data", (piece: Buffer) => (received += piece.length));
    response.writeHead(403).end("no");
  });
  const request = makeRequest({ method: "PUT", headers, body: body() });
  const response = await transport.send(server.endpoint, request, unlimited);
  expect([response.status, await response.body.text()]).toEqual([403, "no"]);
  await until(() => server.open() === 0, "the connection ends");
  expect(received).toBe(0);
});

it("ends the stream of a body that is not sent", async () => {
  await using server = await startHttpServer(() => {});
  server.server.on("checkContinue", (_, response: ServerResponse) => void response.writeHead(403).end());
  let reason: unknown = "none";
  const stream = new ReadableStream<Uint8Array>({ cancel: (given) => void (reason = given) }, { highWaterMark: 0 });
  const response = await transport.send(
    server.endpoint,
    makeRequest({ method: "PUT", headers, body: stream }),
    unlimited,
  );
  await response.body.text();
  await until(() => reason !== "none", "the stream is cancelled");
});

it("rejects with what the stream of a body that is held back fails with", async () => {
  await using server = await startHttpServer(() => {});
  server.server.on("checkContinue", () => {});
  const failure = new Error("the disk is gone");
  const stream = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(failure) });
  const sent = transport.send(server.endpoint, makeRequest({ method: "PUT", headers, body: stream }), unlimited);
  await expect(sent).rejects.toBe(failure);
});

it("sends the body after six seconds without an answer", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let isHere = false;
  let received = 0;
  await using server = await startHttpServer(() => {});
  server.server.on("checkContinue", (message: IncomingMessage, response: ServerResponse) => {
    isHere = true;
    message.on("data", (piece: Buffer) => (received += piece.length)).on("end", () => response.end());
  });
  const sent = transport.send(server.endpoint, makeRequest({ method: "PUT", headers, body: "late" }), unlimited);
  const turn = (): Promise<unknown> => new Promise((resolve) => void setImmediate(resolve));
  while (!isHere) await turn();
  vi.advanceTimersByTime(5999);
  for (let count = 0; count < 20; count++) await turn();
  expect(received).toBe(0);
  vi.advanceTimersByTime(1);
  expect((await sent).status).toBe(200);
  expect(received).toBe(4);
});

it("an abort ends a request whose body is held back", async () => {
  await using server = await startHttpServer(() => {});
  let isHere = false;
  server.server.on("checkContinue", () => (isHere = true));
  const controller = new AbortController();
  const sent = transport.send(server.endpoint, makeRequest({ method: "PUT", headers, body: "x" }), {
    ...unlimited,
    abortSignal: controller.signal,
  });
  sent.catch(() => {});
  await until(() => isHere, "the request comes");
  controller.abort(new Error("enough"));
  await expect(sent).rejects.toThrow("enough");
  await until(() => server.open() === 0, "the connection ends");
});
