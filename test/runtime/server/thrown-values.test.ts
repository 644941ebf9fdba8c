import { describe, expect, it } from "vitest";
import { awsJson1_0Server } from "../../../src/runtime/aws-json/aws-json-server.ts";
import { awsQueryServer } from "../../../src/runtime/aws-query/aws-query-server.ts";
import { rpcv2CborServer } from "../../../src/runtime/rpcv2-cbor/rpcv2-cbor-server.ts";
import { createServer, type Server } from "../../../src/runtime/server/server.ts";
import type { ServerOptions } from "../../../src/runtime/server/server-definition.ts";
import type { IncomingRequest } from "../../../src/runtime/http/http-message.ts";
import { incomingBody } from "../protocol/messages.ts";
import { createOperation, LimitException, service, limitException } from "../protocol/test-service.ts";
import { listen, send } from "./loopback.ts";
import { restProtocols } from "./rest-service.ts";
import { failOnUnhandledRejections } from "./unhandled-rejections.ts";

failOnUnhandledRejections();

const boom = (): never => {
  throw new Error("boom");
};
/** Each trap of a proxy throws. */
const trapped = (target: object): object => {
  const traps = Object.getOwnPropertyNames(Reflect).map((trap) => [trap, boom]);
  return new Proxy(target, Object.fromEntries(traps) as ProxyHandler<object>);
};
const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const withGetter = (target: object, name: PropertyKey): object => Object.defineProperty(target, name, { get: boom });
const limit = (): LimitException => new LimitException({ message: "m", retryAfter: 1 });

const thrown: Readonly<Record<string, () => unknown>> = {
  "a proxy whose traps throw": () => trapped({}),
  "such a proxy of an error": () => trapped(new Error("x")),
  "such a proxy of a modeled error": () => trapped(limit()),
  "such a proxy of a function": () => trapped(() => undefined),
  "a revoked proxy": () => revoked({}),
  "a revoked proxy of a modeled error": () => revoked(limit()),
  "an error whose name throws": () => withGetter(new Error("x"), "name"),
  "a modeled error whose name throws": () => withGetter(limit(), "name"),
  "a modeled error whose message throws": () => withGetter(limit(), "message"),
  "a modeled error whose member throws": () => withGetter(limit(), "retryAfter"),
  "a modeled error with a line break in a header": () =>
    new LimitException({ message: "m", detail: "d", retryAfter: "1\r\nx: y" }),
  "an object whose message and toString throw": () => withGetter(withGetter({}, "message"), "toString"),
  "an object that cannot become text": () => withGetter({}, Symbol.toPrimitive),
  "an object without a prototype": () => Object.create(null) as object,
  "an object whose constructor throws": () => withGetter({}, "constructor"),
  "a thenable whose then throws": () => withGetter({}, "then"),
  null: () => null,
  undefined: () => undefined,
  "a symbol": () => Symbol("s"),
  "a bigint": () => 1n,
  "a function": () => boom,
  "an error whose cause is itself": () => {
    const error = new Error("x");
    return Object.assign(error, { cause: error });
  },
};

const outputs: Readonly<Record<string, () => unknown>> = {
  "a proxy whose traps throw": () => trapped({}),
  "a revoked proxy": () => revoked({}),
  "a thenable whose then throws": () => withGetter({}, "then"),
  "a thenable that rejects with a proxy": () => ({
    then: (_: unknown, reject: (error: unknown) => void) => {
      reject(trapped({}));
    },
  }),
  "an output whose member throws": () => withGetter({}, "text"),
  "a symbol": () => Symbol("s"),
  "a function": () => boom,
  "an array": () => [],
  "a string": () => "text",
  "a Date": () => new Date(),
  "a Map": () => new Map([["text", "t"]]),
  "a Set": () => new Set(),
  "an Error": () => new Error("x"),
  bytes: () => new Uint8Array(1),
  "a Response": () => new Response(),
  "a promise of an array": () => Promise.resolve([]),
};

const text = { target: "string" } as const;
const schema = createOperation({ input: { text }, output: { text } }, { errors: [limitException] });
const definition = { operation: { schema } };

/** How a client asks for the operation, for each protocol. */
const protocols = {
  restJson1: { protocol: restProtocols.restJson1, path: "/", headers: {}, body: "" },
  restXml: { protocol: restProtocols.restXml, path: "/", headers: {}, body: "" },
  awsJson1_0: {
    protocol: awsJson1_0Server,
    path: "/",
    headers: { "x-amz-target": "Test.Operation", "content-type": "application/x-amz-json-1.0" },
    body: "{}",
  },
  awsQuery: {
    protocol: awsQueryServer,
    path: "/",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "Action=Operation",
  },
  rpcv2Cbor: {
    protocol: rpcv2CborServer,
    path: "/service/Test/operation/Operation",
    headers: { "smithy-protocol": "rpc-v2-cbor", "content-type": "application/cbor" },
    body: "\u007f".slice(1),
  },
} as const;

type Name = keyof typeof protocols;

function start(name: Name, handler: () => unknown, options: ServerOptions): Server {
  const { protocol } = protocols[name];
  return createServer({ service, protocols: [protocol], operations: definition }, { operation: handler }, options);
}

function requestFor(name: Name): IncomingRequest {
  const { path, headers, body } = protocols[name];
  return { method: "POST", path, query: "", headers: { ...headers }, body: incomingBody(body) };
}

/** One request by `handle`; the server closes behind it. */
async function ask(name: Name, handler: () => unknown, options: ServerOptions = {}): Promise<number> {
  const server = start(name, handler, options);
  const { status } = await server.handle(requestFor(name), { signal: new AbortController().signal });
  await server.close();
  return status;
}

describe.each(Object.keys(protocols) as Name[])("over %s", (name) => {
  it.each(Object.entries(thrown))("a handler that throws %s is answered with 500, and told", async (_, make) => {
    for (const reject of [false, true]) {
      const errors: unknown[] = [];
      const value = make();
      const handler = (): unknown => {
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- people do.
        if (reject) return Promise.reject(value);
        throw value;
      };
      expect(await ask(name, handler, { onError: (error) => void errors.push(error) })).toBe(500);
      expect(errors).toHaveLength(1);
    }
  });

  it.each(Object.entries(outputs))("a handler that returns %s is answered with 500, and told", async (_, make) => {
    let told = 0;
    expect(await ask(name, make, { onError: () => told++ })).toBe(500);
    expect(told).toBe(1);
  });
});

/** What handlers have for outputs. */
class Row {
  readonly #text = "t";
  get text(): string {
    return this.#text;
  }
}

it.each([
  ["an instance of a class", new Row()],
  ["an object without a prototype", Object.assign(Object.create(null) as object, { text: "t" })],
  ["an object that inherits", Object.create({ text: "t" }) as object],
])("%s is an output", async (_, output) => {
  const server = start("restJson1", () => output, {});
  const { status, body } = await server.handle(requestFor("restJson1"), { signal: new AbortController().signal });
  expect([status, body]).toEqual([200, '{"text":"t"}']);
});

it("what is not an output is told by its operation and class", async () => {
  const errors: unknown[] = [];
  await ask("restJson1", () => new Map(), { onError: (error) => void errors.push(error) });
  expect(errors.map(String)).toEqual([
    "TypeError: handler of Operation: expected an object with the output's members, got Map",
  ]);
});

describe("`context`", () => {
  it("is waited for no longer than the grace of `close`, nor than the client waits", async () => {
    for (const end of ["close", "abort"]) {
      const errors: unknown[] = [];
      let ran = false;
      const options = { context: () => new Promise<never>(() => undefined), onError: (e: unknown) => errors.push(e) };
      const server = start("restJson1", () => (ran = true), options);
      const client = new AbortController();
      const answer = server.handle(requestFor("restJson1"), { signal: client.signal });
      if (end === "abort") client.abort();
      await server.close(1);
      expect((await answer).status).toBe(end === "close" ? 503 : 500);
      expect([ran, errors]).toEqual([false, []]);
    }
  });

  it.each(Object.entries(thrown))("that throws %s is answered with 500", async (_, make) => {
    const throwing = (): never => {
      throw make();
    };
    expect(await ask("restJson1", () => ({}), { context: throwing })).toBe(500);
    expect(await ask("restJson1", () => ({}), { context: () => Promise.resolve().then(throwing) })).toBe(500);
  });

  it.each(Object.entries(outputs).slice(0, 4))("that returns %s is answered with 500", async (_, make) => {
    expect(await ask("restJson1", () => ({}), { context: make })).toBe(500);
  });
});

describe("`onError`", () => {
  it.each(Object.entries({ ...thrown, "an Error": () => new Error("x") }))(
    "that throws or rejects with %s ends nothing",
    async (_, make) => {
      const throwing = (): never => {
        throw make();
      };
      const { port } = await listen({ echo: boom }, { onError: throwing });
      expect((await send(port, "/Echo")).status).toBe(500);
      const rejecting = await listen({ echo: boom }, { onError: () => Promise.resolve().then(throwing) });
      expect((await send(rejecting.port, "/Echo")).status).toBe(500);
      expect((await send(rejecting.port, "/Echo")).status).toBe(500);
      await rejecting.server.close();
    },
  );

  it.each(Object.entries(outputs))("that returns %s ends nothing", async (_, make) => {
    expect(await ask("restJson1", boom, { onError: make })).toBe(500);
  });

  it("is not waited for", async () => {
    expect(await ask("restJson1", boom, { onError: () => new Promise(() => undefined) })).toBe(500);
  });
});

/** Enough of them where each costs connections. */
const some = Object.entries(thrown).filter(([name]) => /traps|revoked|name|then|null|undefined|symbol/.test(name));

describe("a stream that throws", () => {
  it.each(some)("%s breaks the connection, and is told", async (_, make) => {
    const bodies: ((value: unknown) => unknown)[] = [
      async function* (value): AsyncGenerator<Uint8Array> {
        yield new Uint8Array(3);
        await Promise.resolve();
        throw value;
      },
      (value) =>
        new ReadableStream({
          pull: (controller) => {
            controller.error(value);
          },
        }),
      (value) => ({
        [Symbol.asyncIterator]: () => ({
          next: () => {
            throw value;
          },
        }),
      }),
      (value) => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve(value) }) }),
      (value) => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve({ done: false, value }) }) }),
    ];
    const { port, server } = await listen(
      { echo: () => ({ $body: bodies.shift()?.(make()) }) },
      { onError: (error) => void errors.push(error) },
    );
    const errors: unknown[] = [];
    while (bodies.length > 0) {
      await expect(send(port, "/Echo")).rejects.toThrow();
      expect(errors.splice(0)).toHaveLength(1);
    }
    await server.close();
  });

  it.each(some)("%s where it begins or ends is no more than that", async (_, make) => {
    const throwing = (): never => {
      throw make();
    };
    let told = 0;
    const endless = { next: () => Promise.resolve({ done: false, value: new Uint8Array(1) }), return: throwing };
    const { port } = await listen(
      {
        echo: ({ name }) => ({
          $body: { [Symbol.asyncIterator]: name === "begins" ? throwing : (): object => endless },
          ...(name === "ends" && { $headers: { "content-length": "3" } }),
        }),
      },
      { onError: () => told++ },
    );
    expect((await send(port, "/Echo", { body: '{"name":"begins"}' })).status).toBe(500);
    expect(told).toBe(1);
    const headers = { connection: "close" };
    expect((await send(port, "/Echo", { body: '{"name":"ends"}', headers })).body).toBe("\0\0\0");
    expect((await send(port, "/Echo", { method: "HEAD" })).status).toBe(200);
  });
});

it("a proxy of bytes is answered with 500, before anything is sent", async () => {
  const { port } = await listen({ echo: () => ({ $body: new Proxy(new Uint8Array(3), {}) }) });
  expect((await send(port, "/Echo")).status).toBe(500);
});
