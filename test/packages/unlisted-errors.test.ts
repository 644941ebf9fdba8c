import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PackageFolder } from "../conformance/generate-packages.ts";
import type { ErrorClass, GeneratedPackage } from "../conformance/generated-package.ts";
import type { Transport } from "../../src/runtime/client/transport/transport.ts";
import { ServiceException } from "../../src/runtime/exception/exceptions.ts";
import { UnmodeledException } from "../../src/runtime/server/index.ts";
import { protocols, type Protocol } from "../hostile/wire/vault-model.ts";
import { depotModel, depotService, splitDepotModel, splitProtocols } from "./depot-model.ts";

const models = mkdtempSync(join(tmpdir(), "shapewright-depots-"));
const folder = new PackageFolder();
const depots = new Map<string, GeneratedPackage>();

async function generate(name: string, protocol: Protocol, model: object, service = depotService): Promise<void> {
  const file = join(models, `${name}.json`);
  writeFileSync(file, JSON.stringify(model));
  depots.set(name, await folder.generate(file, { service, protocol, cases: [] }));
}

beforeAll(async () => {
  for (const protocol of protocols) await generate(protocol, protocol, depotModel(protocol));
  for (const [protocol, name] of Object.entries(splitProtocols)) {
    await generate(`split ${protocol}`, name, splitDepotModel(protocol), "Depot");
  }
  await generate("query-compatible", "awsJson1_0", depotModel("awsJson1_0", { queryCompatible: true }));
}, 120_000);

afterAll(async () => {
  for (const depot of depots.values()) await depot.close();
  folder.remove();
  rmSync(models, { recursive: true, force: true });
});

function depot(name: string): GeneratedPackage {
  return depots.get(name) ?? expect.fail(`no depot ${name}`);
}

function classOf(name: string, error: string): ErrorClass {
  const plan = depot(name).findError(error) ?? expect.fail(`no error ${error}`);
  return depot(name).errorClass(plan);
}

async function call(name: string, operation: string, transport?: Transport): Promise<ServiceException> {
  const generated = depot(name);
  const { http } = await generated.server();
  const address = http.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const config = { endpoint: `http://127.0.0.1:${port ?? 0}`, ...(transport && { transport }) };
  const plan = generated.findOperation(operation) ?? expect.fail(`no operation ${operation}`);
  const outcome: unknown = await generated.send(plan, {}, config).catch((error: unknown) => error);
  if (outcome instanceof ServiceException) return outcome;
  throw new Error("no service exception", { cause: outcome });
}

/** What a handler throws, as a client gets it, and what the server tells nobody but `onError`. */
async function throwing(
  name: string,
  thrown: unknown,
  operation = "Fetch",
): Promise<{ readonly error: ServiceException; readonly reported: readonly unknown[] }> {
  const { handler } = await depot(name).server();
  const reported: unknown[] = [];
  handler.onError = (error) => void reported.push(error);
  handler.handle = () => {
    throw thrown;
  };
  return { error: await call(name, operation), reported };
}

/** An answer of a service that is not ours. */
function answer(status: number, headers: Record<string, string>, body: string | Uint8Array): Transport {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return {
    send: () =>
      Promise.resolve({
        status,
        headers,
        body: {
          text: () => Promise.resolve(new TextDecoder().decode(bytes)),
          bytes: () => Promise.resolve(bytes),
          stream: () => new Blob([Buffer.from(bytes)]).stream(),
        },
      }),
  };
}

/** What a log shows, and what a program that sends its errors on sends. */
function shownBy(error: ServiceException): string {
  return `${inspect(error)}\n${JSON.stringify(error)}`;
}

const isRest = (protocol: Protocol): boolean => protocol.startsWith("rest");

describe.each(protocols)("%s: an error that the operation does not list", (protocol) => {
  it("is of the service's class with its own name, and of its class where that is asked for", async () => {
    const Missing = classOf(protocol, "Missing");
    const { error, reported } = await throwing(protocol, new Missing({ message: "no such item", item: "i" }));
    expect(reported).toEqual([]);
    expect(error).toMatchObject({ name: "Missing", message: "no such item", item: "i", $fault: "client" });
    expect(error.$metadata).toMatchObject({ httpStatusCode: protocol === "awsQuery" ? 409 : 404, attempts: 1 });
    expect(shownBy(error)).not.toMatch(/\$response|deserializeError|Symbol\(/);
    const { stack, $metadata, $response } = error;

    // Not of others, and asking for these changes nothing.
    for (const other of ["Listed", "Sealed", "Moved"]) expect(error instanceof classOf(protocol, other)).toBe(false);
    expect(Object.getPrototypeOf(error)).not.toBe(Missing.prototype);

    for (let round = 0; round < 2; round++) {
      expect(error instanceof Missing).toBe(true);
      expect(Object.getPrototypeOf(error)).toBe(Missing.prototype);
      expect(error).toMatchObject({ name: "Missing", message: "no such item", item: "i", $fault: "client" });
      expect([error.stack, error.$metadata, error.$response]).toEqual([stack, $metadata, $response]);
    }
    expect(error instanceof classOf(protocol, "Listed")).toBe(false);
    expect(shownBy(error)).not.toMatch(/\$response|deserializeError|Symbol\(/);
  });

  it("has members of every kind, whatever parts the operation's own protocol has", async () => {
    const Sealed = classOf(protocol, "Sealed");
    const members = {
      items: ["a", "b"],
      until: new Date("2026-01-02T03:04:05Z"),
      counts: { a: 1 },
      choice: { number: 5 },
      size: 7,
      seal: new Uint8Array([1, 2, 255]),
    };
    const { error } = await throwing(protocol, new Sealed({ message: "sealed", ...members }));
    // What needs a schema is not there before: XML is texts without one.
    expect(error).toMatchObject({ name: "Sealed", message: "sealed", size: /xml|query/i.test(protocol) ? "7" : 7 });
    expect(error).not.toHaveProperty("items");
    expect(error).not.toHaveProperty("choice");
    expect(error instanceof Sealed).toBe(true);
    expect(Object.assign({}, error)).toMatchObject({ name: "Sealed", $retryable: { throttling: true }, ...members });
    expect(error.message).toBe("sealed");
  });

  it("may be frozen, and is then asked without harm", async () => {
    const Missing = classOf(protocol, "Missing");
    const { error } = await throwing(protocol, new Missing({ message: "m" }));
    expect(Object.freeze(error) instanceof Missing).toBe(false);
  });

  it("is not that of a class that somebody has made of it", async () => {
    const Missing = classOf(protocol, "Missing");
    const { error } = await throwing(protocol, new Missing({ message: "m" }));
    class MyMissing extends Missing {}
    expect(error instanceof MyMissing).toBe(false);
    expect(error instanceof Missing).toBe(true);
  });

  it("is sent where it is of a class that somebody has made of it", async () => {
    class MyMissing extends classOf(protocol, "Missing") {}
    const { error } = await throwing(protocol, new MyMissing({ message: "mine", item: "i" }));
    expect(error instanceof classOf(protocol, "Missing")).toBe(true);
    expect(error).toMatchObject({ message: "mine", item: "i" });
  });

  it("stays inside where it is of another service, or of no model", async () => {
    const other = protocol === "restJson1" ? "restXml" : "restJson1";
    // A base of another name, as every service has its own.
    class OtherServiceException extends ServiceException {}
    class Listed extends OtherServiceException {
      override readonly name = "Listed";
    }
    class Missing extends OtherServiceException {
      override readonly name = "Missing";
      static override schema(): never {
        return (classOf(other, "Missing") as unknown as { schema(): never }).schema();
      }
    }
    const base = Object.getPrototypeOf(classOf(protocol, "Missing")) as ErrorClass;
    for (const thrown of [
      new Listed({ message: "secret" }),
      new Missing({ message: "secret" }),
      new base({ name: "Missing", message: "secret" }),
      new base({ name: "Listed", message: "secret" }),
      new ServiceException({ name: "Listed", message: "secret" }),
    ]) {
      const { error, reported } = await throwing(protocol, thrown);
      expect(error).toMatchObject({ name: "InternalFailure", $metadata: { httpStatusCode: 500 } });
      expect(error.message).not.toContain("secret");
      expect(reported).toEqual([thrown]);
    }
  });

  it("is one of the runtime with a code, a status and a message", async () => {
    const thrown = new UnmodeledException({ code: "InvalidItemID.NotFound", message: "no i-1" });
    const { error, reported } = await throwing(protocol, thrown);
    expect(reported).toEqual([]);
    expect(error).toMatchObject({ name: "InvalidItemID.NotFound", message: "no i-1", $fault: "client" });
    expect(error.$metadata.httpStatusCode).toBe(400);
    const busy = new UnmodeledException({
      code: "Unavailable",
      message: "later",
      status: 503,
      headers: { "Retry-After": "7" },
    });
    const { error: later } = await throwing(protocol, busy);
    expect(later).toMatchObject({ name: "Unavailable", message: "later", $fault: "server" });
    expect(later.$response).toMatchObject({ status: 503, headers: { "retry-after": "7" } });
    // Its own status counts, also with the name of a modeled error.
    const { error: named } = await throwing(
      protocol,
      new UnmodeledException({ code: "Missing", message: "m", status: 418 }),
    );
    expect(named).toMatchObject({ name: "Missing", message: "m", $metadata: { httpStatusCode: 418 } });
  });

  it.each([
    { name: "Reserved", cause: "the model's cause" },
    { name: "Traced", cause: 418 },
  ])("never sends what the language keeps in its members: $name", async ({ name, cause }) => {
    const Reserved = classOf(protocol, name);
    const { error } = await throwing(protocol, new Reserved({ message: "m" }), "Store");
    expect(error).toMatchObject({ name, message: "m", $metadata: { httpStatusCode: 400 } });
    const { body, headers } = error.$response ?? expect.fail("no response");
    const sent = `${JSON.stringify(headers)}${Buffer.from(await body.bytes()).toString("latin1")}`;
    expect(sent).not.toMatch(/unlisted-errors|\bat\b|stack|cause|constructor|x-trace|x-name|<name>|"name"/);

    const given = new Reserved({ message: "m", stack: "the model's stack", cause, constructor: "c" });
    const { error: modeled } = await throwing(protocol, given, "Store");
    expect(modeled).toMatchObject({ name, message: "m" });
    expect([modeled.stack, modeled.cause]).toEqual(["the model's stack", cause]);
  });

  it("says the status where it has neither body nor message", async () => {
    for (const operation of isRest(protocol) ? ["Fetch", "Probe"] : ["Fetch"]) {
      const error = await call(protocol, operation, answer(503, {}, ""));
      expect(error).toMatchObject({ name: "UnknownError", $fault: "server" });
      expect(String(error)).toBe("UnknownError: the service answered with status 503");
    }
  });

  it("says the status where its body has no message", async () => {
    const isXml = /xml|query/i.test(protocol);
    const empty = protocol === "rpcv2Cbor" ? new Uint8Array([0xa0]) : isXml ? "<Error><Code/></Error>" : "{}";
    const headers = { "smithy-protocol": protocol === "rpcv2Cbor" ? "rpc-v2-cbor" : "rpc-v2-json" };
    const error = await call(protocol, "Fetch", answer(503, headers, empty));
    expect(String(error)).toBe("UnknownError: the service answered with status 503");
  });
});

describe.each(protocols.filter(isRest))("%s: errors bound to the parts of HTTP", (protocol) => {
  it.each(["Fetch", "Store"])("carry the status and headers, from %s", async (operation) => {
    const Moved = classOf(protocol, "Moved");
    const { error } = await throwing(protocol, new Moved({ message: "m", status: 429, after: 5 }), operation);
    expect(error instanceof Moved).toBe(true);
    expect(error).toMatchObject({ name: "Moved", status: 429, after: 5, $metadata: { httpStatusCode: 429 } });
    const { error: usual } = await throwing(protocol, new Moved({ message: "m" }), operation);
    expect(usual instanceof Moved).toBe(true);
    expect(usual).toMatchObject({ status: 400, $metadata: { httpStatusCode: 400 } });
  });

  it.each([200, 204, 600, 99, 429.5, "429"])("are never sent with the status %j", async (status) => {
    const Moved = classOf(protocol, "Moved");
    const { error, reported } = await throwing(protocol, new Moved({ message: "m", status }));
    expect(error).toMatchObject({ name: "InternalFailure", $metadata: { httpStatusCode: 500 } });
    expect(reported).toHaveLength(1);
  });

  it("never put a line break of a header's member on the wire", async () => {
    const thrown = new UnmodeledException({ code: "X", message: "m", headers: { "x-a": "b\r\nx-evil: 1" } });
    const { error, reported } = await throwing(protocol, thrown);
    expect(error).toMatchObject({ name: "InternalFailure" });
    expect(error.$response?.headers).not.toHaveProperty("x-evil");
    expect(reported).toHaveLength(1);
  });

  it.each(["Get", "Put"])("carry them with models of the split layout, too, from %s", async (operation) => {
    const layout = protocol === "restXml" ? "split rest-xml" : "split rest-json";
    const Moved = classOf(layout, "Moved");
    const thrown = new Moved({ message: "m", status: 451, after: 5 });
    const { error } = await throwing(layout, thrown, operation);
    expect(error instanceof Moved).toBe(true);
    expect(error).toMatchObject({ name: "Moved", status: 451, after: 5, $metadata: { httpStatusCode: 451 } });
  });

  it("of HEAD say the status", async () => {
    const { error } = await throwing(protocol, new (classOf(protocol, "Missing"))({ message: "lost" }), "Probe");
    expect(error.$metadata.httpStatusCode).toBe(404);
    expect(error.message).toBe("the service answered with status 404");
    if (protocol === "restJson1") expect(error instanceof classOf(protocol, "Missing")).toBe(true);
  });
});

describe.each(Object.keys(splitProtocols))("%s, split layout", (protocol) => {
  it("an error that no operation lists has a class", async () => {
    const Unlisted = classOf(`split ${protocol}`, "Unlisted");
    const thrown = new Unlisted({ message: "m", depth: 5, at: { shelf: "s" } });
    const { error, reported } = await throwing(`split ${protocol}`, thrown, "Get");
    expect(reported).toEqual([]);
    expect(error).toMatchObject({ name: "Unlisted", $fault: "server", $metadata: { httpStatusCode: 500 } });
    expect(error instanceof Unlisted).toBe(true);
    expect(error).toMatchObject({ name: "Unlisted", message: "m", depth: 5, at: { shelf: "s" } });
  });
});

describe("codes of awsQuery", () => {
  const body = (code: string): string =>
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>m</Message><item>i</item></Error></ErrorResponse>`;

  it.each([
    { operation: "Fetch", code: "Depot.Missing", want: "Missing" },
    { operation: "Fetch", code: "Missing", want: "Missing" },
    { operation: "Fetch", code: "Depot.Listed", want: "Listed" },
    // The first in the order of the model has the code, and the other is found where it is listed before it.
    { operation: "Fetch", code: "LaterClash", want: "EarlierClash" },
    { operation: "Fetch", code: "EarlierClash", want: "EarlierClash" },
    { operation: "Store", code: "LaterClash", want: "LaterClash" },
  ])("$operation: $code is $want", async ({ operation, code, want }) => {
    const error = await call("awsQuery", operation, answer(400, {}, body(code)));
    expect(error).toMatchObject({ name: want, message: "m", item: "i", Code: code });
    for (const other of ["Sealed", "LaterClash", "EarlierClash", "Missing", "Listed"].filter((name) => name !== want)) {
      expect(error instanceof classOf("awsQuery", other)).toBe(false);
    }
    expect(error instanceof classOf("awsQuery", want)).toBe(true);
    expect(error).toMatchObject({ name: want, message: "m", item: "i" });
  });

  it("an error whose code means another is sent where its operation does not list it", async () => {
    const { error, reported } = await throwing("awsQuery", new (classOf("awsQuery", "LaterClash"))({ message: "m" }));
    expect(reported).toEqual([]);
    expect(error).toMatchObject({ name: "EarlierClash", message: "m" });
  });

  it.each([
    { headers: { "x-amzn-query-error": "Depot.Missing;Sender" }, code: "Depot.Missing" },
    { headers: { "x-amzn-query-error": "Unheard.Of;Sender" }, code: "Unheard.Of" },
    { headers: { "x-amzn-query-error": "constructor;Sender" }, code: "constructor" },
    { headers: {}, code: "Missing" },
  ])("of services that once spoke it: $headers", async ({ headers, code }) => {
    const text = '{"__type":"example.depot#Missing","message":"m","item":"i"}';
    const error = await call("query-compatible", "Fetch", answer(400, headers, text));
    expect(error).toMatchObject({ name: "Missing", Code: code, item: "i" });
    expect(error instanceof classOf("query-compatible", "Listed")).toBe(false);
    expect(error instanceof classOf("query-compatible", "Missing")).toBe(true);
    expect(error).toMatchObject({ name: "Missing", Code: code, message: "m", item: "i" });
  });

  it("of services that once spoke it, both halves", async () => {
    const Missing = classOf("query-compatible", "Missing");
    const { error } = await throwing("query-compatible", new Missing({ message: "m", item: "i" }));
    expect(error.$response?.headers).toMatchObject({ "x-amzn-query-error": "Depot.Missing;Sender" });
    const facts = { name: "Missing", Code: "Depot.Missing", Type: "Sender", item: "i" };
    expect(error).toMatchObject(facts);
    expect(error instanceof Missing).toBe(true);
    expect(error).toMatchObject(facts);
  });
});

it.each([
  { status: 400, fault: "Sender" },
  { status: 503, fault: "Receiver" },
])(
  "a service that once spoke awsQuery says its code of an error of the runtime, too: $fault",
  async ({ status, fault }) => {
    const thrown = new UnmodeledException({ code: "Item.Gone", message: "m", status });
    const { error } = await throwing("query-compatible", thrown);
    expect(error.$response?.headers).toMatchObject({ "x-amzn-query-error": `Item.Gone;${fault}` });
    expect(error).toMatchObject({ name: "Item.Gone", Code: "Item.Gone", Type: fault, message: "m" });
  },
);

describe("where JSON tells an error", () => {
  const forms: { header?: string; body: string; name: string; message: string }[] = [
    { body: '{"Code":"Listed","Message":"m"}', name: "Listed", message: "m" },
    { body: '{"CODE":"Listed","MESSAGE":"m"}', name: "Listed", message: "m" },
    { body: '{"Code":"a.b#Listed:http://x","errorMessage":"m"}', name: "Listed", message: "m" },
    { body: '{"Code":"Other","code":"Listed","message":"m","Message":"n"}', name: "Listed", message: "m" },
    { body: '{"Code":"Other","code":"Other","__type":"Listed"}', name: "Listed", message: "" },
    { header: "Listed", body: '{"Code":"Other","Message":"m"}', name: "Listed", message: "m" },
    { header: "Listed", body: "<html>", name: "Listed", message: "<html>" },
    { body: '{"Code":"Gone","Message":"m","hint":"h"}', name: "Gone", message: "m" },
    { body: '{"Code":5,"Message":"m"}', name: "UnknownError", message: "m" },
    { body: "<html>bad gateway", name: "UnknownError", message: "<html>bad gateway" },
  ];
  it.each(forms)("$header $body", async ({ header, body, name, message }) => {
    for (const protocol of ["restJson1", "awsJson1_0", "awsJson1_1"]) {
      const headers = header === undefined ? {} : { "x-amzn-errortype": header };
      const error = await call(protocol, "Fetch", answer(400, headers, body));
      expect(error).toMatchObject({ name, message });
      expect(error instanceof classOf(protocol, "Listed")).toBe(name === "Listed");
    }
  });

  it("a member named `Code` keeps its value", async () => {
    for (const operation of ["Store", "Fetch"]) {
      const body = '{"Code":"c-1","Message":"m"}';
      const error = await call("restJson1", operation, answer(400, { "x-amzn-errortype": "CapitalCode" }, body));
      expect(error instanceof classOf("restJson1", "CapitalCode")).toBe(true);
      expect(error).toMatchObject({ name: "CapitalCode", Code: "c-1", message: "m" });
    }
  });
});

describe("an XML element given twice", () => {
  const output = "<name>a</name><name>b</name><tags>x</tags><note/><tags>y</tags>";
  it.each([
    ["restXml", `<Output>${output}</Output>`],
    ["awsQuery", `<FetchResponse><FetchResult>${output}</FetchResult><FetchResult/></FetchResponse>`],
    ["ec2Query", `<FetchResponse>${output}</FetchResponse>`],
  ])("%s: the first counts, and flattened lists have all", async (protocol, body) => {
    const generated = depot(protocol);
    const operation = generated.findOperation("Fetch") ?? expect.fail();
    const config = { endpoint: "https://depot.example", transport: answer(200, {}, body) };
    expect(await generated.send(operation, {}, config)).toMatchObject({ name: "a", tags: ["x", "y"] });
  });

  it.each([
    ["restXml", "<ErrorResponse>", "</ErrorResponse>"],
    ["restXml", "", ""],
    ["awsQuery", "<ErrorResponse>", "</ErrorResponse>"],
    ["ec2Query", "<Response><Errors>", "</Errors></Response>"],
  ])("%s: of an error too, in %s", async (protocol, before, after) => {
    const own =
      "<Code>Listed</Code><Code>Missing</Code><Message>m</Message><Message>n</Message><item>i</item><item>j</item>";
    const other = before === "" ? "" : "<Error><Code>Missing</Code></Error>";
    const error = await call(protocol, "Fetch", answer(400, {}, `${before}<Error>${own}</Error>${other}${after}`));
    expect(error instanceof classOf(protocol, "Listed")).toBe(true);
    expect(error).toMatchObject({ name: "Listed", message: "m", item: "i" });
  });
});

describe("what cannot be sent", () => {
  it.each([
    { code: "", message: "m" },
    { code: "a:b", message: "m" },
    { code: "a\r\nb", message: "m" },
    { code: "A", message: "m", status: 200 },
    { code: "A", message: "m", status: 299.5 },
    { code: "A", message: "m", status: 600 },
    { code: "A", message: "m", headers: { "Content-Length": "1" } },
    { code: "A", message: "m", headers: { "transfer-encoding": "chunked" } },
  ])("an error of the runtime's class: %j", (options) => {
    expect(() => new UnmodeledException(options)).toThrow(TypeError);
  });
});
