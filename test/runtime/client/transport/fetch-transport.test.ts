import { afterEach, describe, expect, it, vi } from "vitest";
import { parseEndpoint } from "../../../../src/runtime/client/endpoint/endpoint.ts";
import { createFetchTransport, ServiceClient, TransportError } from "../../../../src/runtime/index.ts";
import { echoProtocol, echoService, EchoCommand } from "../echo-service.ts";
import {
  makeRequest,
  makeZeros,
  readAll,
  rejection,
  startHttpServer,
  startTcpServer,
  trickle,
  unlimited,
  until,
} from "../loopback-server.ts";

const endpoint = parseEndpoint("http://in.process/base");

afterEach(() => void vi.unstubAllGlobals());

/** Sends a request to a function, and says what has reached it. */
async function capture(changes: Parameters<typeof makeRequest>[0], at = endpoint): Promise<Request> {
  const seen: Request[] = [];
  const transport = createFetchTransport((request) => {
    seen.push(request);
    return Promise.resolve(new Response());
  });
  await transport.send(at, makeRequest(changes), unlimited);
  const [request] = seen;
  if (request === undefined) throw new Error("nothing was sent");
  return request;
}

describe("requests", () => {
  it.each([
    { given: "http://a.example", path: "/x", query: "", want: "http://a.example/x" },
    {
      given: "https://a.example:8443/v1",
      path: "/x%2Fy/",
      query: "a=%20&b",
      want: "https://a.example:8443/v1/x%2Fy/?a=%20&b",
    },
    { given: "http://[::1]:8080", path: "/", query: "", want: "http://[::1]:8080/" },
  ])("go to $want", async ({ given, path, query, want }) => {
    expect((await capture({ path, query }, parseEndpoint(given))).url).toBe(want);
  });

  it.each([
    { path: "/a/../b", segment: ".." },
    { path: "/a/.", segment: "." },
    { path: "/a/%2e%2E/b", segment: "%2e%2E" },
    { path: "/.%2e", segment: ".%2e" },
    { path: "/a/%2E/b", segment: "%2E" },
  ])("do not go astray: $path", async ({ path, segment }) => {
    const fetched = vi.fn();
    const error = await rejection(createFetchTransport(fetched).send(endpoint, makeRequest({ path }), unlimited));
    expect(error).toEqual(
      new TypeError(
        `the path "${path}" has a segment "${segment}", which "fetch" would resolve: ` +
          "the transport of @shapewright/runtime/node sends it as it stands",
      ),
    );
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each(["/a..b", "/...", "/.a/b.", "/%2e%2e%2e"])("may have dots in their path: %s", async (path) => {
    expect((await capture({ path })).url).toBe(`http://in.process/base${path}`);
  });

  const iterate = () => trickle(["ab", "c"].map((part) => new TextEncoder().encode(part)));
  it.each([
    { title: "nothing", body: undefined, want: "" },
    { title: "text", body: "é", want: "é" },
    { title: "bytes", body: new TextEncoder().encode("é"), want: "é" },
    { title: "a Blob", body: new Blob(["é"]), want: "é" },
    { title: "a stream", body: new Blob(["é"]).stream(), want: "é" },
    { title: "an iterable", body: iterate(), want: "abc" },
  ])("carry $title", async ({ body, want }) => {
    const request = await capture({ body, headers: { "content-type": "x/y", "x-a": "1" } });
    expect(request.method).toBe("POST");
    expect(request.redirect).toBe("manual");
    expect(Object.fromEntries(request.headers)).toEqual({ "content-type": "x/y", "x-a": "1" });
    expect(await request.text()).toBe(want);
  });

  it("send the whole of a stream where the platform sends no streams", async () => {
    const Native = Request;
    // As in browsers whose Request makes a string of what it does not know; its prototype has no `duplex`.
    const Old = function (url: string, { method, headers, body }: RequestInit): Request {
      return new Native(url, {
        method,
        headers,
        body: body instanceof ReadableStream ? "[object ReadableStream]" : body,
      } as RequestInit);
    };
    vi.stubGlobal("Request", Old);
    const request = await capture({ body: iterate() });
    expect(await request.text()).toBe("abc");
    expect(request.headers.get("content-type")).toBeNull();
  });

  it("end an iterable that is not read to its end", async () => {
    let stopped = false;
    const body = trickle(makeZeros(1, () => (stopped = true)));
    const request = await capture({ body });
    const reader = request.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(stopped).toBe(true);
  });

  it("stream over a connection", async () => {
    await using server = await startHttpServer(async (message, response) => response.end(await readAll(message)));
    const transport = createFetchTransport();
    const { body } = await transport.send(server.endpoint, makeRequest({ body: iterate() }), unlimited);
    expect(await body.text()).toBe("abc");
  });
});

describe("responses", () => {
  const respond = (response: Response) =>
    createFetchTransport(() => Promise.resolve(response)).send(endpoint, makeRequest(), unlimited);

  it("have their status and headers", async () => {
    const { status, headers } = await respond(
      new Response(null, { status: 404, headers: { "X-A": "1", constructor: "c" } }),
    );
    expect(status).toBe(404);
    expect({ ...headers }).toEqual({ "x-a": "1", constructor: "c" });
    expect("toString" in headers).toBe(false);
  });

  it("can be read in each way", async () => {
    expect(await (await respond(new Response("é"))).body.text()).toBe("é");
    expect(await (await respond(new Response("é"))).body.bytes()).toEqual(new Uint8Array([0xc3, 0xa9]));
    expect(await new Response((await respond(new Response("é"))).body.stream()).text()).toBe("é");
    expect(await new Response((await respond(new Response(null))).body.stream()).text()).toBe("");
  });

  it("that are not read are cancelled, and those that are handed out are not", async () => {
    const cancel = vi.fn();
    const { body: unread } = await respond(new Response(new ReadableStream({ cancel })));
    unread.discard?.();
    expect(cancel).toHaveBeenCalledOnce();
    const { body } = await respond(new Response("kept"));
    const stream = body.stream();
    body.discard?.();
    expect(await new Response(stream).text()).toBe("kept");
    (await respond(new Response(null))).body.discard?.();
  });

  it("are not followed elsewhere", async () => {
    await using server = await startHttpServer((_, response) => response.writeHead(302, { location: "/x" }).end());
    const { status, headers } = await createFetchTransport().send(server.endpoint, makeRequest(), unlimited);
    expect([status, headers["location"]]).toEqual([302, "/x"]);
  });

  it("that broke off reject", async () => {
    await using server = await startHttpServer((_, response) => {
      response.writeHead(200, { "content-length": "10" });
      response.write("12345");
      setTimeout(() => response.destroy(), 10);
    });
    const transport = createFetchTransport();
    for (const how of ["text", "bytes"] as const) {
      const { body } = await transport.send(server.endpoint, makeRequest(), unlimited);
      expect(await rejection(body[how]())).toMatchObject({ name: "TransportError", $retryable: {} });
    }
  });
});

describe("failures", () => {
  it.each([
    { given: "http://127.0.0.1:9", want: { name: "TransportError", $retryable: {} } },
    { given: "http://nowhere.invalid", want: { name: "TransportError", $retryable: {} } },
  ])("to connect are marked for a retry: $given", async ({ given, want }) => {
    const transport = createFetchTransport();
    expect(await rejection(transport.send(parseEndpoint(given), makeRequest(), unlimited))).toMatchObject(want);
  });

  it("keep their code", async () => {
    await using server = await startTcpServer((socket) => socket.once("data", () => socket.resetAndDestroy()));
    const error = await rejection(createFetchTransport().send(server.endpoint, makeRequest(), unlimited));
    expect(error).toMatchObject({ name: "TransportError", code: "ECONNRESET" });
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it("of the function itself pass through", async () => {
    const own = new RangeError("mine");
    const transport = createFetchTransport(() => Promise.reject(own));
    expect(await rejection(transport.send(endpoint, makeRequest(), unlimited))).toBe(own);
  });

  it("of a request that cannot be made are not the connection's", async () => {
    const transport = createFetchTransport();
    const error = await rejection(transport.send(endpoint, makeRequest({ headers: { "x-a": "1\r\n2" } }), unlimited));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).not.toBeInstanceOf(TransportError);
  });
});

describe("an abort", () => {
  it("ends a request and a body over connections", async () => {
    await using server = await startHttpServer((message, response) => {
      if (message.url === "/stays") response.write("a");
    });
    const transport = createFetchTransport();
    const reason = new Error("no longer needed");
    for (const path of ["/", "/stays"]) {
      const controller = new AbortController();
      const options = { ...unlimited, abortSignal: controller.signal };
      const reading = transport
        .send(server.endpoint, makeRequest({ path }), options)
        .then(({ body }) => (controller.abort(reason), body.text()));
      const ended = rejection(reading);
      if (path === "/") {
        await until(() => server.sockets.length > 0, "the request");
        controller.abort(reason);
      }
      expect(await ended).toBe(reason);
    }
    // Node's `fetch` then opens a spare connection, which is its own affair.
    await until(() => server.sockets[0]?.destroyed === true, "the end of the connection");
  });

  it("cancels the body of a function that ignores its signal", async () => {
    const cancel = vi.fn();
    const controller = new AbortController();
    const options = { ...unlimited, abortSignal: controller.signal };
    const transport = createFetchTransport(() => Promise.resolve(new Response(new ReadableStream({ cancel }))));
    const { body } = await transport.send(endpoint, makeRequest(), options);
    const reading = rejection(body.bytes());
    const reason = new Error("no longer needed");
    controller.abort(reason);
    expect(await reading).toBe(reason);
    expect(cancel).toHaveBeenCalledExactlyOnceWith(reason);
  });
});

it("carries a client's calls, with retries", async () => {
  let count = 0;
  await using server = await startHttpServer((message, response) => {
    message.resume();
    response.statusCode = ++count > 1 ? 200 : 503;
    response.end(`answer ${count}`);
  });
  const client = new ServiceClient(echoService, echoProtocol, {
    endpoint: server.url,
    transport: (request) => fetch(request),
  });
  const output = await client.send(new EchoCommand({ body: "x" }));
  expect(output).toMatchObject({ text: "answer 2", $metadata: { attempts: 2 } });
});
