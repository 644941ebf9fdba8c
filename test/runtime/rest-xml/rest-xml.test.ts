import { describe, expect, test } from "vitest";
import { Command, type CommandSchema } from "../../../src/runtime/client/command.ts";
import { ServiceClient } from "../../../src/runtime/client/service-client.ts";
import { ServiceException, type ServiceExceptionOptions } from "../../../src/runtime/exception/exceptions.ts";
import type { Headers, IncomingResponse } from "../../../src/runtime/http/http-message.ts";
import { restXmlServer } from "../../../src/runtime/rest-xml/rest-xml-server.ts";
import type {
  ErrorSchema,
  MemberSchemas,
  OperationSchema,
  ServiceSchema,
  StructureSchema,
} from "../../../src/runtime/schema/schema.ts";
import { createServer } from "../../../src/runtime/server/server.ts";
import { incomingResponse, textOf } from "../protocol/messages.ts";
import { restXml } from "../../../src/runtime/protocols.ts";

const structure = (name: string, members: MemberSchemas): StructureSchema => ({
  type: "structure",
  name,
  members: () => members,
});
class StoreException extends ServiceException {}
class NoSuchKey extends StoreException {
  declare readonly Key?: string | undefined;
  constructor(options: ServiceExceptionOptions) {
    super({ ...options, name: "NoSuchKey", $fault: "client" });
  }
}
const NoSuchKey$: ErrorSchema = {
  ...structure("NoSuchKey", {
    message: { target: "string" },
    Key: { target: "string" },
    Age: { target: "integer" },
    tag: { target: "string", httpHeader: "X-Tag" },
    Type: { target: "string" },
  }),
  error: "client",
  httpError: 404,
  errorClass: NoSuchKey,
};
const result = structure("CopyResult", { ETag: { target: "string" } });
const copy: OperationSchema = {
  name: "Copy",
  http: { method: "PUT", uri: "/copy/{Key}", code: 200 },
  input: structure("CopyRequest", { Key: { target: "string", httpLabel: true }, Note: { target: "string" } }),
  output: structure("CopyOutput", {
    Result: { target: result, httpPayload: true },
    id: { target: "string", httpHeader: "X-Id" },
  }),
  errors: [NoSuchKey$],
};
const where: OperationSchema = {
  name: "Where",
  http: { method: "GET", uri: "/where", code: 200 },
  output: structure("WhereOutput", { Place: { target: "string" } }),
  s3UnwrappedXmlOutput: true,
};
const head: OperationSchema = {
  name: "Head",
  http: { method: "HEAD", uri: "/head", code: 200 },
  output: structure("HeadOutput", { id: { target: "string", httpHeader: "X-Id" } }),
};
const get: OperationSchema = {
  name: "Get",
  http: { method: "GET", uri: "/get", code: 200 },
  output: structure("GetOutput", { Body: { target: "blob", httpPayload: true } }),
};
const service: ServiceSchema = {
  name: "Store",
  sdkId: "Store",
  version: "1",
  auth: [],
  xmlNamespace: { uri: "urn:store" },
  exception: StoreException,
};
const unwrapping: ServiceSchema = { ...service, noErrorWrapping: true };

async function answer(operation: OperationSchema, body: string, status = 200, headers: Headers = {}): Promise<object> {
  const response = incomingResponse({ status, headers, body });
  const { output } = await restXml.deserializeResponse(service, operation, response);
  return output;
}

async function errorOf(call: Promise<object>): Promise<ServiceException> {
  const thrown: unknown = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof ServiceException)) throw new Error(`thrown: ${String(thrown)}`);
  return thrown;
}

describe("errors", () => {
  const inner =
    "<Type>Sender</Type><Code>NoSuchKey</Code><Message>gone</Message><Key>k</Key><Age>3</Age><HostId>h</HostId>";
  test.each([
    { form: "wrapped", body: `<ErrorResponse><Error>${inner}</Error><RequestId>r</RequestId></ErrorResponse>` },
    { form: "bare", body: `<?xml version="1.0"?>\n<Error xmlns="urn:x">${inner}<RequestId>r</RequestId></Error>` },
  ])("$form ones become the modeled class", async ({ body }) => {
    const error = await errorOf(answer(copy, body, 404, { "x-tag": "t" }));
    expect(error).toBeInstanceOf(NoSuchKey);
    expect(error).toMatchObject({
      message: "gone",
      Key: "k",
      Age: 3,
      tag: "t",
      Code: "NoSuchKey",
      HostId: "h",
      $metadata: { httpStatusCode: 404, requestId: "r" },
    });
    expect(Object.keys(error)).not.toContain("Message");
  });

  test("an answer to HEAD has no body", async () => {
    expect(await errorOf(answer(head, "", 404))).toMatchObject({ name: "NotFound", $fault: "client" });
    expect(await errorOf(answer(head, "", 403))).toMatchObject({ name: "UnknownError", $fault: "client" });
  });

  test("hostile texts do not replace what every error has", async () => {
    const body =
      "<Error><Code>X</Code><Message>m</Message><then>t</then><stack>s</stack><name>n</name><__proto__>p</__proto__></Error>";
    const error = await errorOf(answer(copy, body, 400));
    expect(error).toMatchObject({ name: "X", message: "m" });
    expect(error.stack).not.toBe("s");
    expect(Object.keys(error)).not.toContain("then");
    expect(Object.getPrototypeOf(error)).toBe(StoreException.prototype);
  });
});

describe("an error with the status of success", () => {
  const body = '<?xml version="1.0" encoding="UTF-8"?>\n\n<Error><Code>SlowDown</Code><Message>m</Message></Error>';

  test("is an error", async () => {
    expect(await errorOf(answer(copy, body))).toMatchObject({ name: "SlowDown", $metadata: { httpStatusCode: 503 } });
  });

  test("is a value where the model says so", async () => {
    const output = { ...structure("Out", { Code: { target: "string" } }), xmlName: "Error" };
    expect(await answer({ ...copy, output }, body)).toEqual({ Code: "SlowDown" });
  });

  test("is bytes where the body is bytes", async () => {
    const { Body } = (await answer(get, body)) as { Body: Uint8Array };
    expect(new TextDecoder().decode(Body)).toBe(body);
  });

  test.each(["<Errors/>", "<ErrorList></ErrorList>", "<CopyResult><Error>x</Error></CopyResult>"])(
    "is not any root that begins so: %s",
    async (root) => {
      expect(await answer(copy, root)).toMatchObject({ Result: {} });
    },
  );

  test("is tried again", async () => {
    class CopyCommand extends Command<object, object> {
      override readonly schema: CommandSchema = [service, copy];
    }
    const internal = "<Error><Code>InternalError</Code></Error>";
    const bodies = [internal, "<CopyResult><ETag>e</ETag></CopyResult>"];
    const client = new ServiceClient(service, restXml, {
      endpoint: "http://host",
      transport: () => Promise.resolve(new Response(bodies.shift())),
    });
    expect(await client.send(new CopyCommand({ Key: "k" }))).toMatchObject({
      Result: { ETag: "e" },
      $metadata: { attempts: 2 },
    });
    bodies.push(internal, internal, internal);
    await expect(client.send(new CopyCommand({ Key: "k" }))).rejects.toMatchObject({
      name: "InternalError",
      $metadata: { attempts: 3, httpStatusCode: 503 },
      $response: { status: 503 },
    });
  });
});

describe("an output without an element around it", () => {
  test.each([
    {
      body: '<?xml version="1.0" encoding="UTF-8"?>\n<Place xmlns="urn:store">here &amp; there</Place>',
      want: { Place: "here & there" },
    },
    { body: "<Place/>", want: {} },
    { body: "<Place>  </Place>", want: {} },
    { body: "", want: {} },
  ])("is read: $body", async ({ body, want }) => {
    expect(await answer(where, body)).toEqual(want);
  });

  test("is written", async () => {
    const { body, headers } = restXmlServer.serializeResponse(service, where, { Place: "here & there" });
    expect(await textOf(body)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<Place xmlns="urn:store">here &amp; there</Place>',
    );
    expect(headers).toMatchObject({ "content-type": "application/xml" });
  });
});

describe("the server", () => {
  const serverOf = (described: ServiceSchema, handle: (input: object) => object): ReturnType<typeof createServer> =>
    createServer(
      {
        service: described,
        protocols: [restXmlServer],
        operations: { copy: { schema: copy }, head: { schema: head } },
      },
      { copy: handle, head: handle },
    );
  const fails = (): never => {
    throw new NoSuchKey({ message: "a < b", Key: "k", tag: "t", Type: "own", other: "x" });
  };
  const put = (body: string, headers: Record<string, string> = {}): Request =>
    new Request("http://host/copy/k", { method: "PUT", body: new TextEncoder().encode(body), headers });

  test.each([
    {
      described: service,
      want: "<ErrorResponse><Error><Type>Sender</Type><Code>NoSuchKey</Code><Message>a &lt; b</Message><Key>k</Key></Error><RequestId>ID</RequestId></ErrorResponse>",
    },
    {
      described: unwrapping,
      want: "<Error><Type>Sender</Type><Code>NoSuchKey</Code><Message>a &lt; b</Message><Key>k</Key><RequestId>ID</RequestId></Error>",
    },
  ])("writes errors", async ({ described, want }) => {
    const response = await serverOf(described, fails).fetch(put("", {}));
    expect(response.status).toBe(404);
    expect(response.headers.get("x-tag")).toBe("t");
    expect(response.headers.get("content-type")).toBe("application/xml");
    expect((await response.text()).replace(response.headers.get("x-amzn-requestid") ?? "", "ID")).toBe(want);
  });

  test("writes no body after HEAD", async () => {
    const response = await serverOf(service, fails).fetch(new Request("http://host/head", { method: "HEAD" }));
    expect(response.status).toBe(404);
    expect(await response.text()).toBe("");
  });

  test.each([
    { headers: {}, name: "none" },
    { headers: { "content-type": "text/xml; charset=utf-8" }, name: "text/xml" },
    { headers: { "content-type": "application/xml" }, name: "application/xml" },
  ])("reads a body whose type is $name", async ({ headers }) => {
    let received: object | undefined;
    const { fetch } = serverOf(service, (input) => ((received = input), { id: "1" }));
    const response = await fetch(put("<CopyRequest xmlns='urn:store'><Note>n</Note></CopyRequest>", headers));
    expect(response.status).toBe(200);
    expect(received).toEqual({ Key: "k", Note: "n" });
  });

  test.each([
    { body: "<CopyRequest><Note>n</Note></CopyRequest>", type: "application/json", status: 415 },
    { body: "<Other><Note>n</Note></Other>", type: "application/xml", status: 400 },
    { body: "<CopyRequest><Note>n</CopyRequest>", type: "application/xml", status: 400 },
    {
      body: '<!DOCTYPE a [<!ENTITY b "c">]><CopyRequest><Note>&b;</Note></CopyRequest>',
      type: "application/xml",
      status: 400,
    },
    { body: "<a>".repeat(100_000), type: "application/xml", status: 400 },
  ])("refuses $body", async ({ body, type, status }) => {
    const response = await serverOf(service, () => ({})).fetch(put(body, { "content-type": type }));
    expect(response.status).toBe(status);
    expect(await response.text()).toContain("<ErrorResponse><Error><Type>Sender</Type><Code>");
  });
});

test("reading a response changes nothing of what was given but its status", async () => {
  const response: IncomingResponse = incomingResponse({ status: 200, body: "<CopyResult><ETag>e</ETag></CopyResult>" });
  await restXml.deserializeResponse(service, copy, response);
  expect(response.status).toBe(200);
});
