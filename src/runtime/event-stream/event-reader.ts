import { type Members, readMember, setOwn } from "../codec/members.ts";
import { SerializationError, type ServiceException } from "../exception/exceptions.ts";
import type { ResponseMetadata } from "../http/http-message.ts";
import type { ErrorSchema, StructureSchema, Target, UnionSchema } from "../schema/schema.ts";
import { eventsOf, type PayloadCodec } from "./event-codec.ts";
import type { EventHeader, EventMessage } from "./event-message.ts";

/** The context of reading events. */
interface EventReaderOptions {
  readonly codec: PayloadCodec;
  /** For unmodeled errors. */
  readonly exception: typeof ServiceException;
  /** Clients return unknown events as `$unknown` and throw unmodeled errors, servers reject both. */
  readonly takesUnknown: boolean;
}

/** Reads a message: an event, as a union has it. @param metadata of the response, for errors. */
type EventReader = (message: EventMessage, metadata?: ResponseMetadata) => object;

/**
 * Creates the reader of a stream's events. It throws error messages as errors, of the modeled class if the stream has
 * it, and SerializationError for invalid messages.
 */
export function createEventReader(
  union: UnionSchema,
  { codec, exception, takesUnknown }: EventReaderOptions,
): EventReader {
  const readers = new Map<string, (message: EventMessage) => Members>();
  const readerOf = (name: string): ((message: EventMessage) => Members) | undefined => {
    let reader = readers.get(name);
    if (reader === undefined) {
      reader = createReader(union, name, codec);
      if (reader !== undefined) readers.set(name, reader);
    }
    return reader;
  };
  return (message, metadata) => {
    const type = readText(message, ":message-type");
    switch (type) {
      case "event": {
        const name = readText(message, ":event-type");
        const read = readerOf(name);
        const event: Members = {};
        if (read !== undefined) setOwn(event, name, read(message));
        else if (takesUnknown) event["$unknown"] = [name, message];
        else throw new SerializationError(`union "${union.name}" has no member "${name}"`);
        return event;
      }
      case "exception": {
        const name = readText(message, ":exception-type");
        const schema = eventsOf(union).get(name)?.schema;
        const members = readerOf(name)?.(message);
        if (schema === undefined || members === undefined || !isError(schema)) {
          if (!takesUnknown) throw new SerializationError(`union "${union.name}" has no error "${name}"`);
          throw new exception({ name, $fault: "server", message: "", $metadata: metadata });
        }
        const text = readMember(members, "message") ?? readMember(members, "Message");
        throw new schema.errorClass({
          ...members,
          message: typeof text === "string" ? text : "",
          $metadata: metadata,
        });
      }
      case "error":
        if (!takesUnknown) throw new SerializationError("a request must not have messages of unmodeled errors");
        throw new exception({
          name: readText(message, ":error-code"),
          message: readText(message, ":error-message"),
          $fault: "server",
          $metadata: metadata,
        });
      default:
        throw new SerializationError(`the header ":message-type" of an event must not be "${type}"`);
    }
  };
}

function isError(schema: StructureSchema): schema is ErrorSchema {
  return "errorClass" in schema;
}

/** @throws SerializationError if the header is missing or not text. */
function readText({ headers }: EventMessage, name: string): string {
  const header = Object.hasOwn(headers, name) ? headers[name] : undefined;
  if (header?.type === "string") return header.value;
  throw new SerializationError(`the header "${name}" of an event must be text, got ${header?.type ?? "none"}`);
}

function createReader(
  union: UnionSchema,
  name: string,
  codec: PayloadCodec,
): ((message: EventMessage) => Members) | undefined {
  const bindings = eventsOf(union).get(name);
  if (bindings === undefined) return undefined;
  const { headers, payload, document } = bindings;
  const [payloadName = "", payloadMember] = payload ?? [];
  const decodeDocument = document && codec.decoder(document);
  const emptyDocument = document && codec.encoder(document)({});
  const decodePayload = payloadMember && createPayloadDecoder(payloadMember.target, () => codec.decoder(payloadMember));
  return ({ headers: given, body }) => {
    const members: Members = {};
    if (decodeDocument !== undefined && emptyDocument !== undefined) {
      Object.assign(members, decodeDocument(body.length === 0 ? emptyDocument : body));
    }
    if (decodePayload !== undefined) {
      const isThere = body.length > 0 || Object.hasOwn(given, ":content-type");
      if (isThere) setOwn(members, payloadName, decodePayload(body));
    }
    for (const [header, member] of headers) {
      const value = Object.hasOwn(given, header) ? given[header] : undefined;
      if (value === undefined) continue;
      const decoded = decodeHeader(member.target, value);
      if (decoded === undefined) {
        const message = `expected a ${nameOf(member.target)}, got a ${value.type}`;
        throw new SerializationError(message, { path: `/${name}/${header}` });
      }
      setOwn(members, header, decoded);
    }
    return members;
  };
}

function nameOf(target: Target): string {
  return typeof target === "string" ? target : target.type;
}

function createPayloadDecoder(
  target: Target,
  createDecoder: () => (bytes: Uint8Array) => unknown,
): (body: Uint8Array) => unknown {
  switch (target) {
    case "blob":
      // A copy: the message may be a view of a chunk that the platform reuses.
      return (body) => new Uint8Array(body);
    case "string":
      return (body) => new TextDecoder().decode(body);
    default:
      return createDecoder();
  }
}

/** @returns undefined for a header of another type. */
function decodeHeader(target: Target, { type, value }: EventHeader): unknown {
  switch (target) {
    case "boolean":
      return type === "boolean" ? value : undefined;
    case "byte":
    case "short":
    case "integer":
    case "long":
      if (type === "long")
        return BigInt(Number(value)) === value && Number.isSafeInteger(Number(value)) ? Number(value) : value;
      return type === "byte" || type === "short" || type === "integer" ? value : undefined;
    case "blob":
      return type === "binary" ? value : undefined;
    case "string":
      return type === "string" || type === "uuid" ? value : undefined;
    case "timestamp":
      return type === "timestamp" ? value : undefined;
    default:
      return undefined;
  }
}
