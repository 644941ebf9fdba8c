import { describe, expect, test } from "vitest";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import { createServer, type Server } from "../../../src/runtime/server/server.ts";
import { decodeCbor } from "../../conformance/decode-cbor.ts";
import { buy, createShop, halves, ping, shop } from "./rpc-service.ts";

const server = createShop({ buy: (input) => input, ping: () => {} });

interface Call {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

async function call(given: Call, to: Server = server): Promise<Answer> {
  const { method = "POST", path = "/", headers = {}, body } = given;
  const init = { method, headers, ...(body !== undefined && { body }) };
  const response = await to.fetch(new Request(`http://host${path}`, init));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isCbor = response.headers.get("content-type") === "application/cbor";
  const text = new TextDecoder().decode(bytes);
  const value: unknown = isCbor ? decodeCbor(bytes) : text === "" ? "" : (JSON.parse(text) as unknown);
  return { status: response.status, headers: response.headers, body: value };
}

const json = { "content-type": "application/x-amz-json-1.0", "x-amz-target": "Shop.Buy" };
const v2Json = { "smithy-protocol": "rpc-v2-json", "content-type": "application/json" };
const v2Cbor = { "smithy-protocol": "rpc-v2-cbor", "content-type": "application/cbor" };
const path = "/service/Shop/operation/Buy";
const emptyMap = new Uint8Array([0xa0]);

describe("requests that are answered", () => {
  const cases: readonly [string, Call, number][] = [
    ["awsJson1_0", { headers: json, body: "{}" }, 200],
    [
      "awsJson1_0 with parameters of its type",
      { headers: { ...json, "content-type": "application/x-amz-json-1.0; charset=utf-8" }, body: "{}" },
      200,
    ],
    ["awsJson1_1", { headers: { ...json, "content-type": "application/x-amz-json-1.1" }, body: "{}" }, 200],
    ["awsJson at a path of its own", { path: "/prefix/", headers: json, body: "{}" }, 200],
    ["an empty body", { headers: json, body: "" }, 200],
    ["an empty body without a type", { headers: { "x-amz-target": "Shop.Buy" } }, 200],
    ["no input, any body", { headers: { ...json, "x-amz-target": "Shop.Ping" }, body: '{"a":1}' }, 200],
    ["rpcv2Json", { path, headers: v2Json, body: "{}" }, 200],
    ["rpcv2Cbor", { path, headers: v2Cbor, body: emptyMap }, 200],
    [
      "rpcv2Cbor, the protocol in other case",
      { path, headers: { ...v2Cbor, "smithy-protocol": "RPC-v2-CBOR" }, body: emptyMap },
      200,
    ],
    ["rpcv2Cbor behind a prefix", { path: `/v1/x${path}`, headers: v2Cbor, body: emptyMap }, 200],
    [
      "rpcv2Cbor with the absolute name",
      { path: path.replace("Shop", "example.shop.Shop"), headers: v2Cbor, body: emptyMap },
      200,
    ],
    ["rpcv2Cbor without a body", { path, headers: { "smithy-protocol": "rpc-v2-cbor" } }, 200],
    ["rpcv2Cbor that takes anything", { path, headers: { ...v2Cbor, accept: "*/*" }, body: emptyMap }, 200],
    [
      "rpcv2Json with the absolute name",
      { path: path.replace("Shop", "example.shop.Shop"), headers: v2Json, body: "{}" },
      404,
    ],
    [
      "an operation's absolute name",
      { path: path.replace("Buy", "example.shop.Buy"), headers: v2Cbor, body: emptyMap },
      404,
    ],
    ["another service", { path: path.replace("Shop", "Other"), headers: v2Cbor, body: emptyMap }, 404],
    ["another operation", { headers: { ...json, "x-amz-target": "Shop.Other" }, body: "{}" }, 404],
    ["another service's operation", { headers: { ...json, "x-amz-target": "Other.Buy" }, body: "{}" }, 404],
    [
      "an operation called as every object's property",
      { headers: { ...json, "x-amz-target": "constructor" }, body: "{}" },
      404,
    ],
    ["an unknown protocol", { path, headers: { ...v2Cbor, "smithy-protocol": "rpc-v2-xml" }, body: emptyMap }, 404],
    ["no protocol", { path, body: "{}" }, 404],
    ["an operation with something after it", { path: `${path}/x`, headers: v2Cbor, body: emptyMap }, 404],
    ["another method, awsJson", { method: "GET", headers: json }, 405],
    ["another method, rpcv2", { method: "PUT", path, headers: v2Cbor, body: emptyMap }, 405],
    ["another type, awsJson", { headers: { ...json, "content-type": "application/json" }, body: "{}" }, 415],
    ["another type, rpcv2", { path, headers: { ...v2Cbor, "content-type": "application/json" }, body: "{}" }, 415],
    ["a body without a type", { path, headers: { "smithy-protocol": "rpc-v2-cbor" }, body: emptyMap }, 415],
    ["an answer that is not taken", { path, headers: { ...v2Cbor, accept: "application/json" }, body: emptyMap }, 406],
    ["two names for one operation", { path, headers: { ...v2Cbor, "x-amz-target": "Shop.Buy" }, body: emptyMap }, 400],
    ["two names, the other header", { path, headers: { ...v2Json, "x-amzn-target": "Shop.Buy" }, body: "{}" }, 400],
    ["no JSON", { headers: json, body: "{" }, 400],
    ["a list", { path, headers: v2Json, body: "[]" }, 400],
    ["a wrong type", { headers: json, body: '{"count":"1"}' }, 400],
    ["a wrong type, CBOR", { path, headers: v2Cbor, body: new Uint8Array([0xa1, 0x62, 0x69, 0x64, 1]) }, 400],
    ["CBOR that is cut", { path, headers: v2Cbor, body: new Uint8Array([0xa1]) }, 400],
    ["a big number that is no text", { path, headers: v2Json, body: '{"total":1}' }, 400],
    ["a big number in another grammar", { path, headers: v2Json, body: '{"parts":[{"total":"01"}]}' }, 400],
    ["a fraction for a big integer", { path, headers: v2Json, body: '{"total":"1.5"}' }, 400],
    ["a timestamp as text", { path, headers: v2Json, body: '{"at":"2024-01-01T00:00:00Z"}' }, 400],
  ];
  test.each(cases)("%s", async (_, given, status) => {
    const answer = await call(given);
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
    if (status === 405) expect(answer.headers.get("allow")).toBe("POST");
    const name = given.headers?.["smithy-protocol"]?.toLowerCase();
    if (name === "rpc-v2-cbor" || name === "rpc-v2-json") expect(answer.headers.get("smithy-protocol")).toBe(name);
  });

  test.each([
    [json, '{"parts":[{"count":null},{"count":"x"}]}', "/", "string"],
    [v2Json, '{"parts":[{"total":"x"}]}', path, "/parts/0/total"],
  ])("the message says where a body is wrong (%#)", async (headers, body, at, part) => {
    const { status, body: answer } = await call({ path: at, headers, body });
    expect(status).toBe(400);
    expect(answer).toMatchObject({ __type: "SerializationException" });
    expect(JSON.stringify(answer)).toContain(part);
  });
});

describe("responses", () => {
  test("of operations without output", async () => {
    const v1 = await call({ headers: { ...json, "x-amz-target": "Shop.Ping" }, body: "{}" });
    expect([v1.body, v1.headers.get("content-type"), v1.headers.get("content-length")]).toEqual([
      "",
      "application/x-amz-json-1.0",
      "0",
    ]);
    const v2 = await call({ path: path.replace("Buy", "Ping"), headers: { "smithy-protocol": "rpc-v2-cbor" } });
    expect([v2.body, v2.headers.get("content-type"), v2.headers.get("content-length")]).toEqual(["", null, "0"]);
  });

  test("carry their length", async () => {
    const { headers, body } = await call({ path, headers: v2Cbor, body: emptyMap });
    expect(body).toEqual({ count: 1 });
    expect(headers.get("content-length")).toBe("8");
  });

  test("a handler's value of the wrong type is a failure", async () => {
    const wrong = createShop({ buy: () => ({ count: "many" }) });
    expect((await call({ headers: json, body: "{}" }, wrong)).status).toBe(500);
    expect((await call({ path, headers: v2Cbor, body: emptyMap }, wrong)).status).toBe(500);
    expect((await call({ path, headers: v2Cbor, body: emptyMap })).status).toBe(200);
  });
});

test("REST and RPC on one server: what no RPC protocol claims is REST's", async () => {
  const mixed = createServer(
    {
      service: shop,
      protocols: [...Object.values(halves).map(({ server }) => server), restJson1Server],
      operations: {
        buy: { schema: { ...buy, http: { method: "POST", uri: "/buy", code: 201 } } },
        ping: { schema: { ...ping, http: { method: "GET", uri: "/ping", code: 204 } } },
      },
    },
    { buy: (input: object) => input, ping: () => {} },
  );
  expect(
    (await call({ path: "/buy", headers: { "content-type": "application/json" }, body: "{}" }, mixed)).status,
  ).toBe(201);
  expect((await call({ path, headers: v2Json, body: "{}" }, mixed)).status).toBe(200);
  expect((await call({ headers: json, body: "{}" }, mixed)).status).toBe(200);
});
