import {
  ProtocolError,
  ServiceException,
  type ServiceExceptionOptions,
} from "../../../src/runtime/exception/exceptions.ts";
import type { OutgoingBody } from "../../../src/runtime/http/http-message.ts";
import type { ServerProtocol } from "../../../src/runtime/protocol/protocol.ts";
import type { ErrorSchema, ServiceSchema } from "../../../src/runtime/schema/schema.ts";
import type { HandlerContext } from "../../../src/runtime/server/request-context.ts";
import type { ServedOperation, ServerDefinition } from "../../../src/runtime/server/server-definition.ts";

/**
 * The least protocol there can be: `POST /<operation>` with a JSON body both ways. An output's
 * `$status`, `$headers` and `$body` become the response's own.
 */
export function plainProtocol(id = "test#plain", prefix = "/"): ServerProtocol {
  return {
    id,
    claims: ({ path }) => path.startsWith(prefix),
    createRouter: (_service, operations) => (request) => {
      const found = operations.find(({ operation }) => request.path === prefix + operation.name);
      if (found === undefined) {
        throw new ProtocolError({ name: "UnknownOperationException", message: "unknown", status: 404 });
      }
      if (request.method === "GET") {
        throw new ProtocolError({
          name: "MethodNotAllowedException",
          message: "no",
          status: 405,
          headers: { allow: "POST" },
        });
      }
      return { operation: found.operation, labels: {} };
    },
    deserializeRequest: async (_service, { operation }, { body }) => {
      if (operation.name === "Upload") return { body: body.stream() };
      const text = await body.text();
      return text === "" ? {} : (JSON.parse(text) as object);
    },
    serializeResponse: (_service, _operation, output) => {
      const { $status, $headers, $body, ...members } = output as {
        $status?: number;
        $headers?: Record<string, string>;
        $body?: OutgoingBody;
      };
      return {
        status: $status ?? 200,
        headers: { "content-type": "application/json", "x-protocol": id, ...$headers },
        body: $body ?? JSON.stringify(members),
      };
    },
    serializeError: (service, operation, error) => {
      const schema = [...(operation?.errors ?? []), ...(service.errors ?? [])].find(({ name }) => name === error.name);
      const { status = schema?.httpError ?? 400, headers = {} } = error as { status?: number; headers?: object };
      const members = Object.keys(schema?.members() ?? {}).map((name) => [name, Reflect.get(error, name) as unknown]);
      return {
        status,
        headers: { "content-type": "application/json", "x-error": error.name, "x-protocol": id, ...headers },
        body: JSON.stringify({ ...Object.fromEntries(members), message: error.message }),
      };
    },
  };
}

export class NotFoundException extends ServiceException {
  declare readonly item?: string;
  constructor(options: ServiceExceptionOptions) {
    super({ ...options, name: "NotFoundException", $fault: "client" });
  }
}

const NotFoundException$: ErrorSchema = {
  type: "structure",
  name: "NotFoundException",
  members: () => ({ message: { target: "string" }, item: { target: "string" } }),
  error: "client",
  httpError: 404,
  errorClass: NotFoundException,
};

const service: ServiceSchema = {
  name: "Plain",
  sdkId: "Plain",
  version: "1",
  auth: [],
  exception: ServiceException,
};

function operation(name: string): ServedOperation {
  return { schema: { name, errors: [NotFoundException$] } };
}

/** What a generated package would have for a service of this protocol. */
export const plainDefinition: ServerDefinition = {
  service,
  protocols: [plainProtocol()],
  operations: {
    echo: {
      ...operation("Echo"),
      constraints: { type: "structure", members: () => ({ name: { length: { max: 10 } } }) },
    },
    upload: operation("Upload"),
    toString: operation("ToString"),
  },
};

/** Its handlers' types, as generated. */
export interface PlainHandlers<Context = unknown> {
  echo(input: EchoInput, context: HandlerContext<Context>): unknown;
  upload(input: { readonly body: ReadableStream<Uint8Array> }): Promise<object>;
}

interface EchoInput {
  readonly name?: string;
}
