import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { ServiceException, toProtocolError } from "../../../src/runtime/exception/exceptions.ts";
import type { Headers, OutgoingBody } from "../../../src/runtime/http/http-message.ts";
import { restJson1Server } from "../../../src/runtime/rest-json/rest-json-server.ts";
import { fillAllDefaults } from "../../../src/runtime/codec/defaults.ts";
import { clientConfigOf } from "../../conformance/client-config.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { sentRequest } from "../client/sent-request.ts";
import { incomingRequest, incomingResponse, textOf } from "../protocol/messages.ts";
import {
  expandMalformedCases,
  type MalformedCase,
  type RequestCase,
  type ResponseCase,
} from "../protocol/smithy-test-cases.ts";
import { readTestModel, type Shape } from "../protocol/smithy-test-schemas.ts";
import { comparable, inputOfParams } from "../protocol/smithy-test-values.ts";
import { restJson1 } from "../../../src/runtime/protocols.ts";

const shared = sharedFolder();

/** Cases that ask for what this runtime does not do, with the reason. A case here that passes fails the test. */
const exceptions: Readonly<Record<string, string>> = {
  "server request SDKAppliedContentEncoding_restJson1": "the case has no body",
  "server request SDKAppendedGzipAfterProvidedEncoding_restJson1": "the case has no body",
};

const counts: Record<string, number> = {};
let found = 0;

function check(kind: string, id: string, run: () => Promise<void>): void {
  const name = `${kind} ${id}`;
  const reason = exceptions[name];
  found++;
  test(reason === undefined ? name : `${name} (does not pass: ${reason})`, async () => {
    if (reason !== undefined) {
      await expect(run()).rejects.toThrow();
      return;
    }
    await run();
    counts[kind] = (counts[kind] ?? 0) + 1;
  });
}

async function expectSameBody(
  actual: OutgoingBody | undefined,
  expected: string,
  mediaType: string | undefined,
): Promise<void> {
  const text = await textOf(actual);
  if (mediaType?.endsWith("json")) expect(JSON.parse(text)).toEqual(JSON.parse(expected));
  else expect(text).toBe(expected);
}

function expectHeaders(
  actual: Headers,
  wanted: { headers?: Headers; forbidHeaders?: string[]; requireHeaders?: string[] },
): void {
  for (const [name, value] of Object.entries(wanted.headers ?? {}))
    expect([name, actual[name.toLowerCase()]]).toEqual([name, value]);
  for (const name of wanted.forbidHeaders ?? []) expect(actual).not.toHaveProperty([name.toLowerCase()]);
  for (const name of wanted.requireHeaders ?? []) expect(actual).toHaveProperty([name.toLowerCase()]);
}

function lowerCase(headers: Headers = {}): Headers {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

describe.skipIf(shared === undefined)("Smithy's cases of restJson1", () => {
  const folder = join(shared ?? "", "conformance/smithy");
  for (const file of ["restJson1.json"]) {
    const model = shared === undefined ? undefined : readTestModel(join(folder, file));
    if (model === undefined) continue;
    const { service, operationOf, errorOf, operations } = model;
    const router = restJson1Server.createRouter(service, operations);
    const casesOf = <Case>(shape: Shape, trait: string): Case[] =>
      (shape.traits?.[`smithy.test#${trait}`] ?? []) as Case[];

    for (const [shapeId, shape] of Object.entries(model.shapes)) {
      const operation = operationOf.get(shapeId);
      for (const given of casesOf<RequestCase>(shape, "httpRequestTests")) {
        if (operation === undefined) throw new Error(`${shapeId} is no operation`);
        const tags = (shape.traits?.["smithy.api#tags"] ?? []) as string[];
        const [path = "", query = ""] = given.uri.split("?");
        const params = inputOfParams(operation.input, given.params);
        if (given.appliesTo !== "server") {
          check("client request", given.id, async () => {
            const uuid = vi.spyOn(crypto, "randomUUID").mockReturnValue("00000000-0000-4000-8000-000000000000");
            const config = { ...clientConfigOf(given), protocol: restJson1 };
            const request = await sentRequest(service, operation, params, config);
            uuid.mockRestore();
            expect(request.method).toBe(given.method);
            expect(request.endpoint.basePath + request.path).toBe(path);
            const pairs = request.query.split("&").filter(Boolean);
            expect(pairs).toEqual(expect.arrayContaining(given.queryParams ?? []));
            for (const key of given.forbidQueryParams ?? [])
              expect(pairs.filter((pair) => pair.split("=")[0] === key)).toEqual([]);
            expectHeaders(request.headers, given);
            if (given.resolvedHost !== undefined) expect(request.endpoint.hostname).toBe(given.resolvedHost);
            if (request.headers["content-encoding"] === undefined && given.body !== undefined) {
              await expectSameBody(request.body, given.body, given.bodyMediaType);
            }
          });
        }
        if (given.appliesTo !== "client" && !tags.includes("client-only")) {
          check("server request", given.id, async () => {
            const request = incomingRequest({
              method: given.method,
              path,
              query: [query, ...(given.queryParams ?? [])].filter(Boolean).join("&"),
              // Some cases give the type of the body and leave the header out.
              headers: {
                ...(given.bodyMediaType === "application/json" && { "content-type": given.bodyMediaType }),
                ...lowerCase(given.headers),
              },
              body: given.body,
            });
            expect(restJson1Server.claims(request)).toBe(true);
            const route = router(request);
            expect(route.operation.name).toBe(operation.name);
            const read = await restJson1Server.deserializeRequest(service, route, request);
            const input = await comparable(
              operation.input === undefined ? read : fillAllDefaults(operation.input, read),
            );
            const expected = await comparable(params);
            // A structure that is the payload is `{}` where it is not set: the body cannot tell them apart.
            if (given.body === "{}" && operation.input?.members()["payloadConfig"])
              Object.assign(expected as object, { payloadConfig: {} });
            expect(input).toEqual(expected);
          });
        }
      }
      for (const given of casesOf<ResponseCase>(shape, "httpResponseTests")) {
        const error = errorOf.get(shapeId);
        const schema = error ?? operation?.output;
        const params = inputOfParams(schema, given.params);
        if (given.appliesTo !== "server") {
          check("client response", given.id, async () => {
            const response = incomingResponse({
              status: given.code,
              headers: lowerCase(given.headers),
              body: given.body,
            });
            if (error === undefined) {
              const { output } = await restJson1.deserializeResponse(service, operation ?? fail(), response);
              expect(await comparable(output)).toEqual(await comparable(params));
              return;
            }
            const user = operations.find(({ operation }) => operation.errors?.includes(error))?.operation ?? fail();
            const thrown: unknown = await restJson1
              .deserializeResponse(service, user, response)
              .catch((error: unknown) => error);
            if (!(thrown instanceof ServiceException)) throw thrown;
            expect(thrown.name).toBe(error.name);
            expect(thrown.$fault).toBe(error.error);
            expect(thrown.$metadata.httpStatusCode).toBe(given.code);
            expect(await comparable(Object.fromEntries(Object.entries(thrown)))).toMatchObject(
              (await comparable(params)) as object,
            );
          });
        }
        if (given.appliesTo !== "client") {
          check("server response", given.id, async () => {
            const user =
              operation ??
              operations.find(({ operation }) => error && operation.errors?.includes(error))?.operation ??
              fail();
            const response = error
              ? restJson1Server.serializeError(service, user, new error.errorClass({ ...params }))
              : restJson1Server.serializeResponse(service, user, schema ? fillAllDefaults(schema, params) : params);
            expect(response.status).toBe(given.code);
            expectHeaders(response.headers, given);
            if (given.body !== undefined) await expectSameBody(response.body, given.body, given.bodyMediaType);
          });
        }
      }
      for (const given of expandMalformedCases(casesOf<MalformedCase>(shape, "httpMalformedRequestTests"))) {
        check("malformed", given.id, async () => {
          const [path = "", query = ""] = given.request.uri.split("?");
          const request = incomingRequest({
            method: given.request.method,
            path,
            query: [query, ...(given.request.queryParams ?? [])].filter(Boolean).join("&"),
            headers: lowerCase(given.request.headers),
            body: given.request.body,
          });
          const route = router(request);
          expect(route.operation).toBe(operation);
          const thrown: unknown = await Promise.resolve()
            .then(() => restJson1Server.deserializeRequest(service, route, request))
            .catch(toProtocolError);
          if (!(thrown instanceof ServiceException)) throw new Error(`accepted: ${JSON.stringify(thrown)}`);
          const response = restJson1Server.serializeError(service, route.operation, thrown);
          expect(response.status).toBe(given.response.code);
          expectHeaders(response.headers, given.response);
        });
      }
    }
  }

  test("the cases were found", () => {
    expect(found).toBeGreaterThan(900);
  });

  afterAll(() => {
    console.info("cases that pass:", counts);
  });
});

function fail(): never {
  throw new Error("nothing uses this shape");
}
