import { describe, expect, test } from "vitest";
import { ProtocolError, ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import type { Headers } from "../../../src/runtime/http/http-message.ts";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import type { ErrorSchema } from "../../../src/runtime/schema/schema.ts";
import { incomingResponse, textOf } from "./messages.ts";
import { createOperation, LimitException, limitException, service, TestException } from "./test-service.ts";
import { restJson1 } from "../../../src/runtime/protocols.ts";

const operation = createOperation({ output: {} }, { errors: [limitException] });

/** What an error has besides what every error has. */
function membersOf(error: ServiceException): object {
  return Object.fromEntries(Object.entries(error));
}

async function receive(status: number, headers: Headers, body: string, of = operation): Promise<ServiceException> {
  const outcome: unknown = await restJson1
    .deserializeResponse(service, of, incomingResponse({ status, headers, body }))
    .catch((error: unknown) => error);
  if (outcome instanceof ServiceException) return outcome;
  throw new Error("no service exception", { cause: outcome });
}

describe("errors that a client receives", () => {
  const forms: { name: string; headers?: Headers; body?: string }[] = [
    { name: "header", headers: { "x-amzn-errortype": "LimitException" } },
    { name: "header with a URI", headers: { "x-amzn-errortype": "LimitException:http://x.example/#y" } },
    {
      name: "header and another code in the body",
      headers: { "x-amzn-errortype": "a.b#LimitException" },
      body: '{"__type":"Other"}',
    },
    { name: "__type", body: '{"__type":"any.namespace#LimitException"}' },
    { name: "code", body: '{"code":"LimitException:http://x.example/"}' },
    { name: "__type before code", body: '{"code":"Other","__type":"LimitException"}' },
    { name: "header and no JSON", headers: { "x-amzn-errortype": "LimitException" }, body: "<html>" },
  ];
  test.each(forms)("by $name", async ({ headers = {}, body = "" }) => {
    const error = await receive(429, headers, body);
    expect(error).toBeInstanceOf(LimitException);
    expect(error).toMatchObject({ name: "LimitException", $fault: "client", $metadata: { httpStatusCode: 429 } });
  });

  test("with members, message, metadata and the response", async () => {
    const headers = {
      "x-amzn-errortype": "LimitException",
      "retry-after": "5",
      "x-amzn-requestid": "r",
      "x-amz-id-2": "e",
      "x-amz-cf-id": "c",
    };
    const body = '{"detail":"d","Message":"m","other":1}';
    const error = await receive(429, headers, body);
    expect(membersOf(error)).toEqual({
      name: "LimitException",
      $fault: "client",
      retryAfter: 5,
      detail: "d",
      $metadata: { httpStatusCode: 429, requestId: "r", extendedRequestId: "e", cfId: "c" },
    });
    expect(error.message).toBe("m");
    expect(await error.$response?.body.text()).toBe(body);
    expect(await textOf(await error.$response?.body.bytes())).toBe(body);
    expect(await textOf(error.$response?.body.stream())).toBe(body);
  });

  test("of the service as a whole", async () => {
    const error: unknown = await restJson1
      .deserializeResponse(
        { ...service, errors: [limitException] },
        createOperation({}),
        incomingResponse({ status: 429, body: '{"__type":"LimitException"}' }),
      )
      .catch((error: unknown) => error);
    expect(error).toBeInstanceOf(LimitException);
  });

  const unknown: { name: string; status: number; headers?: Headers; body: string; want: object }[] = [
    {
      name: "a code",
      status: 400,
      body: '{"__type":"x#NewException","errorMessage":"m","reason":"r","n":1}',
      want: { name: "NewException", message: "m", reason: "r", $fault: "client" },
    },
    {
      name: "no code",
      status: 500,
      body: "{}",
      want: { name: "UnknownError", message: "the service answered with status 500", $fault: "server" },
    },
    {
      name: "nothing",
      status: 503,
      body: "",
      want: { name: "UnknownError", message: "the service answered with status 503", $fault: "server" },
    },
    {
      name: "a proxy's page",
      status: 502,
      body: `<html>${"x".repeat(10_000)}`,
      want: { name: "UnknownError", message: `<html>${"x".repeat(494)}` },
    },
    { name: "another JSON", status: 404, body: "[]", want: { name: "UnknownError", message: "[]" } },
    {
      name: "a redirect",
      status: 307,
      headers: { location: "/" },
      body: "",
      want: { name: "UnknownError", $metadata: { httpStatusCode: 307 } },
    },
    {
      name: "a hostile body",
      status: 400,
      body: '{"code":"Bad","stack":"s","name":"n","toString":"t","then":"t","$fault":"x","__proto__":"p","constructor":"c","cause":"c"}',
      want: { name: "Bad", $fault: "client" },
    },
  ];
  test.each(unknown)("that the model does not know: $name", async ({ status, headers = {}, body, want }) => {
    const error = await receive(status, headers, body);
    expect(error).toBeInstanceOf(TestException);
    expect(error).toMatchObject(want);
    expect(String(error)).toMatch(/^\w+(: |$)/);
    expect(Object.getPrototypeOf(error)).toBe(TestException.prototype);
    for (const key of ["then", "cause", "toString"]) expect(Object.hasOwn(error, key)).toBe(false);
  });
});

describe("errors that a server sends", () => {
  const lower: ErrorSchema = { ...limitException, name: "Lower", members: () => ({ message: { target: "string" } }) };
  const upper: ErrorSchema = { ...limitException, name: "Upper", members: () => ({ Message: { target: "string" } }) };
  const fault: ErrorSchema = {
    type: "structure",
    name: "Fault",
    members: () => ({}),
    error: "server",
    errorClass: TestException,
  };
  const of = createOperation({}, { errors: [limitException, lower, upper, fault] });

  const table: { name: string; error: ServiceException; status: number; headers?: Headers; body: object }[] = [
    {
      name: "members and message",
      error: new LimitException({ message: "m", detail: "d", retryAfter: 5, secret: "s" }),
      status: 429,
      headers: { "retry-after": "5" },
      body: { detail: "d", message: "m" },
    },
    { name: "no message", error: new LimitException({}), status: 429, body: {} },
    {
      name: "a message of the model",
      error: new TestException({ name: "Lower", message: "m" }),
      status: 429,
      body: { message: "m" },
    },
    {
      name: "a message of the model, upper case",
      error: new TestException({ name: "Upper", message: "m" }),
      status: 429,
      body: { Message: "m" },
    },
    {
      name: "a message in its own member",
      error: new TestException({ name: "Upper", Message: "M" }),
      status: 429,
      body: { Message: "M" },
    },
    {
      name: "a fault of the server",
      error: new TestException({ name: "Fault", message: "m", stack: "s", cause: "c" }),
      status: 500,
      body: { message: "m" },
    },
    {
      name: "an unknown name",
      error: new TestException({ name: "Other", message: "m", detail: "d" }),
      status: 400,
      body: { message: "m" },
    },
    {
      name: "the protocol's own",
      error: new ProtocolError({
        name: "MethodNotAllowedException",
        message: "m",
        status: 405,
        headers: { allow: "GET" },
      }),
      status: 405,
      headers: { allow: "GET" },
      body: { message: "m" },
    },
  ];
  test.each(table)("$name", async ({ error, status, headers = {}, body }) => {
    const response = restJson1Server.serializeError(service, of, error);
    expect(response.status).toBe(status);
    expect(response.headers).toMatchObject({
      ...headers,
      "x-amzn-errortype": error.name,
      "content-type": "application/json",
    });
    expect(JSON.parse(await textOf(response.body))).toEqual(body);
  });

  test("without an operation", () => {
    const error = new ProtocolError({ name: "UnknownOperationException", message: "m", status: 404 });
    expect(restJson1Server.serializeError(service, undefined, error)).toMatchObject({
      status: 404,
      body: '{"message":"m"}',
    });
  });

  test("are what the client's code throws", async () => {
    const sent = new LimitException({ message: "m", detail: "d", retryAfter: 5 });
    const response = restJson1Server.serializeError(service, operation, sent);
    const error = await receive(response.status, response.headers, await textOf(response.body));
    expect({ ...membersOf(error), $metadata: {} }).toEqual(membersOf(sent));
  });
});
