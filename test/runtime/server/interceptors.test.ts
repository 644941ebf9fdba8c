import { AsyncLocalStorage } from "node:async_hooks";
import { createServer as createHttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import {
  createContextKey,
  type RequestCall,
  type RequestContext,
  type Server,
  type ServerInterceptor,
  type ServerOptions,
  UnmodeledException,
} from "@shapewright/runtime/server";
import { toNodeListener } from "@shapewright/runtime/server/node";
import { InvalidClientMetadataException, type RegisterClientRequest } from "@shapewright/sso-oidc";
import { createSSOOIDCServer, type SSOOIDCHandlers } from "@shapewright/sso-oidc/server";
import { failOnUnhandledRejections } from "./unhandled-rejections.ts";

failOnUnhandledRejections();

const valid: RegisterClientRequest = { clientName: "cli", clientType: "public" };

function registration(input: object = valid, init: RequestInit = {}, path = "/client/register"): Request {
  return new Request(`http://host${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
    ...init,
  });
}

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly headers: Headers;
  readonly body: unknown;
  readonly told: readonly unknown[];
}

/** One request to a server of the package with these interceptors; `told` is what `onError` was told. */
async function ask(
  interceptors: readonly ServerInterceptor[],
  { request = registration(), handler = () => ({ clientId: "id" }), ...options }: AskOptions = {},
): Promise<Answer> {
  const told: unknown[] = [];
  const handlers = { registerClient: handler } as unknown as SSOOIDCHandlers;
  const server = createSSOOIDCServer(handlers, { interceptors, onError: (error) => void told.push(error), ...options });
  const response = await server.fetch(request);
  const text = await response.text();
  const { status, headers } = response;
  const isJson = headers.get("content-type") === "application/json";
  return { status, headers, type: headers.get("x-amzn-errortype"), body: isJson ? JSON.parse(text) : text, told };
}

interface AskOptions extends ServerOptions {
  readonly request?: Request;
  readonly handler?: (input: RegisterClientRequest, context: never) => unknown;
}

/** Writes down when each of its steps begins and ends. */
function recorder(name: string, steps: string[]): Required<ServerInterceptor> {
  return {
    async aroundRequest({ operation }, next) {
      steps.push(`${name} request ${String(operation?.name)}`);
      const response = await next();
      steps.push(`${name} response ${String(response.status)}`);
      return response;
    },
    async beforeDeserialization({ operation }) {
      await Promise.resolve();
      steps.push(`${name} routed ${operation.name}`);
    },
    async aroundHandler({ operation, input }, next) {
      steps.push(`${name} input ${operation.name} ${JSON.stringify(input)}`);
      try {
        const output = await next();
        steps.push(`${name} output ${JSON.stringify(output)}`);
        return output;
      } catch (error) {
        steps.push(`${name} error ${String(error)}`);
        throw error;
      }
    },
  };
}

describe("interceptors of a server", () => {
  it("run as they are listed on the way in, and the other way round on the way out", async () => {
    const steps: string[] = [];
    const handler = (): object => {
      steps.push("handler");
      return { clientId: "id" };
    };
    const { status, body } = await ask([recorder("a", steps), recorder("b", steps)], { handler });
    expect({ status, body }).toEqual({ status: 200, body: { clientId: "id" } });
    expect(steps).toEqual([
      "a request undefined",
      "b request undefined",
      "a routed RegisterClient",
      "b routed RegisterClient",
      `a input RegisterClient ${JSON.stringify(valid)}`,
      `b input RegisterClient ${JSON.stringify(valid)}`,
      "handler",
      'b output {"clientId":"id"}',
      'a output {"clientId":"id"}',
      "b response 200",
      "a response 200",
    ]);
  });

  it("see what the handler throws around it, and its response around the request", async () => {
    const steps: string[] = [];
    const thrown = new InvalidClientMetadataException({ message: "no" });
    const errors: unknown[] = [];
    const reader: ServerInterceptor = {
      async aroundRequest(call, next) {
        const response = await next();
        errors.push(call.error);
        return response;
      },
    };
    const handler = (): never => {
      throw thrown;
    };
    const { type, told } = await ask([reader, recorder("a", steps)], { handler });
    expect(type).toBe("InvalidClientMetadataException");
    expect(steps.slice(-2)).toEqual(["a error InvalidClientMetadataException: no", "a response 400"]);
    expect(errors).toEqual([thrown]);
    expect(told).toEqual([]);
  });

  it.each([
    {
      name: "of no operation",
      request: registration(valid, {}, "/nowhere"),
      want: ["a request undefined", "a response 404"],
    },
    {
      name: "that cannot be read",
      request: registration(valid, { body: "{" }),
      want: ["a request undefined", "a routed RegisterClient", "a response 400"],
    },
    {
      name: "whose input is invalid",
      request: registration({}),
      want: ["a request undefined", "a routed RegisterClient", "a response 400"],
    },
  ])("see the responses to requests $name", async ({ request, want }) => {
    const steps: string[] = [];
    await ask([recorder("a", steps)], { request });
    expect(steps).toEqual(want);
  });

  it("may be objects of a class", async () => {
    class Counter implements ServerInterceptor {
      #count = 0;
      async aroundRequest(_call: RequestCall, next: () => ReturnType<Server["handle"]>): ReturnType<Server["handle"]> {
        const response = await next();
        response.headers["x-count"] = String(++this.#count);
        return response;
      }
    }
    expect((await ask([new Counter()])).headers.get("x-count")).toBe("1");
  });
});

describe("aroundRequest", () => {
  const cors: ServerInterceptor = {
    async aroundRequest({ request: { method } }, next) {
      const response = method === "OPTIONS" ? { status: 204, headers: {}, body: undefined } : await next();
      response.headers["Access-Control-Allow-Origin"] = "*";
      return response;
    },
  };

  it("may answer without a route", async () => {
    const { status, headers, body } = await ask([cors], {
      request: new Request("http://host/any", { method: "OPTIONS" }),
    });
    expect({ status, body }).toEqual({ status: 204, body: "" });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    { name: "outputs", request: registration(), status: 200 },
    { name: "invalid input", request: registration({}), status: 400 },
    { name: "unknown operations", request: registration(valid, {}, "/nowhere"), status: 404 },
  ])("changes the responses to $name", async ({ request, status }) => {
    const answer = await ask([cors], { request });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("may replace the request, and the handler's context is of the new one", async () => {
    const seen: unknown[] = [];
    const unversioned: ServerInterceptor = {
      aroundRequest(call, next) {
        call.request = { ...call.request, path: call.request.path.replace(/^\/v1/, "") };
        return next();
      },
    };
    const handler = (_input: unknown, { path, operation }: { path: string; operation: string }): object => {
      seen.push({ path, operation });
      return {};
    };
    const { status } = await ask([unversioned], { request: registration(valid, {}, "/v1/client/register"), handler });
    expect(status).toBe(200);
    expect(seen).toEqual([{ path: "/client/register", operation: "RegisterClient" }]);
  });

  it("may answer a HEAD as the GET that it would be", async () => {
    const whole: ServerInterceptor = {
      aroundRequest(call, next) {
        if (call.request.method === "HEAD") call.request = { ...call.request, method: "POST" };
        return next();
      },
    };
    const server = createSSOOIDCServer({ registerClient: () => ({ clientId: "id" }) }, { interceptors: [whole] });
    const body = JSON.stringify(valid);
    const response = await server.handle(
      {
        ...{ method: "HEAD", path: "/client/register", query: "", headers: { "content-type": "application/json" } },
        body: {
          text: () => Promise.resolve(body),
          bytes: () => Promise.resolve(new TextEncoder().encode(body)),
          stream: () => new Blob([body]).stream(),
        },
      },
      { signal: new AbortController().signal },
    );
    expect(response).toMatchObject({ status: 200, body: undefined });
  });

  it("may name the request: its id is the context's, the response's and onError's", async () => {
    const seen: string[] = [];
    const named: ServerInterceptor = {
      aroundRequest(call, next) {
        call.requestId = "from-the-proxy";
        return next();
      },
    };
    const { headers } = await ask([named], {
      handler: (_input, { requestId }: { requestId: string }) => {
        seen.push(requestId);
        throw new Error("x");
      },
      onError: (_error, { requestId }) => void seen.push(requestId),
    });
    expect(headers.get("x-amzn-requestid")).toBe("from-the-proxy");
    expect(seen).toEqual(["from-the-proxy", "from-the-proxy"]);
  });

  it("sees the answer of a server that is closing, which waits for it", async () => {
    const steps: string[] = [];
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: ServerInterceptor = {
      async aroundRequest({ request: { headers } }, next) {
        const response = await next();
        if (headers["x-slow"] !== undefined) await held;
        return response;
      },
    };
    const server = createSSOOIDCServer(
      { registerClient: () => ({ clientId: "id" }) },
      { interceptors: [slow, recorder("a", steps)] },
    );
    const running = server.fetch(
      registration(valid, { headers: { "content-type": "application/json", "x-slow": "" } }),
    );
    let isClosed = false;
    const closed = server.close().then(() => {
      isClosed = true;
    });
    expect((await server.fetch(registration())).status).toBe(503);
    expect(steps.at(-1)).toBe("a response 503");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(isClosed).toBe(false);
    release();
    expect((await running).status).toBe(200);
    await closed;
  });
});

describe("beforeDeserialization", () => {
  const caller = createContextKey<string>("caller");
  const authorize: ServerInterceptor = {
    beforeDeserialization({ request, context, operation }) {
      const { authorization } = request.headers;
      if (authorization === undefined) {
        throw new UnmodeledException({ code: "AccessDenied", message: `not for ${operation.name}`, status: 403 });
      }
      context.set(caller, authorization.slice("Bearer ".length));
    },
  };

  it("may refuse a request whose body has not been looked at", async () => {
    const { status, type, body, told } = await ask([authorize], { request: registration(valid, { body: "{" }) });
    expect({ status, type, body, told }).toEqual({
      ...{ status: 403, type: "AccessDenied", told: [] },
      body: { message: "not for RegisterClient" },
    });
  });

  it("leaves values in the context, which have the types of their keys", async () => {
    const server = createSSOOIDCServer(
      {
        registerClient: (_input, context) => {
          const name: string | undefined = context.get(caller);
          return { clientId: `${String(name)} ${context.user}` };
        },
      },
      {
        interceptors: [authorize],
        context: (_request: unknown, context: RequestContext) => ({ user: `user ${String(context.get(caller))}` }),
      },
    );
    const headers = { "content-type": "application/json", authorization: "Bearer Ada" };
    const response = await server.fetch(registration(valid, { headers }));
    expect(await response.json()).toEqual({ clientId: "Ada user Ada" });
  });

  it("may replace the body that is read", async () => {
    const seen: unknown[] = [];
    const decrypt: ServerInterceptor = {
      beforeDeserialization(call) {
        const { body } = call.request;
        const text = async (): Promise<string> => (await body.text()).replace('"cli"', '"decrypted"');
        call.request = { ...call.request, body: { ...body, text } };
      },
    };
    await ask([decrypt], { handler: (input) => void seen.push(input) });
    expect(seen).toEqual([{ ...valid, clientName: "decrypted" }]);
  });
});

describe("aroundHandler", () => {
  it("may change input and output, and make one error of another", async () => {
    const upper: ServerInterceptor = {
      async aroundHandler(call, next) {
        const { clientName } = call.input as RegisterClientRequest;
        call.input = { ...call.input, clientName: clientName.toUpperCase() };
        try {
          return { ...(await next()), clientSecret: "added" };
        } catch {
          throw new InvalidClientMetadataException({ message: "made of another" });
        }
      },
    };
    const { body } = await ask([upper], { handler: ({ clientName }) => ({ clientId: clientName }) });
    expect(body).toEqual({ clientId: "CLI", clientSecret: "added" });
    const failed = await ask([upper], { handler: () => Promise.reject(new Error("database")) });
    expect(failed).toMatchObject({
      type: "InvalidClientMetadataException",
      body: { message: "made of another" },
      told: [],
    });
  });

  it("limits the time of a handler, whose later error is dropped", async () => {
    const impatient: ServerInterceptor = {
      aroundHandler: (_call, next) =>
        Promise.race([
          next(),
          Promise.reject(new UnmodeledException({ code: "Timeout", message: "too slow", status: 504 })),
        ]),
    };
    const handler = async (): Promise<never> => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      throw new Error("later");
    };
    expect(await ask([impatient], { handler })).toMatchObject({ status: 504, type: "Timeout" });
  });

  it("need not wait for the handler", async () => {
    const hasty: ServerInterceptor = {
      aroundHandler(_call, next) {
        void next();
        throw new Error("hasty");
      },
    };
    const { status, told } = await ask([hasty], { handler: () => Promise.reject(new Error("alone")) });
    expect({ status, told }).toEqual({ status: 500, told: [new Error("hasty")] });
  });

  it("may call the handler again", async () => {
    let calls = 0;
    const again: ServerInterceptor = { aroundHandler: (_call, next) => next().catch(() => next()) };
    const handler = (): object => {
      if (++calls === 1) throw new Error("once");
      return { clientId: String(calls) };
    };
    expect(await ask([again], { handler })).toMatchObject({ status: 200, body: { clientId: "2" } });
  });

  it("has the output of a handler that returns nothing as an empty one", async () => {
    const outputs: object[] = [];
    const reader: ServerInterceptor = {
      async aroundHandler(_call, next) {
        const output = await next();
        outputs.push(output);
        return output;
      },
    };
    expect(await ask([reader], { handler: () => undefined })).toMatchObject({ status: 200, body: {} });
    expect(outputs).toEqual([{}]);
  });
});

describe("steps around", () => {
  it.each(["aroundRequest", "aroundHandler"] as const)("hand asynchronous context on: %s", async (step) => {
    const trace = new AsyncLocalStorage<string>();
    const traced: ServerInterceptor = {
      [step]: (_call: RequestCall, next: () => Promise<never>) => trace.run("span", next),
    };
    const { body } = await ask([traced], {
      handler: async () => ({ clientId: await Promise.resolve(trace.getStore()) }),
    });
    expect(body).toEqual({ clientId: "span" });
  });
});

describe("what an interceptor does wrong", () => {
  const boom = (): never => {
    throw new Error("boom");
  };
  it.each(["aroundRequest", "beforeDeserialization", "aroundHandler"] as const)(
    "is an internal failure that onError is told of: %s throws",
    async (step) => {
      const steps: string[] = [];
      const { status, type, body, told } = await ask([recorder("a", steps), { [step]: boom }]);
      expect({ status, type, told }).toEqual({ status: 500, type: "InternalFailure", told: [new Error("boom")] });
      expect(JSON.stringify(body)).not.toContain("boom");
      expect(steps.at(-1)).toBe("a response 500");
    },
  );

  it.each(["aroundRequest", "beforeDeserialization", "aroundHandler"] as const)(
    "is an error of the model where it throws one: %s",
    async (step) => {
      const refuse = (): never => {
        throw new InvalidClientMetadataException({ message: "no" });
      };
      const { status, type, told } = await ask([{ [step]: refuse }]);
      expect({ status, type, told }).toEqual({ status: 400, type: "InvalidClientMetadataException", told: [] });
    },
  );

  it.each([
    { name: "no response", change: () => undefined },
    { name: "a status that is none", change: (response: object) => ({ ...response, status: 99 }) },
    { name: "a header with a line break", change: () => ({ status: 200, headers: { a: "b\r\nc: d" } }) },
    { name: "a body that is none", change: (response: object) => ({ ...response, body: 5 }) },
  ])("is an internal failure: $name", async ({ change }) => {
    const steps: string[] = [];
    const wrong = { aroundRequest: async (_call, next) => change(await next()) } as ServerInterceptor;
    const { status, told } = await ask([recorder("a", steps), wrong]);
    expect({ status, told: told.length, last: steps.at(-1) }).toEqual({ status: 500, told: 1, last: "a response 500" });
  });

  it("is an internal failure: an id that no header can have", async () => {
    const wrong: ServerInterceptor = {
      aroundRequest(call, next) {
        call.requestId = "a\r\nb: c";
        return next();
      },
    };
    const { status, headers } = await ask([wrong]);
    expect(status).toBe(500);
    expect(headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("does not break the connection: a length that is not the body's, headers of the connection", async () => {
    const wrong: ServerInterceptor = {
      async aroundRequest(_call, next) {
        const response = await next();
        response.headers["Content-Length"] = "1";
        response.headers["Transfer-Encoding"] = "chunked";
        return response;
      },
    };
    const server = createSSOOIDCServer({ registerClient: () => ({ clientId: "id" }) }, { interceptors: [wrong] });
    const http = createHttpServer(toNodeListener(server)).listen(0, "127.0.0.1");
    await new Promise((resolve) => http.once("listening", resolve));
    const url = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}/client/register`;
    const headers = { "content-type": "application/json" };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(valid) });
    expect(await response.json()).toEqual({ clientId: "id" });
    expect(response.headers.get("content-length")).toBe("17");
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  });

  it("is told of where it is the body of a response", async () => {
    const wrong: ServerInterceptor = {
      aroundRequest: () => ({
        ...{ status: 200, headers: { "content-length": "5" } },
        body: new Blob(["abc"]).stream(),
      }),
    };
    const told: unknown[] = [];
    const server = createSSOOIDCServer({}, { interceptors: [wrong], onError: (error) => void told.push(error) });
    const response = await server.fetch(registration());
    await expect(response.text()).rejects.toThrow();
    expect(told).toEqual([expect.any(RangeError)]);
  });
});

describe("types", () => {
  it("of a context are those of the server's option, in handlers and around them", async () => {
    const users: string[] = [];
    const general: ServerInterceptor = { aroundHandler: (_call, next) => next() };
    const ofUsers: ServerInterceptor<{ readonly user: string }> = {
      aroundHandler({ context }, next) {
        users.push(context.user);
        return next();
      },
    };
    const server = createSSOOIDCServer(
      { registerClient: (_input, { user }) => ({ clientId: user.toUpperCase() }) },
      {
        context: () => ({ user: "ada" }),
        interceptors: [
          general,
          ofUsers,
          {
            aroundHandler({ context }, next) {
              users.push(context.user.toUpperCase());
              return next();
            },
          },
        ],
      },
    );
    expect(await (await server.fetch(registration())).json()).toEqual({ clientId: "ADA" });
    expect(users).toEqual(["ada", "ADA"]);
    // @ts-expect-error The server's context has no user.
    createSSOOIDCServer({}, { context: () => ({ name: "ada" }), interceptors: [ofUsers] });
  });
});
