import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it, vi } from "vitest";
import { listen } from "./loopback.ts";
import { createPlainServer, post } from "./plain-server.ts";
import { failOnUnhandledRejections } from "./unhandled-rejections.ts";

failOnUnhandledRejections();

describe("close", () => {
  it("waits for what runs, and takes nothing new", async () => {
    let release = (): void => {};
    const server = createPlainServer({
      echo: () =>
        new Promise((resolve) => {
          release = () => {
            resolve({ done: true });
          };
        }),
    });
    const running = server.fetch(post("/Echo"));
    await new Promise((resolve) => setTimeout(resolve, 1));
    let closed = false;
    const closing = server.close().then(() => {
      closed = true;
    });
    const refused = await server.fetch(post("/Echo"));
    expect([refused.status, refused.headers.get("x-error")]).toEqual([503, "ServiceUnavailable"]);
    expect(closed).toBe(false);
    release();
    expect(await (await running).json()).toEqual({ done: true });
    await closing;
    await server.close();
  });

  it("aborts the signals of handlers that run on after the grace, and of later readers of it", async () => {
    const seen: string[] = [];
    const server = createPlainServer({
      echo: async (_input, context) => {
        const { signal } = context;
        await new Promise<void>((resolve) => {
          signal.addEventListener("abort", () => {
            seen.push((signal.reason as Error).name);
            resolve();
          });
        });
      },
      upload: () => Promise.resolve({}),
    });
    const running = server.fetch(post("/Echo"));
    await new Promise((resolve) => setTimeout(resolve, 1));
    await server.close(10);
    expect(seen).toEqual(["AbortError"]);
    expect((await running).status).toBe(200);
  });

  describe("while a body stalls that a handler waits for", () => {
    const handlers = { echo: () => expect.fail("the handler was called") };

    it("answers 503 after the grace, over fetch", async () => {
      const server = createPlainServer(handlers);
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new TextEncoder().encode('{"a":')),
      });
      const running = server.fetch(new Request("http://host/Echo", { method: "POST", body, duplex: "half" }));
      await server.close(10);
      expect((await running).status).toBe(503);
    });

    it("ends the connection after the grace, over node:http", async () => {
      const { http, port, server } = await listen(handlers);
      const socket = connect(port, "127.0.0.1");
      const arrived = once(http, "request");
      socket.write('POST /Echo HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\n\r\n{"a":');
      await arrived;
      const closed = once(http.close(), "close");
      await server.close(10);
      await Promise.all([closed, once(socket.resume(), "close")]);
    });

    it("waits for it without a grace, but not for ever", async () => {
      vi.useFakeTimers();
      try {
        const server = createPlainServer(handlers);
        const body = new ReadableStream<Uint8Array>();
        const running = server.fetch(new Request("http://host/Echo", { method: "POST", body, duplex: "half" }));
        const closing = server.close();
        await vi.advanceTimersByTimeAsync(29_999);
        expect(await Promise.race([closing.then(() => "closed"), Promise.resolve("open")])).toBe("open");
        await vi.advanceTimersByTimeAsync(1);
        await closing;
        expect((await running).status).toBe(503);
      } finally {
        vi.useRealTimers();
      }
    });

    it("lets a handler go on that was called before, whatever is still arriving for it", async () => {
      let call = (): void => {};
      const called = new Promise<void>((resolve) => (call = resolve));
      let release = (): void => {};
      const released = new Promise<void>((resolve) => (release = resolve));
      const server = createPlainServer({
        upload: async () => {
          call();
          await released;
          return {};
        },
      });
      const body = new ReadableStream<Uint8Array>();
      const running = server.fetch(new Request("http://host/Upload", { method: "POST", body, duplex: "half" }));
      await called;
      const closing = server.close(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      release();
      await closing;
      expect((await running).status).toBe(200);
    });
  });
});
