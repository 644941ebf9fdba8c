import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import type { ServerOptions } from "../../../src/runtime/server/server-definition.ts";
import { until } from "../client/loopback-server.ts";
import { listen, send, sendRaw, soon } from "./loopback.ts";
import { failOnUnhandledRejections } from "./unhandled-rejections.ts";

failOnUnhandledRejections();

describe("a request", () => {
  it("goes to its handler and back", async () => {
    const { port } = await listen({ echo: ({ name }, { path, headers }) => ({ name, path, many: headers["x-many"] }) });
    const answer = await send(port, "/Echo?q=1", { body: '{"name":"é👍"}', headers: { "X-Many": ["a", "b"] } });
    expect(JSON.parse(answer.body)).toEqual({ name: "é👍", path: "/Echo", many: "a, b" });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-length"]).toBe(String(Buffer.byteLength(answer.body)));
    expect(answer.headers["x-amzn-requestid"]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("may come in chunks that split characters", async () => {
    const { port } = await listen({ echo: (input) => ({ got: input.name }) });
    const bytes = Buffer.from('{"name":"👍👍"}');
    const answer = await new Promise<string>((resolve, reject) => {
      const outgoing = httpRequest({ host: "127.0.0.1", port, path: "/Echo", method: "POST" }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
        response.on("end", () => {
          resolve(text);
        });
      });
      outgoing.on("error", reject);
      void (async () => {
        for (const byte of bytes) {
          outgoing.write(Buffer.of(byte));
          await new Promise(setImmediate);
        }
        outgoing.end();
      })();
    });
    expect(JSON.parse(answer)).toEqual({ got: "👍👍" });
  });

  it.each([
    { target: "http://other.example/Echo?x", want: 200 },
    { target: "http://other.example", want: 404 },
    { target: "*", want: 404 },
    { target: "Echo", want: 400 },
    { target: "//Echo", want: 404 },
    { target: "/%zz/%", want: 404 },
    { target: "/__proto__", want: 404 },
  ])("for the target $target is answered", async ({ target, want }) => {
    const { port } = await listen({ echo: () => ({}) });
    const answer = await sendRaw(
      port,
      `POST ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
    );
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${want} `));
  });

  it("with bytes that are not UTF-8 is refused", async () => {
    const { port } = await listen({ echo: () => ({}) });
    const answer = await send(port, "/Echo", { body: Buffer.from([0x22, 0xc3, 0x28, 0x22]) });
    expect([answer.status, answer.headers["x-error"]]).toEqual([400, "SerializationException"]);
  });

  it("may wait for `100 Continue`", async () => {
    const { port } = await listen({ echo: ({ name }) => ({ name }) });
    const head =
      "POST /Echo HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\nconnection: close\r\ncontent-length: 12\r\n\r\n";
    const answer = await sendRaw(port, head, (socket) => {
      socket.once("data", () => socket.write('{"name":"a"}'));
    });
    expect(answer).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 OK[^]*\{"name":"a"\}$/);
  });
});

describe("a body over the limit", () => {
  it("is refused by its declared length, and not read", async () => {
    let ran = false;
    const { port } = await listen({ echo: () => void (ran = true) });
    const head = `POST /Echo HTTP/1.1\r\nhost: x\r\ncontent-length: ${100 * 1024 * 1024}\r\n\r\n`;
    const answer = await sendRaw(port, `${head}{"name":`);
    expect(answer).toMatch(/^HTTP\/1.1 413 [^]*connection: close/i);
    expect(ran).toBe(false);
  });

  it("is refused when it turns out to be so", async () => {
    const { port } = await listen({ echo: () => ({}) }, { maxBodyBytes: 1000 });
    const chunk = `200\r\n${"x".repeat(0x200)}\r\n`;
    const answer = await sendRaw(
      port,
      `POST /Echo HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n${chunk}${chunk}`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 413 [^]*connection: close/i);
  });

  it("does not count where the body is a stream", async () => {
    const { port } = await listen(
      {
        upload: async ({ body }) => {
          let size = 0;
          for await (const piece of body) size += piece.byteLength;
          return { size };
        },
      },
      { maxBodyBytes: 10 },
    );
    const answer = await send(port, "/Upload", { body: Buffer.alloc(3_000_000) });
    expect(JSON.parse(answer.body)).toEqual({ size: 3_000_000 });
  });
});

describe("a client that goes away", () => {
  it("aborts the handler's signal", async () => {
    let aborted: (name: string) => void;
    const name = new Promise<string>((resolve) => (aborted = resolve));
    const told: unknown[] = [];
    const { port } = await listen(
      {
        echo: async (_input, { signal }) => {
          await new Promise<void>((resolve) => {
            signal.addEventListener("abort", () => {
              resolve();
            });
          });
          aborted((signal.reason as Error).name);
          throw signal.reason;
        },
      },
      { onError: (error) => void told.push(error) },
    );
    const socket = connect(port, "127.0.0.1");
    socket.write("POST /Echo HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}");
    await soon();
    socket.destroy();
    expect(await name).toBe("AbortError");
    await soon();
    expect(told).toEqual([]);
  });

  it("has its signal aborted also where that is read later", async () => {
    let runs = false;
    let gone = false;
    let aborted: boolean | undefined;
    const { port, http } = await listen({
      echo: async (_input, context) => {
        runs = true;
        await until(() => gone, "the end of the connection");
        ({ aborted } = context.signal);
      },
    });
    http.once("connection", (connection) => connection.once("close", () => (gone = true)));
    const socket = connect(port, "127.0.0.1");
    socket.write("POST /Echo HTTP/1.1\r\nhost: x\r\ncontent-length: 2\r\n\r\n{}");
    await until(() => runs, "the handler");
    socket.destroy();
    await until(() => aborted !== undefined, "the handler's look at its signal");
    expect(aborted).toBe(true);
  });

  it.each([
    { name: "in a body of known length", bytes: "content-length: 100\r\n\r\n{" },
    { name: "in a chunk", bytes: "transfer-encoding: chunked\r\n\r\nff\r\n{" },
    { name: "in a chunk that is malformed", bytes: "transfer-encoding: chunked\r\n\r\nzz\r\n{" },
  ])("$name runs no handler and is nobody's error", async ({ bytes }) => {
    let ran = false;
    const told: unknown[] = [];
    const options: ServerOptions = { onError: (error) => void told.push(error) };
    const { port } = await listen({ echo: () => void (ran = true) }, options);
    await sendRaw(port, `POST /Echo HTTP/1.1\r\nhost: x\r\n${bytes}`, (socket) => {
      setTimeout(() => socket.resetAndDestroy(), 20);
    });
    await soon();
    expect([ran, told]).toEqual([false, []]);
  });

  it("fails the stream that its handler reads", async () => {
    let failed: unknown;
    const { port } = await listen({
      upload: async ({ body }) => {
        try {
          for await (const piece of body) expect(piece.byteLength).toBeGreaterThan(0);
        } catch (error) {
          failed = error;
        }
        return {};
      },
    });
    await sendRaw(port, "POST /Upload HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nabc", (socket) => {
      setTimeout(() => socket.resetAndDestroy(), 20);
    });
    await until(() => failed !== undefined, "the fault of the stream");
    expect(failed).toMatchObject({ name: "IncompleteBody" });
  });
});

describe("close", () => {
  it("answers what runs, and refuses what comes after", async () => {
    let runs = false;
    let mayAnswer = false;
    const { port, server } = await listen({
      echo: async () => {
        runs = true;
        await until(() => mayAnswer, "the end of the other request");
        return { done: true };
      },
    });
    const running = send(port, "/Echo", { body: "{}" });
    await until(() => runs, "the handler");
    const closing = server.close();
    const refused = await send(port, "/Echo", { body: "{}" });
    expect([refused.status, refused.headers["connection"]]).toEqual([503, "close"]);
    mayAnswer = true;
    expect((await running).status).toBe(200);
    await closing;
  });
});

it("keeps connections, whatever unread bodies the requests have", async () => {
  const { port } = await listen({ echo: () => ({}) });
  const first = "POST /Nope HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\nabcde";
  const second = "POST /Echo HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}";
  const answer = await sendRaw(port, first + second);
  expect(answer.match(/HTTP\/1.1 \d+/g)).toEqual(["HTTP/1.1 404", "HTTP/1.1 200"]);
});
