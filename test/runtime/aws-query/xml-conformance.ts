import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { ClientConfig } from "../../../src/runtime/client/client-config.ts";
import { ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import type { OutgoingBody } from "../../../src/runtime/http/http-message.ts";
import type { ClientProtocol, ServerProtocol } from "../../../src/runtime/protocol/protocol.ts";
import type { Part } from "../../../src/runtime/schema/schema.ts";
import { clientConfigOf } from "../../conformance/client-config.ts";
import type { RequestCase as ConfiguredCase } from "../../conformance/smithy-cases.ts";
import { compareBody } from "../../conformance/compare-body.ts";
import { compareHeaders, compareQuery, lowerCaseNames } from "../../conformance/compare-message.ts";
import { sharedFolder } from "../../shared-folder.ts";
import { sentRequest, type SentRequest } from "../client/sent-request.ts";
import { incomingRequest, incomingResponse, textOf } from "../protocol/messages.ts";
import type { RequestCase, ResponseCase } from "../protocol/smithy-test-cases.ts";
import { readTestModel, type Shape } from "../protocol/smithy-test-schemas.ts";
import { comparable, inputOfParams } from "../protocol/smithy-test-values.ts";

/** One of Smithy's files of cases, and the protocol's halves that are to pass them. */
interface XmlConformance {
  readonly file: string;
  readonly client: ClientProtocol;
  /** Of the service. */
  readonly parts?: readonly Part[];
  /** The configuration that the service's client makes of a case's. */
  readonly configure?: (config: ClientConfig) => ClientConfig;
  readonly server: ServerProtocol;
  /** How many runs there are. */
  readonly runs: number;
  /** Runs that ask for what this runtime does not do, with the reason. A run here that passes fails the test. */
  readonly exceptions?: Readonly<Record<string, string>>;
}

type ErrorCodeCase = ResponseCase & { readonly vendorParams?: { readonly code?: string; readonly type?: string } };

/** Declares the tests of one file. */
export function describeXmlConformance(conformance: XmlConformance): void {
  const {
    file,
    client,
    parts = [],
    configure = (config: ClientConfig) => config,
    server,
    runs,
    exceptions = {},
  } = conformance;
  const shared = sharedFolder();
  const model = shared === undefined ? undefined : readTestModel(join(shared, "conformance/smithy", file));
  const counts: Record<string, number> = {};
  let found = 0;

  describe.skipIf(shared === undefined)(`Smithy's cases of ${file}`, () => {
    if (model === undefined) return;
    const { operationOf, errorOf, operations } = model;
    const service = { ...model.service, parts };
    const router = server.createRouter(service, operations);

    for (const [shapeId, shape] of Object.entries(model.shapes)) {
      const operation = operationOf.get(shapeId);
      const tags = (shape.traits?.["smithy.api#tags"] ?? []) as string[];
      for (const given of casesOf<RequestCase & ConfiguredCase>(shape, "httpRequestTests")) {
        if (operation === undefined) throw new Error(`${shapeId} is no operation`);
        const params = inputOfParams(operation.input, given.params);
        const record = async (): Promise<SentRequest> => {
          const uuid = vi.spyOn(crypto, "randomUUID").mockReturnValue("00000000-0000-4000-8000-000000000000");
          const config = { ...configure(clientConfigOf(given)), protocol: client };
          const request = await sentRequest(service, operation, params, config);
          uuid.mockRestore();
          return request;
        };
        if (given.appliesTo !== "server") {
          check("client request", given.id, async () => {
            const request = await record();
            const [path, inUri] = given.uri.split("?");
            expect(request.method).toBe(given.method);
            expect(request.endpoint.basePath + request.path).toBe(path);
            compareQuery(request.query, {
              ...given,
              queryParams: [...(inUri?.split("&") ?? []), ...(given.queryParams ?? [])],
            });
            compareHeaders(request.headers, given);
            if (given.resolvedHost !== undefined) expect(request.endpoint.hostname).toBe(given.resolvedHost);
            await expectSameBody(request.body, given);
          });
        }
        if (given.appliesTo !== "client" && !tags.includes("client-only")) {
          check("server request", given.id, async () => {
            const [path = "", query = ""] = given.uri.split("?");
            const sent = await record();
            const request = incomingRequest({
              method: given.method,
              path,
              query: [query, ...(given.queryParams ?? [])].filter(Boolean).join("&"),
              headers: {
                ...(given.body === undefined && sent.headers),
                ...(given.resolvedHost && { host: given.resolvedHost }),
                ...lowerCaseNames(given.headers),
              },
              // Some cases leave out a body that is compressed.
              body: given.body ?? sent.body,
            });
            expect(server.claims(request)).toBe(true);
            const prepared = (await server.prepareRequest?.(request)) ?? request;
            const route = router(prepared);
            expect(route.operation.name).toBe(operation.name);
            const input = await comparable(await server.deserializeRequest(service, route, prepared));
            expect(withoutEmpty(input)).toEqual(withoutEmpty(await comparable(params)));
          });
        }
      }
      for (const given of casesOf<ErrorCodeCase>(shape, "httpResponseTests")) {
        const error = errorOf.get(shapeId) ?? [...errorOf.values()].find(({ name }) => shapeId.endsWith(`#${name}`));
        const user =
          operation ?? operations.find(({ operation: { errors } }) => error && errors?.includes(error))?.operation;
        if (user === undefined) throw new Error(`nothing uses ${shapeId}`);
        const params = inputOfParams(error ?? user.output, given.params);
        if (given.appliesTo !== "server") {
          check("client response", given.id, async () => {
            const response = incomingResponse({
              status: given.code,
              headers: lowerCaseNames(given.headers),
              body: given.body,
            });
            const result = client.deserializeResponse(service, user, response);
            if (error === undefined) {
              expect(await comparable((await result).output)).toEqual(await comparable(params));
              return;
            }
            const thrown: unknown = await result.catch((reason: unknown) => reason);
            if (!(thrown instanceof ServiceException)) throw thrown;
            expect(thrown).toBeInstanceOf(error.errorClass);
            expect(thrown.name).toBe(error.name);
            expect(thrown.$metadata.httpStatusCode).toBe(given.code);
            if (given.body?.includes("foo-id")) expect(thrown.$metadata.requestId).toBe("foo-id");
            const { code, type } = given.vendorParams ?? {};
            expect(thrown).toMatchObject({ ...(code && { Code: code }), ...(type && { Type: type }) });
            const { Message, ...members } = params as { Message?: string };
            if (Message !== undefined) expect(thrown.message).toBe(Message);
            expect(await comparable(Object.fromEntries(Object.entries(thrown)))).toMatchObject(
              (await comparable(members)) as object,
            );
          });
        }
        if (given.appliesTo !== "client" && !tags.includes("client-only")) {
          check("server response", given.id, async () => {
            const response = error
              ? server.serializeError(service, user, new error.errorClass({ ...params }))
              : server.serializeResponse(service, user, params);
            expect(response.status).toBe(given.code);
            compareHeaders(response.headers, given);
            await expectSameBody(response.body, { ...given, body: given.body && withoutRequestId(given.body) });
          });
        }
      }
    }

    test("all runs were found", () => {
      expect(found).toBe(runs);
    });

    afterAll(() => {
      console.info(`${file}:`, counts);
    });
  });

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
}

function casesOf<Case>(shape: Shape, trait: string): Case[] {
  return (shape.traits?.[`smithy.test#${trait}`] ?? []) as Case[];
}

/** Cases give the id of a request that was not made. */
function withoutRequestId(body: string): string {
  return body
    .replace(/\s*<requestid>[^<]*<\/requestid>\s*/i, "")
    .replace(/\s*<ResponseMetadata>\s*<\/ResponseMetadata>\s*/, "");
}

/** An empty map or list has no form in many places, and counts as not set. */
function withoutEmpty(value: unknown): unknown {
  const entries = Object.entries(value as object);
  return Object.fromEntries(
    entries.filter(([, item]) => typeof item !== "object" || Object.keys(item as object).length > 0),
  );
}

async function expectSameBody(
  actual: OutgoingBody | undefined,
  given: { readonly body?: string | undefined; readonly bodyMediaType?: string },
): Promise<void> {
  if (given.body === undefined) return;
  compareBody(new TextEncoder().encode(await textOf(actual)), given.body, given.bodyMediaType);
}
