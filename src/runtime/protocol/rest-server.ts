import { SerializationError } from "../exception/serialization-error.ts";
import type { OutgoingResponse } from "../http/http-message.ts";
import type { Codec } from "../codec/codec.ts";
import type { ServerProtocol } from "./server-protocol.ts";
import type { OperationSchema, StructureSchema } from "../schema/schema.ts";
import { sortBindings } from "./bindings.ts";
import { createErrorWriter, type ServerErrorForm } from "./error-writer.ts";
import { memoize } from "../codec/memoize.ts";
import { usualType } from "./media-type.ts";
import { createRequestReader } from "./request-reader.ts";
import { createResponseWriter, createEmptyResponse } from "./response-writer.ts";
import { createRestRouter } from "./rest-router.ts";
import { createSerializationException } from "../exception/serialization-exception.ts";

/** What the protocols that bind members to HTTP differ in on servers. */
interface RestServerOptions {
  readonly id: string;
  /** The strict codec of the protocol's bodies. */
  readonly codec: Codec;
  readonly errorForm: ServerErrorForm;
}

/** Makes the server half of a protocol that binds members to HTTP (Smithy, "HTTP bindings"). */
export function createRestServer({ id, codec, errorForm }: RestServerOptions): ServerProtocol {
  const readerOf = memoize((operation: OperationSchema) => createRequestReader(operation, codec));
  const responseWriterOf = memoize((structure: StructureSchema) => createResponseWriter(structure, codec));
  const writeError = createErrorWriter(codec, errorForm);
  return {
    id,
    // Its requests have no mark of their own: what no other protocol takes is one of this.
    claims: () => true,
    createRouter: (_, operations) => createRestRouter(operations),
    usualHeaders(_, { input }) {
      const mediaType = input === undefined ? undefined : usualType(sortBindings(input, "request"), codec);
      // Those of `fetch`, and what names the type of a body.
      return { accept: "*/*", "accept-language": "*", ...(mediaType !== undefined && { "content-type": mediaType }) };
    },
    createTextDecoder: (route, request) => readerOf(route.operation).createTextDecoder?.(route, request),
    async deserializeRequest(_, route, request) {
      try {
        return await readerOf(route.operation).read(route, request);
      } catch (error) {
        throw error instanceof SerializationError ? createSerializationException(error) : error;
      }
    },
    serializeResponse(_, operation, output): OutgoingResponse {
      const status = operation.http?.code ?? 200;
      if (operation.output === undefined) return createEmptyResponse(status);
      return responseWriterOf(operation.output)(output, status, operation.http?.method);
    },
    serializeError: writeError,
  };
}
