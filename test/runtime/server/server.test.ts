import { describe, expect, it } from "vitest";
import { ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import type { HandlerContext, RequestContext } from "../../../src/runtime/server/request-context.ts";
import type {
  ServedOperation,
  ServerDefinition,
  ServerOptions,
} from "../../../src/runtime/server/server-definition.ts";
import { NotImplementedException } from "../../../src/runtime/server/server-errors.ts";
import { NotFoundException, plainDefinition, plainProtocol, type PlainHandlers } from "./plain-protocol.ts";
import { createPlainServer, post } from "./plain-server.ts";
import { failOnUnhandledRejections } from "./unhandled-rejections.ts";

failOnUnhandledRejections();

/** Runs one handler; what it told `onError` is kept. */
async function answerOf(
  echo: PlainHandlers["echo"],
  options: ServerOptions = {},
): Promise<{ status: number; headers: Headers; body: unknown; errors: unknown[] }> {
  const errors: unknown[] = [];
  const server = createPlainServer({ echo }, { onError: (error) => void errors.push(error), ...options });
  const response = await server.fetch(post("/Echo", '{"name":"x"}'));
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? "" : JSON.parse(text), errors };
}

describe("answers", () => {
  it("have the handler's output, and a request id", async () => {
    const { status, headers, body, errors } = await answerOf((input) => ({ hello: input.name }));
    expect({ status, body, errors }).toEqual({ status: 200, body: { hello: "x" }, errors: [] });
    expect(headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("are of the same request id as the context's", async () => {
    let seen = "";
    const { headers } = await answerOf((_input, { requestId }) => {
      seen = requestId;
    });
    expect(headers.get("x-amzn-requestid")).toBe(seen);
  });

  it("are empty outputs for handlers that return nothing", async () => {
    expect(await answerOf(async () => {})).toMatchObject({ status: 200, body: {} });
  });
});

describe("errors", () => {
  const secret = "password=hunter2";
  it.each([
    {
      name: "a modeled error",
      thrown: new NotFoundException({ message: "no such item", item: "i" }),
      want: { status: 404, body: { message: "no such item", item: "i" }, told: 0 },
    },
    { name: "an unmodeled exception", thrown: new ServiceException({ name: "Other", message: secret }) },
    { name: "an Error", thrown: new TypeError(secret) },
    { name: "a string", thrown: secret },
    { name: "undefined", thrown: undefined },
    {
      name: "not implemented",
      thrown: new NotImplementedException(),
      want: { status: 501, body: { message: "the operation is not implemented" }, told: 0 },
    },
  ])("$name", async ({ thrown, want }) => {
    const { status, body, errors, headers } = await answerOf(() => {
      // oxlint-disable-next-line typescript/only-throw-error -- people do.
      throw thrown;
    });
    if (want === undefined) {
      expect(status).toBe(500);
      expect(headers.get("x-error")).toBe("InternalFailure");
      expect(JSON.stringify(body)).not.toContain("hunter2");
      expect(errors).toEqual([thrown]);
    } else {
      expect({ status, body, told: errors.length }).toEqual(want);
    }
    expect(headers.get("x-amzn-requestid")).not.toBeNull();
  });

  it("of a rejected handler are told with the request's context", async () => {
    const told: RequestContext[] = [];
    const server = createPlainServer(
      { echo: () => Promise.reject(new Error("x")) },
      { onError: (_error, context) => void told.push(context) },
    );
    const response = await server.fetch(post("/Echo"));
    expect(told).toMatchObject([
      { operation: "Echo", method: "POST", path: "/Echo", requestId: response.headers.get("x-amzn-requestid") },
    ]);
  });

  it.each([
    { name: "a value that JSON cannot have", output: { value: 1n } },
    { name: "a number in place of an output", output: 5 },
    { name: "a status that is none", output: { $status: 99_999 } },
    { name: "a header with a line break", output: { $headers: { "x-a": "b\r\nset-cookie: c" } } },
    { name: "a header's name that is none", output: { $headers: { "x a": "b" } } },
    { name: "a header beyond Latin-1", output: { $headers: { "x-a": "👍" } } },
  ])("in the output are the service's: $name", async ({ output }) => {
    const { status, errors } = await answerOf(() => output);
    expect(status).toBe(500);
    expect(errors).toHaveLength(1);
  });

  it("in `onError` and in `context` do not stop the server", async () => {
    const throwing = (): never => {
      throw new Error("bad option");
    };
    expect((await answerOf(throwing, { onError: throwing })).status).toBe(500);
    expect(await answerOf(() => ({}), { context: throwing })).toMatchObject({
      status: 500,
      errors: [expect.any(Error)],
    });
  });

  it("in a protocol's own error writer end in a bare 500", async () => {
    const broken = {
      ...plainProtocol(),
      serializeError: (): never => {
        throw new Error("broken");
      },
    };
    const server = createPlainServer({}, {}, { ...plainDefinition, protocols: [broken] });
    const response = await server.fetch(post("/Echo"));
    expect([response.status, await response.text()]).toEqual([500, ""]);
    expect(response.headers.get("x-amzn-requestid")).not.toBeNull();
  });

  it.each([
    { name: "an unknown operation", request: () => post("/Nope"), want: [404, "UnknownOperationException"] },
    {
      name: "a wrong method",
      request: () => new Request("http://host/Echo"),
      want: [405, "MethodNotAllowedException"],
    },
    { name: "an operation without a handler", request: () => post("/Upload"), want: [501, "NotImplementedException"] },
    {
      name: "an operation named like what objects inherit",
      request: () => post("/ToString"),
      want: [501, "NotImplementedException"],
    },
    {
      name: "bytes that are not UTF-8",
      request: () => post("/Echo", new Uint8Array([0x22, 0xff, 0x22])),
      want: [400, "SerializationException"],
    },
    {
      name: "a body over the limit",
      request: () => post("/Echo", JSON.stringify({ name: "x".repeat(200) })),
      want: [413, "RequestEntityTooLargeException"],
    },
    {
      name: "a declared length over the limit",
      request: () => post("/Echo", "{}", { headers: { "content-length": "1000" } }),
      want: [413, "RequestEntityTooLargeException"],
    },
  ])("$name", async ({ request, want }) => {
    const server = createPlainServer({ echo: () => ({}) }, { maxBodyBytes: 100 });
    const response = await server.fetch(request());
    expect([response.status, response.headers.get("x-error")]).toEqual(want);
  });

  it("is a claim that no protocol makes", async () => {
    const definition = { ...plainDefinition, protocols: [plainProtocol("a", "/a/")] };
    const response = await createPlainServer({}, {}, definition).fetch(post("/b"));
    expect([response.status, response.headers.get("x-error")]).toEqual([404, "UnknownOperationException"]);
  });
});

describe("invalid input", () => {
  const withValidationError = (validationError: ServedOperation["validationError"]): ServerDefinition => {
    const { operations } = plainDefinition;
    const echo = { ...(operations["echo"] as ServedOperation), validationError };
    return { ...plainDefinition, operations: { ...operations, echo } };
  };
  const invalid = post("/Echo", JSON.stringify({ name: "12345678901" }));
  const message =
    "1 validation error detected. Value with length 11 at '/name' failed to satisfy constraint: " +
    "Member must have length less than or equal to 10";
  const never = (): never => {
    throw new Error("the handler ran");
  };

  it("is a ValidationException with the fields", async () => {
    const response = await createPlainServer({ echo: never }).fetch(invalid.clone());
    expect([response.status, response.headers.get("x-error")]).toEqual([400, "ValidationException"]);
    expect(await response.json()).toEqual({
      message,
      fieldList: [{ path: "/name", message: message.replace("1 validation error detected. ", "") }],
    });
  });

  it("is the model's own error where there is one", async () => {
    const definition = withValidationError(NotFoundException);
    const response = await createPlainServer({ echo: never }, {}, definition).fetch(invalid.clone());
    expect([response.status, await response.json()]).toEqual([404, { message }]);
  });

  it("is ValidationException where the operation does not have the model's", async () => {
    class Foreign extends ServiceException {}
    const definition = withValidationError(Foreign);
    const response = await createPlainServer({ echo: never }, {}, definition).fetch(invalid.clone());
    expect(response.headers.get("x-error")).toBe("ValidationException");
  });

  it("is what the option makes of it", async () => {
    const server = createPlainServer(
      { echo: never },
      { validationError: (failures) => new NotFoundException({ message: `${failures.length} wrong`, item: "q" }) },
    );
    expect(await (await server.fetch(invalid.clone())).json()).toEqual({ message: "1 wrong", item: "q" });
  });
});

describe("the context", () => {
  it("has the request's fields over the user's own", async () => {
    let seen: HandlerContext<{ user: string; operation: string }> | undefined;
    const server = createPlainServer<{ user: string; operation: string }>(
      { echo: (_input, context) => void (seen = context) },
      { context: ({ headers }) => ({ user: headers["x-user"] ?? "", operation: "mine" }) },
    );
    await server.fetch(post("/Echo?a=b", "{}", { headers: { "x-user": "me" } }));
    expect(seen).toMatchObject({ user: "me", operation: "Echo", method: "POST", path: "/Echo" });
    expect(seen?.signal).toBeInstanceOf(AbortSignal);
  });

  it("may have fields that would change an object's prototype", async () => {
    let seen: object | undefined;
    const own = JSON.parse('{"__proto__":{"admin":true}}') as object;
    const server = createPlainServer<object>(
      { echo: (_input, context) => void (seen = context) },
      { context: () => own },
    );
    await server.fetch(post("/Echo"));
    expect((seen as { admin?: boolean }).admin).toBeUndefined();
  });

  it("binds handlers to their object, and finds those that were replaced", async () => {
    class Handlers {
      readonly greeting: string = "hi";
      echo(): object {
        return { said: this.greeting };
      }
    }
    const handlers = new Handlers();
    const server = createPlainServer(handlers);
    expect(await (await server.fetch(post("/Echo"))).json()).toEqual({ said: "hi" });
    handlers.echo = () => ({ said: "replaced" });
    expect(await (await server.fetch(post("/Echo"))).json()).toEqual({ said: "replaced" });
  });
});

describe("several protocols", () => {
  it.each([
    { path: "/v2/Echo", want: "b" },
    { path: "/Echo", want: "a" },
  ])("$path", async ({ path, want }) => {
    const definition = { ...plainDefinition, protocols: [plainProtocol("b", "/v2/"), plainProtocol("a", "/")] };
    const server = createPlainServer({ echo: () => ({}) }, {}, definition);
    const response = await server.fetch(post(path));
    expect([response.status, response.headers.get("x-protocol")]).toEqual([200, want]);
  });
});
