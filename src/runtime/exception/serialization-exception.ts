import { ProtocolError } from "./protocol-error.ts";
import type { SerializationError } from "./serialization-error.ts";

/** What a client is told of a request that is not what its schema and protocol ask for. */
export function createSerializationException(error: SerializationError): ProtocolError {
  return new ProtocolError({ name: "SerializationException", message: error.message, status: 400 });
}
