import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { listen, send, sendRaw, soon } from "./loopback.ts";
import { failOnUnhandledRejections } from "./unhandled-rejections.ts";

failOnUnhandledRejections();

describe("a streaming response", () => {
  it("waits for the client to read", async () => {
    let made = 0;
    let ended = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      await Promise.resolve();
      try {
        for (;;) {
          made++;
          yield new Uint8Array(64 * 1024);
        }
      } finally {
        ended = true;
      }
    }
    const { port } = await listen({ echo: () => ({ $body: endless() }) });
    const socket = connect(port, "127.0.0.1");
    socket.pause();
    socket.write("POST /Echo HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}");
    await soon(200);
    const before = made;
    await soon(100);
    expect(made).toBe(before);
    expect(made).toBeLessThan(1000);
    socket.destroy();
    await soon(50);
    expect(ended).toBe(true);
  });

  it("that fails breaks the connection, and is told", async () => {
    const told: unknown[] = [];
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(10);
      await soon(5);
      throw new Error("disk");
    }
    const { port } = await listen(
      { echo: () => ({ $body: failing() }) },
      { onError: (error) => void told.push(error) },
    );
    await expect(send(port, "/Echo", { body: "{}" })).rejects.toThrow();
    expect(told).toMatchObject([{ message: "disk" }]);
  });

  it.each([
    { name: "a generator", make: () => pieces() },
    { name: "a stream", make: () => new Blob(["abc"]).stream() },
    { name: "a blob", make: () => new Blob(["abc"]) },
    { name: "bytes", make: () => new TextEncoder().encode("abc") },
  ])("may be $name", async ({ make }) => {
    const { port } = await listen({ echo: () => ({ $body: make() }) });
    expect((await send(port, "/Echo", { body: "{}" })).body).toBe("abc");
  });

  async function* pieces(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    for (const letter of "abc") yield new TextEncoder().encode(letter);
  }

  it("has no body for HEAD, and its source is ended", async () => {
    let cancelled = false;
    const stream = new ReadableStream<Uint8Array>({ cancel: () => void (cancelled = true) });
    const { port } = await listen({ echo: () => ({ $body: stream }) });
    const answer = await send(port, "/Echo", { method: "HEAD" });
    expect([answer.status, answer.body, cancelled]).toEqual([200, "", true]);
  });
});

describe("a text", () => {
  it.each([
    { name: "of ASCII", text: "plain" },
    { name: "of Latin-1", text: "é" },
    { name: "beyond Latin-1", text: "é👍" },
    { name: "that is empty", text: "" },
    { name: "that is long", text: "é".repeat(100_000) },
  ])("$name arrives whole beside a header of Latin-1", async ({ text }) => {
    const { port } = await listen({ echo: () => ({ $body: text, $headers: { "x-a": "ü" } }) });
    const answer = await send(port, "/Echo", { body: "{}" });
    expect([answer.headers["x-a"], answer.body]).toEqual(["ü", text]);
    expect(answer.headers["content-length"]).toBe(String(Buffer.byteLength(text)));
  });

  it("is whole also where the connection is to be closed", async () => {
    const { port } = await listen({ echo: () => ({ $body: "é".repeat(100_000) }) });
    const answer = await sendRaw(
      port,
      "POST /Echo HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 0\r\n\r\n",
    );
    expect(answer.length - answer.indexOf("\r\n\r\n") - 4).toBe(200_000);
  });
});
