import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { SerializationError, ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import type { ClientProtocol } from "../../../src/runtime/protocol/protocol.ts";
import { hostPrefix, idempotencyToken } from "../../../src/runtime/client/interceptors/input-traits.ts";
import { contentMd5 } from "../../../src/runtime/client/interceptors/request-checksum.ts";
import type { Headers, OutgoingBody } from "../../../src/runtime/http/http-message.ts";
import type { OperationSchema, ServiceSchema } from "../../../src/runtime/schema/schema.ts";
import { hex } from "../cbor/cbor-forms.ts";
import { sentRequest } from "../client/sent-request.ts";
import { incomingBody, incomingResponse } from "./messages.ts";
import { buy, oldShop, ping, shop, ShopException, SoldOutException } from "./rpc-service.ts";
import { awsJson1_0, rpcv2Cbor, rpcv2Json } from "../../../src/runtime/protocols.ts";

interface Given {
  readonly status?: number;
  readonly headers?: Headers;
  readonly body?: OutgoingBody;
  readonly service?: ServiceSchema;
  readonly operation?: OperationSchema;
}

async function read(protocol: ClientProtocol, given: Given): Promise<object> {
  const { status = 400, headers = {}, body = "", service = shop, operation = buy } = given;
  const response = incomingResponse({ status, headers, body });
  return (await protocol.deserializeResponse(service, operation, response)).output;
}

async function errorOf(protocol: ClientProtocol, given: Given): Promise<ServiceException> {
  const thrown: unknown = await read(protocol, given).catch((error: unknown) => error);
  if (thrown instanceof ServiceException) return thrown;
  throw new Error(`no service exception: ${String(thrown)}`);
}

const says400 = "the service answered with status 400";
const v2Json = { "smithy-protocol": "rpc-v2-json" };
const v2Cbor = { "smithy-protocol": "rpc-v2-cbor" };

describe("errors", () => {
  test.each<[string, ClientProtocol, Given, object]>([
    [
      "awsJson: `__type`",
      awsJson1_0,
      { body: '{"__type":"a.b#SoldOutException:http://x","Message":"m"}' },
      { name: "SoldOutException", message: "m" },
    ],
    ["awsJson: `code`", awsJson1_0, { body: '{"code":"SoldOutException"}' }, { name: "SoldOutException", message: "" }],
    ["awsJson: `code` that is a number", awsJson1_0, { body: '{"code":5,"__type":"X"}' }, { name: "X" }],
    [
      "awsJson: the header wins",
      awsJson1_0,
      { headers: { "x-amzn-errortype": "SoldOutException" }, body: '{"__type":"X"}' },
      { name: "SoldOutException" },
    ],
    [
      "awsJson: the header alone",
      awsJson1_0,
      { headers: { "x-amzn-errortype": "X:http://y" }, body: "<html>" },
      { name: "X" },
    ],
    [
      "awsJson: an unknown error keeps its texts",
      awsJson1_0,
      { body: '{"__type":"X","message":"m","hint":"h","stack":"s"}' },
      { name: "X", hint: "h", message: "m" },
    ],
    [
      "awsJson: another page",
      awsJson1_0,
      { status: 502, body: "<html>bad gateway" },
      { name: "UnknownError", message: "<html>bad gateway", $fault: "server" },
    ],
    ["awsJson: nothing", awsJson1_0, { status: 500 }, { name: "UnknownError", $fault: "server" }],
    [
      "rpcv2Json: `__type`",
      rpcv2Json,
      { headers: v2Json, body: '{"__type":"a#SoldOutException","left":"12345678901234567890"}' },
      { name: "SoldOutException", left: 12345678901234567890n },
    ],
    [
      "rpcv2Json: neither the header nor `code`",
      rpcv2Json,
      { headers: { ...v2Json, "x-amzn-errortype": "SoldOutException" }, body: '{"code":"SoldOutException"}' },
      { name: "UnknownError" },
    ],
    [
      "rpcv2Json: no protocol header",
      rpcv2Json,
      { status: 503, body: '{"__type":"SoldOutException"}' },
      { name: "UnknownError", $fault: "server" },
    ],
    ["rpcv2Json: no JSON", rpcv2Json, { headers: v2Json, body: "{" }, { name: "UnknownError", message: says400 }],
    [
      "rpcv2Cbor: `__type`",
      rpcv2Cbor,
      { headers: v2Cbor, body: hex("bf 665f5f74797065 72 612353 6f6c644f7574457863657074696f6e ff") },
      { name: "SoldOutException" },
    ],
    [
      "rpcv2Cbor: an unknown error",
      rpcv2Cbor,
      { headers: v2Cbor, body: hex("a3 665f5f74797065 6158 676d657373616765 616d 6468696e74 6168") },
      { name: "X", message: "m", hint: "h" },
    ],
    [
      "rpcv2Cbor: no CBOR",
      rpcv2Cbor,
      { headers: v2Cbor, body: hex("a1ff") },
      { name: "UnknownError", message: says400 },
    ],
    [
      "rpcv2Cbor: another page",
      rpcv2Cbor,
      { status: 502, body: "<html>" },
      { name: "UnknownError", message: "the service answered with status 502", $fault: "server" },
    ],
    [
      "an old shop's code where the model has no such name",
      awsJson1_0,
      { service: oldShop, headers: { "x-amzn-query-error": "Shop.SoldOut;Sender" }, body: '{"__type":"Other"}' },
      { name: "SoldOutException", Code: "Shop.SoldOut", Type: "Sender" },
    ],
    [
      "an old shop's code that nothing has",
      awsJson1_0,
      { service: oldShop, headers: { "x-amzn-query-error": "Shop.New;Receiver" }, body: '{"__type":"New"}' },
      { name: "New", Code: "Shop.New", Type: "Receiver" },
    ],
    [
      "a new shop ignores the codes of awsQuery",
      awsJson1_0,
      { headers: { "x-amzn-query-error": "Shop.New;Sender" }, body: '{"__type":"New"}' },
      { name: "New" },
    ],
  ])("%s", async (_, protocol, given, expected) => {
    const error = await errorOf(protocol, given);
    expect({ ...Object.fromEntries(Object.entries(error)), message: error.message }).toMatchObject(expected);
    expect(error).toBeInstanceOf(error.name === "SoldOutException" ? SoldOutException : ShopException);
    expect(error.stack).toContain("protocol/error-reader.ts");
  });

  test("a modeled error whose members are wrong is still that error", async () => {
    const error = await errorOf(awsJson1_0, { body: '{"__type":"SoldOutException","message":"m","left":[]}' });
    expect(error).toBeInstanceOf(SoldOutException);
    expect(error.message).toBe("m");
  });
});

describe("outputs", () => {
  test.each<[string, ClientProtocol, Given]>([
    ["awsJson", awsJson1_0, {}],
    ["rpcv2Json", rpcv2Json, { headers: v2Json }],
    ["rpcv2Cbor", rpcv2Cbor, { headers: v2Cbor }],
  ])("%s: an empty body has the defaults", async (_, protocol, given) => {
    expect(await read(protocol, { ...given, status: 200 })).toEqual({ count: 1 });
    expect(await read(protocol, { ...given, status: 200, operation: ping, body: "anything" })).toEqual({});
  });

  test.each<[string, ClientProtocol, Given]>([
    ["awsJson: no JSON", awsJson1_0, { body: "{" }],
    ["awsJson: another type", awsJson1_0, { body: '{"parts":{}}' }],
    ["rpcv2Json: no protocol header", rpcv2Json, { body: "{}" }],
    ["rpcv2Cbor: another protocol", rpcv2Cbor, { headers: v2Json, body: hex("a0") }],
    ["rpcv2Cbor: cut", rpcv2Cbor, { headers: v2Cbor, body: hex("a1") }],
  ])("%s is a SerializationError", async (_, protocol, given) => {
    await expect(read(protocol, { ...given, status: 200 })).rejects.toThrow(SerializationError);
  });

  test("a client takes big numbers in either form", async () => {
    expect(
      await read(rpcv2Json, { status: 200, headers: v2Json, body: '{"total":12345678901234567890,"price":"0.10"}' }),
    ).toEqual({
      total: 12345678901234567890n,
      price: "0.10",
      count: 1,
    });
  });
});

describe("requests", () => {
  test.each([awsJson1_0, rpcv2Cbor, rpcv2Json])("have the interceptors of their operation: $id", async (protocol) => {
    const operation: OperationSchema = {
      ...buy,
      hostPrefix: "{id}.data.",
      httpChecksumRequired: true,
      parts: [idempotencyToken, hostPrefix, contentMd5],
    };
    const request = await sentRequest(shop, operation, { id: "a1" }, { protocol });
    expect(request.endpoint.hostname).toBe("a1.data.example.com");
    const body = await incomingBody(request.body).bytes();
    expect(request.headers["content-md5"]).toBe(createHash("md5").update(body).digest("base64"));
    expect(new TextDecoder().decode(body)).toMatch(/token[^-]{1,4}[\da-f]{8}-[\da-f]{4}-4/);
    await expect(sentRequest(shop, operation, { id: "a.b" }, { protocol })).rejects.toThrow(/label of a host name/);
  });

  test.each([awsJson1_0, rpcv2Json])("members have their own names, whatever `jsonName` says: $id", (protocol) => {
    expect(protocol.serializeRequest(shop, buy, { id: "x", token: "t" }).body).toBe('{"id":"x","token":"t"}');
  });

  test("big numbers in rpcv2Json are texts, at any depth", () => {
    const input = {
      token: "t",
      total: 5n,
      price: 1.5,
      parts: [{ total: 7, price: ".5" }],
      byName: { a: { total: 2n ** 70n } },
    };
    const { body } = rpcv2Json.serializeRequest(shop, buy, input);
    expect(JSON.parse(body as string)).toEqual({
      token: "t",
      total: "5",
      price: "1.5",
      parts: [{ total: "7", price: "0.5" }],
      byName: { a: { total: "1180591620717411303424" } },
    });
    expect(() => rpcv2Json.serializeRequest(shop, buy, { parts: [{ total: "x" }] })).toThrow(
      /expected a bigInteger, got a string at "\/parts\/0\/total"/,
    );
    const cycle: Record<string, unknown> = {};
    cycle["parts"] = [cycle];
    expect(() => rpcv2Json.serializeRequest(shop, buy, cycle)).toThrow(/nested deeper/);
  });

  test("values of the wrong type", () => {
    expect(() => rpcv2Cbor.serializeRequest(shop, buy, { count: "x" })).toThrow(TypeError);
    expect(() => awsJson1_0.serializeRequest(shop, buy, { count: "x" })).toThrow(TypeError);
  });
});
