import { isSet, readMember } from "../codec/members.ts";
import { Misfit, toPublicError, withinMember, wrongType } from "../codec/misfit.ts";
import { ServiceException } from "../exception/exceptions.ts";
import type { Target, UnionSchema } from "../schema/schema.ts";
import { eventsOf, type PayloadCodec } from "./event-codec.ts";
import type { EventHeader, EventMessage } from "./event-message.ts";

/** Creates the writer of a stream's events; it throws TypeError for other values. */
export function createEventWriter(union: UnionSchema, codec: PayloadCodec): (event: unknown) => EventMessage {
  const writers = new Map<string, (value: object) => EventMessage>();
  const writerOf = (name: string): ((value: object) => EventMessage) | undefined => {
    let writer = writers.get(name);
    if (writer === undefined) {
      writer = createWriter(union, name, codec);
      if (writer !== undefined) writers.set(name, writer);
    }
    return writer;
  };
  return (event) => {
    try {
      if (typeof event !== "object" || event === null) throw wrongType("structure", event);
      const [name, second] = Object.keys(event).filter((key) => isSet(readMember(event, key)));
      if (name === undefined) throw new Misfit("a union has no member set");
      if (second !== undefined) throw new Misfit("a union has more than one member set");
      const write = writerOf(name);
      if (write === undefined) throw new Misfit(`union "${union.name}" has no member "${name}"`);
      return withinMember(name, () => {
        const value = readMember(event, name);
        if (typeof value !== "object" || value === null) throw wrongType("structure", value);
        return write(value);
      });
    } catch (error) {
      throw toPublicError(error, "value");
    }
  };
}

/**
 * Creates the writer of an error as the last message of a stream, for the stream's own errors by name.
 *
 * @returns undefined for any other error.
 */
export function createErrorEventWriter(
  union: UnionSchema,
  codec: PayloadCodec,
): (error: unknown) => EventMessage | undefined {
  const write = createEventWriter(union, codec);
  return (error) => {
    if (!(error instanceof ServiceException)) return undefined;
    for (const [name, { schema }] of eventsOf(union)) {
      if ("error" in schema && schema.name === error.name) return write({ [name]: error });
    }
    return undefined;
  };
}

function createWriter(
  union: UnionSchema,
  name: string,
  codec: PayloadCodec,
): ((value: object) => EventMessage) | undefined {
  const bindings = eventsOf(union).get(name);
  if (bindings === undefined) return undefined;
  const { schema, headers, payload, document } = bindings;
  const kind = "error" in schema ? "exception" : "event";
  const [payloadName = "", payloadMember] = payload ?? [];
  const target = payloadMember?.target;
  const encoded = payloadMember ?? document;
  const isRaw = target === "blob" || target === "string";
  const encode = isRaw ? encodeRaw : encoded && codec.encoder(encoded);
  const rawType = target === "blob" ? "application/octet-stream" : "text/plain";
  const contentType = isRaw ? (payloadMember?.mediaType ?? rawType) : codec.mediaType;
  return (value) => {
    const written: Record<string, EventHeader> = {
      ":message-type": { type: "string", value: kind },
      [`:${kind}-type`]: { type: "string", value: name },
    };
    const carried = payload === undefined ? value : readMember(value, payloadName);
    const body = encode && carried !== undefined ? encode(carried) : undefined;
    if (body !== undefined) written[":content-type"] = { type: "string", value: contentType };
    for (const [header, member] of headers) {
      const given = readMember(value, header);
      if (given !== undefined) written[header] = withinMember(header, () => encodeHeader(member.target, given));
    }
    return { headers: written, body: body ?? new Uint8Array() };
  };
}

function encodeRaw(value: unknown): Uint8Array {
  if (typeof value === "string") return new TextEncoder().encode(value);
  if (value instanceof Uint8Array) return value;
  throw wrongType("blob", value);
}

function encodeHeader(target: Target, value: unknown): EventHeader {
  switch (target) {
    case "boolean":
      if (typeof value === "boolean") return { type: "boolean", value };
      break;
    case "byte":
    case "short":
    case "integer":
      if (typeof value === "number" && Number.isInteger(value)) return { type: target, value };
      break;
    case "long":
      if (typeof value === "bigint" || Number.isInteger(value)) {
        return { type: "long", value: BigInt(value as bigint | number) };
      }
      break;
    case "blob":
      return { type: "binary", value: encodeRaw(value) };
    case "string":
      if (typeof value === "string") return { type: "string", value };
      break;
    case "timestamp":
      if (value instanceof Date && !Number.isNaN(value.getTime())) return { type: "timestamp", value };
      break;
    default:
      throw new Misfit("the header of an event cannot have this type");
  }
  throw wrongType(target, value);
}
