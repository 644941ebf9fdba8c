import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listen } from "./loopback.ts";

// The sockets are real and take their time; only the clock of the linger stands still.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

interface Upload {
  readonly client: Socket;
  readonly server: Socket;
  readonly response: ServerResponse;
  /** What the client has got. */
  readonly answer: () => string;
}

/** A client that has its 413, and has sent nothing of its body. */
async function startUpload(bytes: number): Promise<Upload> {
  const { port, http } = await listen({}, { maxBodyBytes: 10 });
  const request = once(http, "request") as Promise<[{ socket: Socket }, ServerResponse]>;
  const client = connect(port, "127.0.0.1");
  let answer = "";
  client.on("data", (chunk) => (answer += chunk.toString("latin1")));
  client.on("error", () => undefined);
  client.write(`POST /Echo HTTP/1.1\r\nhost: x\r\ncontent-length: ${bytes}\r\n\r\n`);
  const [{ socket }, response] = await request;
  while (!answer.includes("is longer than")) await turn();
  return { client, server: socket, response, answer: () => answer };
}

async function sendPiece({ client, server }: Upload, piece: Uint8Array): Promise<void> {
  const before = server.bytesRead;
  client.write(piece);
  while (server.bytesRead < before + piece.length && !server.destroyed) await turn();
}

async function expectClosed({ client, response, answer }: Upload): Promise<void> {
  if (!client.closed) await once(client, "close");
  expect(response.writableEnded).toBe(true);
  expect(answer()).toMatch(/^HTTP\/1.1 413 /);
}

describe("a client that was answered early", () => {
  it("has 2 seconds from the last byte that it sent", async () => {
    const upload = await startUpload(1000);
    for (let sent = 0; sent < 10; sent++) {
      vi.advanceTimersByTime(1999);
      expect(upload.response.writableEnded).toBe(false);
      await sendPiece(upload, Buffer.alloc(1));
    }
    vi.advanceTimersByTime(1999);
    expect(upload.response.writableEnded).toBe(false);
    vi.advanceTimersByTime(1);
    await expectClosed(upload);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is not quiet when its bytes wait for a process that was held up", async () => {
    const upload = await startUpload(1000);
    upload.client.write(Buffer.alloc(1));
    vi.advanceTimersByTime(2000);
    for (let turns = 0; turns < 5; turns++) await turn();
    expect(upload.response.writableEnded).toBe(false);
    vi.advanceTimersByTime(2000);
    await expectClosed(upload);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has 30 seconds in all", async () => {
    const upload = await startUpload(1000);
    for (let second = 1; second < 30; second++) {
      vi.advanceTimersByTime(1000);
      await sendPiece(upload, Buffer.alloc(1));
    }
    vi.advanceTimersByTime(999);
    expect(upload.response.writableEnded).toBe(false);
    vi.advanceTimersByTime(1);
    await expectClosed(upload);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("may send 256 MiB", async () => {
    const upload = await startUpload(1024 ** 3);
    const piece = Buffer.alloc(4 * 1024 ** 2);
    for (let sent = 0; sent < 64; sent++) await sendPiece(upload, piece);
    expect(upload.response.writableEnded).toBe(false);
    await sendPiece(upload, Buffer.alloc(1));
    await expectClosed(upload);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    { name: "has sent all", stop: (upload: Upload) => sendPiece(upload, Buffer.alloc(20)) },
    { name: "is gone", stop: ({ client }: Upload) => void client.resetAndDestroy() },
  ])("is waited for no longer when it $name", async ({ stop }) => {
    const upload = await startUpload(20);
    await stop(upload);
    while (!upload.response.writableEnded) await turn();
    await expectClosed(upload);
    expect(vi.getTimerCount()).toBe(0);
  });
});
