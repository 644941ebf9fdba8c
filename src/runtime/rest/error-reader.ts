import type { IncomingBody, IncomingResponse } from "../http/http-message.ts";
import { readResponseMetadata } from "../http/response-metadata-headers.ts";
import type { ServiceException } from "../exception/service-exception.ts";
import type { OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import type { Members } from "../value/members.ts";
import type { ResponsePlan } from "./rest-client.ts";

/** How a protocol's bodies tell an error. */
export interface ErrorForm {
  /** What a body says of an error, or undefined for one of another form, such as a proxy's page. */
  parse(text: string, status: number): ErrorFacts | undefined;
}

/** What a body says of an error without its schema. */
export interface ErrorFacts {
  /** As it was sent: with a namespace, with a URI. */
  readonly code?: string | undefined;
  readonly message?: string | undefined;
  /** Where the body has it: it counts as if a header had it. */
  readonly requestId?: string | undefined;
  /** Texts of the body by name, for errors that the model does not know. */
  readonly texts: Readonly<Members>;
  /** Of these texts, what errors that the model knows get too, such as `Code` and `Type` of XML bodies. */
  readonly extras?: Readonly<Members>;
}

export interface ErrorReading {
  readonly service: ServiceSchema;
  readonly operation: OperationSchema;
  readonly response: IncomingResponse;
  readonly errorForm: ErrorForm;
  readonly responsePlanOf: (structure: StructureSchema) => ResponsePlan;
}

/** Characters of a body that is not of the protocol, kept as a message. */
const MESSAGE_LIMIT = 500;

/** Reads the error that a response carries; what is wrong with the response is never thrown itself. */
export async function readError(reading: ErrorReading): Promise<ServiceException> {
  const { service, operation, errorForm } = reading;
  const { status, headers } = reading.response;
  const text = await reading.response.body.text();
  const response: IncomingResponse = { ...reading.response, body: createReadBody(text) };
  const facts = errorForm.parse(text, status);
  const code = stripErrorCode(headers["x-amzn-errortype"] ?? facts?.code ?? "");
  noteRequestId(response, facts?.requestId);
  const common = { $metadata: readResponseMetadata(response), $response: response };
  const schemas = [...(operation.errors ?? []), ...(service.errors ?? [])];
  const schema =
    schemas.find(({ awsQueryError }) => awsQueryError?.code === code) ?? schemas.find(({ name }) => name === code);
  if (schema !== undefined) {
    const { readBody, readHeaders } = reading.responsePlanOf(schema);
    let members: Members = {};
    try {
      members = await readBody(response.body, headers);
      readHeaders?.(headers, members);
    } catch {
      // The error itself says more than what is wrong with its members.
    }
    return new schema.errorClass({
      ...keepHarmless(facts?.extras ?? {}),
      ...members,
      message: facts?.message,
      ...common,
    });
  }
  return new service.exception({
    ...keepHarmless(facts?.texts ?? {}),
    name: code || "UnknownError",
    message: facts?.message ?? (facts === undefined ? text.trim().slice(0, MESSAGE_LIMIT) : ""),
    $fault: status < 500 ? "client" : "server",
    ...common,
  });
}

/**
 * Adds the request's id to a response whose headers have none, so that whoever reads the response's
 * metadata finds it.
 */
export function noteRequestId(response: IncomingResponse, requestId: string | undefined): void {
  if (requestId && readResponseMetadata(response).requestId === undefined) {
    response.headers["x-amzn-requestid"] = requestId;
  }
}

/** The name in an error code: `aws.x#Name:http://…` has it between `#` and `:`. */
function stripErrorCode(code: string): string {
  const [name = ""] = code.split(":", 1);
  return name.slice(name.indexOf("#") + 1).trim();
}

/** Drops the code, and what would replace something that every error has or change how it is printed or awaited. */
function keepHarmless(texts: Readonly<Members>): Members {
  return Object.fromEntries(
    Object.entries(texts).filter(
      ([key]) => !(key in Error.prototype) && !/^\$|^(stack|cause|then|toJSON|__type)$/.test(key),
    ),
  );
}

/** A body that has been read and can be read again. */
export function createReadBody(text: string): IncomingBody {
  return {
    text: () => Promise.resolve(text),
    bytes: () => Promise.resolve(new TextEncoder().encode(text)),
    stream: () => new Blob([text]).stream(),
  };
}
