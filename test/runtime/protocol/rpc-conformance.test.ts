import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import type { Headers, OutgoingBody } from "../../../src/runtime/http/http-message.ts";
import type { ClientProtocol, ServerProtocol } from "../../../src/runtime/protocol/protocol.ts";
import { awsJson1_0Server, awsJson1_1Server } from "../../../src/runtime/aws-json/aws-json-server.ts";
import { rpcv2CborServer } from "../../../src/runtime/rpcv2-cbor/rpcv2-cbor-server.ts";
import { rpcv2JsonServer } from "../../../src/runtime/rpcv2-json/rpcv2-json-server.ts";
import { fillAllDefaults } from "../../../src/runtime/codec/defaults.ts";
import { clientConfigOf } from "../../conformance/client-config.ts";
import { decodeCbor } from "../../conformance/decode-cbor.ts";
import { parseExactJson } from "../../conformance/exact-json.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { sentRequest } from "../client/sent-request.ts";
import { incomingBody, incomingRequest, incomingResponse } from "./messages.ts";
import type { RequestCase, ResponseCase } from "./smithy-test-cases.ts";
import type { Shape } from "./smithy-test-schemas.ts";
import { comparable } from "./smithy-test-values.ts";
import { inputOfParams, readRpcTestModel } from "./rpc-test-model.ts";
import { awsJson1_0, awsJson1_1, rpcv2Cbor, rpcv2Json } from "../../../src/runtime/protocols.ts";

const shared = sharedFolder();

/** Cases that do not pass, with the reason. A case here that passes fails the test. */
const exceptions: Readonly<Record<string, string>> = {
  "client response AwsJson10ClientErrorCorrectsWhenServerFailsToSerializeRequiredValues":
    "schemas do not say which members are required",
  "server response AwsJson11IntEnums": "the case asks for a request's header in a response",
};

interface Halves {
  readonly client: ClientProtocol;
  readonly server: ServerProtocol;
}
const json1_0: Halves = { client: awsJson1_0, server: awsJson1_0Server };
const json1_1: Halves = { client: awsJson1_1, server: awsJson1_1Server };
const cbor: Halves = { client: rpcv2Cbor, server: rpcv2CborServer };
const files: Readonly<Record<string, Halves>> = {
  "awsJson1_0.json": json1_0,
  "awsJson1_0-queryCompatible.json": json1_0,
  "awsJson1_1.json": json1_1,
  "awsJson1_1-machinelearning.json": json1_1,
  "rpcv2Cbor.json": cbor,
  "rpcv2Cbor-queryCompatible.json": cbor,
  "rpcv2Cbor-nonQueryCompatible.json": cbor,
  "rpcv2Json.json": { client: rpcv2Json, server: rpcv2JsonServer },
};

const counts: Record<string, number> = {};

function check(kind: string, id: string, run: () => Promise<void>): void {
  const name = `${kind} ${id}`;
  const reason = exceptions[name];
  test(reason === undefined ? name : `${name} (does not pass: ${reason})`, async () => {
    if (reason !== undefined) {
      await expect(run()).rejects.toThrow();
      return;
    }
    await run();
    counts[kind] = (counts[kind] ?? 0) + 1;
  });
}

function bytesOf(body: string, mediaType: string | undefined): Uint8Array {
  return mediaType === "application/cbor" || /^[A-Za-z0-9+/]+=*$/.test(body) || body === "v/8="
    ? new Uint8Array(Buffer.from(body, "base64"))
    : new TextEncoder().encode(body);
}

async function expectSameBody(actual: OutgoingBody | undefined, given: RequestCase | ResponseCase): Promise<void> {
  const bytes = await incomingBody(actual).bytes();
  if (given.body === undefined) return;
  const expected = bytesOf(given.body, given.bodyMediaType);
  if (expected.length === 0 || bytes.length === 0) expect(bytes).toEqual(expected);
  else if (given.bodyMediaType === "application/cbor") expect(decodeCbor(bytes)).toEqual(decodeCbor(expected));
  else {
    const parse = (text: Uint8Array): unknown => parseExactJson(new TextDecoder().decode(text));
    expect(parse(bytes)).toEqual(parse(expected));
  }
}

function expectHeaders(actual: Headers, wanted: RequestCase | ResponseCase): void {
  for (const [name, value] of Object.entries(wanted.headers ?? {}))
    // The request id is the server core's matter.
    if (name !== "X-Amzn-Requestid") expect([name, actual[name.toLowerCase()]]).toEqual([name, value]);
  for (const name of wanted.forbidHeaders ?? []) expect(actual).not.toHaveProperty([name.toLowerCase()]);
  for (const name of wanted.requireHeaders ?? []) expect(actual).toHaveProperty([name.toLowerCase()]);
}

function lowerCase(headers: Headers = {}): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

describe.skipIf(shared === undefined).each(Object.entries(files))(
  "Smithy's cases of %s",
  (file, { client, server }) => {
    if (shared === undefined) return;
    const { service, operationOf, errorOf, operations, shapes } = readRpcTestModel(
      join(shared, "conformance/smithy", file),
    );
    const router = server.createRouter(service, operations);
    const casesOf = <Case>(shape: Shape, trait: string): Case[] =>
      (shape.traits?.[`smithy.test#${trait}`] ?? []) as Case[];

    for (const [shapeId, shape] of Object.entries(shapes)) {
      const operation = operationOf.get(shapeId);
      for (const given of casesOf<RequestCase>(shape, "httpRequestTests")) {
        if (operation === undefined) throw new Error(`${shapeId} is no operation`);
        const params = inputOfParams(operation.input, given.params);
        if (given.appliesTo !== "server") {
          check("client request", given.id, async () => {
            const config = { ...clientConfigOf(given), protocol: client };
            const request = await sentRequest(service, operation, params, config);
            expect(request.method).toBe(given.method);
            expect(request.endpoint.basePath + request.path).toBe(given.uri);
            expect(request.query).toBe("");
            expectHeaders(request.headers, given);
            if (given.resolvedHost !== undefined) expect(request.endpoint.hostname).toBe(given.resolvedHost);
            if (request.headers["content-encoding"] === undefined) await expectSameBody(request.body, given);
          });
        }
        if (given.appliesTo !== "client") {
          check("server request", given.id, async () => {
            // Some cases leave the body or headers out that every client of the protocol sends.
            const sent = await sentRequest(service, operation, params, { protocol: client });
            const complete = given.headers?.["X-Amz-Target"] !== undefined || file.startsWith("rpcv2");
            const request = incomingRequest({
              method: given.method,
              path: given.uri,
              headers: { ...(complete ? {} : sent.headers), ...lowerCase(given.headers) },
              body: given.body === undefined ? sent.body : bytesOf(given.body, given.bodyMediaType),
            });
            expect(server.claims(request)).toBe(true);
            const route = router(request);
            expect(route.operation.name).toBe(operation.name);
            const read = await server.deserializeRequest(service, route, request);
            const input = operation.input === undefined ? read : fillAllDefaults(operation.input, read);
            expect(await comparable(input)).toEqual(await comparable(params));
          });
        }
      }
      for (const given of casesOf<ResponseCase>(shape, "httpResponseTests")) {
        const error = errorOf.get(shapeId);
        const params = inputOfParams(error ?? operation?.output, given.params);
        const user =
          operation ?? operations.find(({ operation }) => error && operation.errors?.includes(error))?.operation;
        if (user === undefined) throw new Error(`nothing uses ${shapeId}`);
        if (given.appliesTo !== "server") {
          check("client response", given.id, async () => {
            const response = incomingResponse({
              status: given.code,
              headers: lowerCase(given.headers),
              body: bytesOf(given.body ?? "", given.bodyMediaType),
            });
            const answer = client.deserializeResponse(service, user, response);
            if (error === undefined) {
              expect(await comparable((await answer).output)).toEqual(await comparable(params));
              return;
            }
            const thrown: unknown = await answer.catch((error: unknown) => error);
            if (!(thrown instanceof ServiceException)) throw thrown;
            expect(thrown).toBeInstanceOf(error.errorClass);
            expect(thrown.$fault).toBe(error.error);
            expect(thrown.$metadata.httpStatusCode).toBe(given.code);
            const members = { message: thrown.message, ...Object.fromEntries(Object.entries(thrown)) };
            expect(await comparable(members)).toMatchObject((await comparable(params)) as object);
            const { vendorParams } = given as { vendorParams?: { code: string; type?: string } };
            if (vendorParams !== undefined) {
              expect(members).toMatchObject({ Code: vendorParams.code });
              if (vendorParams.type !== undefined) expect(members).toMatchObject({ Type: vendorParams.type });
            }
          });
        }
        if (given.appliesTo !== "client") {
          check("server response", given.id, async () => {
            const response = error
              ? server.serializeError(service, user, new error.errorClass({ ...params }))
              : server.serializeResponse(service, user, user.output ? fillAllDefaults(user.output, params) : params);
            expect(response.status).toBe(given.code);
            expectHeaders(response.headers, given);
            await expectSameBody(response.body, given);
          });
        }
      }
    }
  },
);

afterAll(() => {
  vi.restoreAllMocks();
  console.info("cases that pass:", counts);
});
