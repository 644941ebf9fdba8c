import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { FetchHttpHandler } from "@smithy/fetch-http-handler";
import { NodeHttp2Handler, NodeHttpHandler } from "@smithy/node-http-handler";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nodeHandlerBodies } from "../../../src/aws/client/node-handler-bodies.ts";
import {
  type RequestHandler,
  type RequestHandlerRequest,
  useRequestHandler,
} from "../../../src/aws/client/request-handler.ts";
import type { OutgoingBody, OutgoingRequest, Transport, TransportOptions } from "../../../src/runtime/index.ts";
import { startHttp2Server } from "../../runtime/client/loopback-server.ts";

const noLimits: TransportOptions = { abortSignal: undefined, connectionTimeout: undefined };

function requestOf(body?: OutgoingBody): OutgoingRequest {
  const path = "/a%20b/c";
  return { method: "PUT", path, query: "x=1&y&z=a%26b&x=2", headers: { "x-h": "v" }, body };
}

describe("handlers of AWS SDK v3", () => {
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on("data", (piece: Buffer) => pieces.push(piece));
      request.on("end", () => {
        response.setHeader("X-Method", request.method ?? "");
        response.setHeader("X-Target", request.url ?? "");
        response.statusCode = 201;
        response.end(Buffer.concat(pieces));
      });
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const handlers: [string, () => RequestHandler][] = [
    ["NodeHttpHandler", () => new NodeHttpHandler()],
    ["FetchHttpHandler", () => new FetchHttpHandler()],
  ];
  const bytes = new TextEncoder().encode("héllo");
  const bodies: [string, () => OutgoingBody | undefined, string][] = [
    ["nothing", () => undefined, ""],
    ["text", () => "héllo", "héllo"],
    ["bytes", () => bytes, "héllo"],
    ["a Blob", () => new Blob([bytes]), "héllo"],
    ["a stream", () => new Blob([bytes]).stream(), "héllo"],
  ];
  it.each(handlers.flatMap(([name, create]) => bodies.map((body) => [name, ...body, create] as const)))(
    "%s carries %s",
    async (_name, _what, body, want, create) => {
      const transport = useRequestHandler(create(), nodeHandlerBodies);
      const response = await transport.send(endpoint(), requestOf(body()), noLimits);
      expect(response.status).toBe(201);
      expect(response.headers).toMatchObject({ "x-method": "PUT", "x-target": "/base/a%20b/c?x=1&x=2&y&z=a%26b" });
      expect(await response.body.text()).toBe(want);
      transport.destroy?.();
    },
  );

  it.each(handlers)("%s: a response longer than the limit rejects", async (_name, create) => {
    const transport = useRequestHandler(create(), nodeHandlerBodies);
    const { body } = await transport.send(endpoint(), requestOf("12345"), { ...noLimits, maxResponseBytes: 4 });
    await expect(body.bytes()).rejects.toThrow("the response is longer than 4 bytes");
    transport.destroy?.();
  });

  it.each(handlers)("%s: a connection that fails is retryable", async (_name, create) => {
    const transport = useRequestHandler(create(), nodeHandlerBodies);
    const sent = transport.send({ ...endpoint(), port: 1 }, requestOf(), noLimits);
    await expect(sent).rejects.toMatchObject({ name: "TransportError", $retryable: {} });
  });

  it.each(handlers)("%s: an abort rejects with its reason", async (_name, create) => {
    const reason = new Error("enough");
    const sent = useRequestHandler(create(), nodeHandlerBodies).send(endpoint(), requestOf(), {
      ...noLimits,
      abortSignal: AbortSignal.abort(reason),
    });
    await expect(sent).rejects.toBe(reason);
  });

  const endpoint = (): Parameters<Transport["send"]>[0] => ({
    protocol: "http:",
    hostname: "127.0.0.1",
    port,
    basePath: "/base",
  });
});

describe("NodeHttp2Handler of AWS SDK v3", () => {
  it("carries streams in both directions, side by side", async () => {
    await using server = await startHttp2Server(({ stream, headers }) => {
      stream.respond({ "x-path": headers[":path"] });
      stream.on("data", (piece: Buffer) => stream.write(`${piece.toString()}?`));
      stream.on("end", () => stream.end());
    });
    let answer: ((text: string) => void) | undefined;
    const answered = new Promise<string>((resolve) => (answer = resolve));
    const body = (async function* () {
      yield new TextEncoder().encode("a");
      yield new TextEncoder().encode(await answered);
    })();
    const transport = useRequestHandler(new NodeHttp2Handler(), nodeHandlerBodies);
    const response = await transport.send(server.endpoint, requestOf(body), noLimits);
    expect(response).toMatchObject({ status: 200, headers: { "x-path": "/a%20b/c?x=1&x=2&y&z=a%26b" } });
    const reader = response.body.stream().getReader();
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe("a?");
    answer?.("b");
    expect(Buffer.from((await reader.read()).value ?? []).toString()).toBe("b?");
    expect(await reader.read()).toMatchObject({ done: true });
    transport.destroy?.();
  });
});

describe("a handler of one's own", () => {
  const endpoint = { protocol: "https:", hostname: "example.com", port: undefined, basePath: "" } as const;

  it("sees the request as those of the SDK do", async () => {
    let seen: RequestHandlerRequest | undefined;
    const handle: RequestHandler["handle"] = (request) => {
      seen = request;
      return Promise.resolve({ response: { statusCode: 200, headers: { "X-Amzn-RequestId": "r" }, body: undefined } });
    };
    const response = await useRequestHandler({ handle }, nodeHandlerBodies).send(endpoint, requestOf("b"), noLimits);
    expect({ ...seen, query: { ...seen?.query } }).toEqual({
      method: "PUT",
      protocol: "https:",
      hostname: "example.com",
      port: undefined,
      path: "/a%20b/c",
      query: { x: ["1", "2"], y: null, z: "a&b" },
      headers: { "x-h": "v" },
      body: "b",
    });
    expect({ ...response.headers }).toEqual({ "x-amzn-requestid": "r" });
    expect(await response.body.text()).toBe("");
  });

  it.each([
    ["a stream of Node", () => Readable.from([Buffer.from("ab"), Buffer.from("c")])],
    ["a stream of the web", () => new Blob(["abc"]).stream()],
    ["a Blob", () => new Blob(["abc"])],
    ["bytes", () => new TextEncoder().encode("abc")],
    ["text", () => "abc"],
  ])("may answer with %s", async (_name, body) => {
    const handle: RequestHandler["handle"] = () =>
      Promise.resolve({ response: { statusCode: 200, headers: {}, body: body() } });
    const answer = await useRequestHandler({ handle }, nodeHandlerBodies).send(endpoint, requestOf(), noLimits);
    expect(await answer.body.text()).toBe("abc");
    const other = await useRequestHandler({ handle }, nodeHandlerBodies).send(endpoint, requestOf(), noLimits);
    expect(await new Response(other.body.stream()).text()).toBe("abc");
  });

  it.each([
    ["a stream", () => new Blob(["abc"]).stream()],
    ["a Blob", () => new Blob(["abc"])],
    ["nothing", () => undefined],
  ])("over fetch may answer with %s, and is handed bodies as they are", async (_name, give) => {
    const body = new Blob(["sent"]);
    const seen: unknown[] = [];
    const handle: RequestHandler["handle"] = (request) => {
      seen.push(request.body);
      return Promise.resolve({ response: { statusCode: 200, headers: {}, body: give() } });
    };
    const answer = await useRequestHandler({ handle }).send(endpoint, requestOf(body), noLimits);
    expect(await answer.body.text()).toBe(give() === undefined ? "" : "abc");
    expect(seen[0]).toBe(body);
  });

  it("may time out", async () => {
    const error = Object.assign(new Error("too slow"), { name: "TimeoutError" });
    const sent = useRequestHandler({ handle: () => Promise.reject(error) }).send(endpoint, requestOf(), noLimits);
    await expect(sent).rejects.toMatchObject({ name: "TimeoutError", message: "too slow", $retryable: {} });
  });
});
