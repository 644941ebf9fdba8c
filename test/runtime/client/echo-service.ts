import type { Headers, IncomingResponse, OutgoingBody } from "../../../src/runtime/http/http-message.ts";
import { Command, type CommandSchema, ServiceException } from "../../../src/runtime/index.ts";
import type {
  ClientProtocol,
  MetadataBearer,
  OperationSchema,
  ServiceSchema,
  Transport,
  TransportOptions,
} from "../../../src/runtime/index.ts";
import type { OutgoingRequest } from "../../../src/runtime/index.ts";

/** A request as a test writes it. */
interface EchoInput {
  readonly method?: string;
  readonly path?: string;
  readonly query?: string;
  readonly headers?: Headers;
  readonly body?: OutgoingBody | undefined;
}

/** A response as a test reads it. */
interface EchoOutput extends MetadataBearer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export class EchoServiceException extends ServiceException {}

export const echoService: ServiceSchema = {
  name: "Echo",
  sdkId: "Echo",
  version: "2024-01-01",
  auth: [],
  exception: EchoServiceException,
};

export const echoOperation: OperationSchema = { name: "Call" };

/** Sends its input as it is, and takes every response but errors, which are named by a header. */
export const echoProtocol: ClientProtocol = {
  id: "test#echo",
  serializeRequest: (_, __, input: EchoInput) => ({
    method: input.method ?? "POST",
    path: input.path ?? "/",
    query: input.query ?? "",
    headers: { ...input.headers },
    body: input.body,
  }),
  async deserializeResponse(service, _, { status, headers, body }) {
    const text = await body.text();
    if (status < 300) return { output: { status, headers, text } };
    throw new service.exception({ name: headers["x-amzn-errortype"] ?? "UnknownError", message: text });
  },
};

export class EchoCommand extends Command<EchoInput, EchoOutput> {
  override readonly schema: CommandSchema;

  constructor(input: EchoInput = {}, operation: OperationSchema = echoOperation) {
    super(input);
    this.schema = [echoService, operation];
  }
}

/** A transport that answers with what `answers` holds, in order; errors are what it rejects with. */
export interface FakeTransport extends Transport {
  readonly sent: { readonly url: string; readonly request: OutgoingRequest; readonly options: TransportOptions }[];
  readonly discarded: number[];
}

export type Answer = Error | { readonly status?: number; readonly headers?: Headers; readonly text?: string };

export function createFakeTransport(answers: readonly Answer[]): FakeTransport {
  const sent: FakeTransport["sent"] = [];
  const discarded: number[] = [];
  return {
    sent,
    discarded,
    send({ protocol, hostname, port, basePath }, request, options) {
      const index = sent.length;
      sent.push({
        url: `${protocol}//${hostname}:${port}${basePath}${request.path}?${request.query}`,
        request,
        options,
      });
      const answer = answers[Math.min(index, answers.length - 1)] ?? {};
      if (answer instanceof Error) return Promise.reject(answer);
      const response = createResponse(answer);
      return Promise.resolve({ ...response, body: { ...response.body, discard: () => discarded.push(index) } });
    },
  };
}

function createResponse({ status = 200, headers = {}, text = "" }: Exclude<Answer, Error>): IncomingResponse {
  return {
    status,
    headers,
    body: {
      text: () => Promise.resolve(text),
      bytes: () => Promise.resolve(new TextEncoder().encode(text)),
      stream: () => new Blob([text]).stream(),
    },
  };
}
