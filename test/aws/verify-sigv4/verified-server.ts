import type { VerifySigV4Options } from "../../../src/aws/verify-sigv4/verify-sigv4.ts";
import * as source from "../../../src/aws/verify-sigv4/verify-sigv4.ts";
import type { UnmodeledException } from "../../../src/runtime/server/server-errors.ts";
import { ServiceException } from "../../../src/runtime/exception/exceptions.ts";
import type { IncomingRequest, OutgoingResponse } from "../../../src/runtime/http/http-message.ts";
import type { ServerProtocol } from "../../../src/runtime/protocol/protocol.ts";
import type { OperationSchema, ServiceSchema } from "../../../src/runtime/schema/schema.ts";
import { createReadBody } from "../../../src/runtime/server/hashed-body.ts";
import { createServer, type Server } from "../../../src/runtime/server/server.ts";
import type { ServerInterceptor } from "../../../src/runtime/server/interceptor.ts";
import type { Verifier } from "./verifier-platforms.ts";

export const keys = {
  accessKeyId: "AKIDEXAMPLE",
  secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
} as const;

/** `20150830T123600Z` */
export const signedAt: number = Date.UTC(2015, 7, 30, 12, 36, 0);

/** What an error response says, in whatever protocol. */
interface Refused {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly caller: unknown;
  readonly body: string;
  readonly refused: Refused | undefined;
}

interface Seen {
  caller: unknown;
  body: string;
}

/** A protocol that takes every request to one operation, whose body is a stream. */
function createProtocol(id: string): ServerProtocol {
  return {
    id,
    claims: () => true,
    createRouter: (_, operations) => () => {
      const [first] = operations;
      if (first === undefined) throw new TypeError("no operation");
      return { operation: first.operation, labels: {} };
    },
    deserializeRequest: (_service, _route, { body }) => Promise.resolve({ body: body.stream() }),
    serializeResponse: () => ({ status: 200, headers: {}, body: undefined }),
    serializeError: (_service, _operation, error) => {
      const { status, details } = error as Partial<UnmodeledException>;
      return {
        status: status ?? 500,
        headers: {},
        body: JSON.stringify({ code: error.name, message: error.message, details }),
      };
    },
  };
}

export interface VerifiedServer {
  readonly server: Server;
  /** Answers a request. */
  ask(request: Partial<IncomingRequest> & { readonly content?: string | undefined }): Promise<Answer>;
}

/** A server of one operation whose callers are verified. */
export function createVerifiedServer(
  options: Partial<VerifySigV4Options> = {},
  {
    protocol = "aws.protocols#awsJson1_0",
    signingName = "service",
    operation = {},
    interceptors = [],
    verifier: { verifySigV4, sigV4Caller } = source,
    ...service
  }: Partial<ServiceSchema> & {
    protocol?: string;
    operation?: Partial<OperationSchema>;
    interceptors?: readonly ServerInterceptor[];
    /** As another platform has it. */
    verifier?: Verifier;
  } = {},
): VerifiedServer {
  const seen: Seen = { caller: undefined, body: "" };
  const server = createServer(
    {
      service: {
        ...{ name: "Service", sdkId: "Service", version: "1", auth: ["aws.auth#sigv4"] },
        ...{ exception: ServiceException, signingName, ...service },
      },
      protocols: [createProtocol(protocol)],
      operations: { run: { schema: { name: "Run", ...operation } } },
    },
    {
      run: async ({ body }: { body: ReadableStream<Uint8Array> }, context: { get: (key: object) => unknown }) => {
        seen.caller = context.get(sigV4Caller);
        seen.body = await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).text();
        return {};
      },
    },
    {
      interceptors: [
        verifySigV4({
          credentials: (id) => (id === keys.accessKeyId ? keys.secretAccessKey : undefined),
          now: () => signedAt,
          ...options,
        }),
        ...interceptors,
      ],
    },
  );
  return {
    server,
    async ask({ content = "", ...request }) {
      seen.caller = undefined;
      seen.body = "";
      const response = await server.handle(
        {
          ...{ method: "GET", path: "/", query: "", headers: {} },
          ...{ body: createReadBody(new TextEncoder().encode(content)), ...request },
        },
        { signal: new AbortController().signal },
      );
      return { status: response.status, ...seen, refused: readRefused(response) };
    },
  };
}

function readRefused({ status, body }: OutgoingResponse): Refused | undefined {
  if (status === 200) return undefined;
  const { code, message, details } = JSON.parse(body as string) as Refused;
  return { status, code, message, details };
}
