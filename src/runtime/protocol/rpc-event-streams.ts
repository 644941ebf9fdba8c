import type { Codec } from "../codec/codec.ts";
import { type Members, readMember, setOwn } from "../codec/members.ts";
import { withinMember, wrongType } from "../codec/misfit.ts";
import { createPayloadCodec } from "../event-stream/event-codec.ts";
import { type EventMessage, eventStreamType } from "../event-stream/event-message.ts";
import { createEventReader } from "../event-stream/event-reader.ts";
import { decodeEvents, encodeEvents, prependEvent } from "../event-stream/event-stream.ts";
import { createErrorEventWriter, createEventWriter } from "../event-stream/event-writer.ts";
import { SerializationError, ServiceException } from "../exception/exceptions.ts";
import type { BodyPieces } from "../http/bodies.ts";
import { limitStream } from "../http/call-limits.ts";
import { type IncomingResponse, type OutgoingRequest, readResponseMetadata } from "../http/http-message.ts";
import type {
  MemberSchema,
  OperationSchema,
  Part,
  ServiceSchema,
  StructureSchema,
  UnionSchema,
} from "../schema/schema.ts";
import { eventUnionOf } from "./bindings.ts";
import { setBody } from "./body-binding.ts";

/** The first message, with the members of a structure other than its event stream. */
type InitialMessage = "initial-request" | "initial-response";

/** Part for clients' operations with event streams. */
export interface RpcEventStreams extends Part {
  readonly part: "rpcEventStreams";
  createCoder<Body extends string | Uint8Array>(
    operation: OperationSchema,
    service: ServiceSchema,
    codec: Codec<Body>,
  ): RpcEventCoder;
}

/** The streams of one operation. */
interface RpcEventCoder {
  /** Sets the body of a request if its input has a stream. @returns whether it has. */
  readonly writeRequest: (input: object, request: OutgoingRequest) => boolean;
  /** Absent if the output has no stream. */
  readonly readResponse?: ((response: EventsHolder) => Promise<Members>) | undefined;
}

/** For operations that send events (Smithy, "Event streams: initial messages"). */
export const rpcEventWriter: RpcEventStreams = {
  part: "rpcEventStreams",
  createCoder: ({ input }, _service, codec) => ({ writeRequest: createRequestWriter(input, codec) }),
};

/** For operations that receive events. */
export const rpcEventReader: RpcEventStreams = {
  part: "rpcEventStreams",
  createCoder: ({ output }, service, codec) => ({
    writeRequest(_values, request) {
      acceptEvents(request);
      return false;
    },
    readResponse: createEventsReader(output, codec, service),
  }),
};

/** For operations that do both. */
export const rpcEventStreams: RpcEventStreams = {
  part: "rpcEventStreams",
  createCoder({ input, output }, service, codec) {
    const write = createRequestWriter(input, codec);
    const readResponse = createEventsReader(output, codec, service);
    return {
      writeRequest(values, request) {
        if (readResponse) acceptEvents(request);
        return write(values, request);
      },
      readResponse,
    };
  },
};

function createRequestWriter<Body extends string | Uint8Array>(
  input: StructureSchema | undefined,
  codec: Codec<Body>,
): RpcEventCoder["writeRequest"] {
  const write = createEventsWriter(input, codec, "initial-request");
  return (values, request) => {
    if (write) setBody(request, write(values), eventStreamType);
    return write !== undefined;
  };
}

/** Only Smithy RPC v2 sends `Accept`. */
function acceptEvents({ headers }: OutgoingRequest): void {
  if (headers["accept"] !== undefined) headers["accept"] = eventStreamType;
}

/** A structure's stream, and the structure without it. */
interface EventMembers {
  readonly name: string;
  readonly union: UnionSchema;
  readonly rest: MemberSchema;
  readonly hasRest: boolean;
}

function findEvents(structure: StructureSchema | undefined): EventMembers | undefined {
  const entries = Object.entries(structure?.members() ?? {});
  for (const [name, member] of entries) {
    const union = eventUnionOf(member);
    if (structure === undefined || union === undefined) continue;
    const rest = Object.fromEntries(entries.filter(([other]) => other !== name));
    return { name, union, rest: { target: { ...structure, members: () => rest } }, hasRest: entries.length > 1 };
  }
  return undefined;
}

/** @returns undefined for a structure without an event stream. */
export function createEventsWriter<Body extends string | Uint8Array>(
  structure: StructureSchema | undefined,
  bodyCodec: Codec<Body>,
  initial: InitialMessage,
): ((values: object) => BodyPieces) | undefined {
  const found = findEvents(structure);
  if (found === undefined) return undefined;
  const { name, union, rest } = found;
  const codec = createPayloadCodec(bodyCodec);
  const encodeRest = codec.encoder(rest);
  const write = createEventWriter(union, codec);
  const describeError = initial === "initial-response" ? createErrorEventWriter(union, codec) : () => undefined;
  return (values) => {
    const events = readMember(values, name) ?? [];
    const first: EventMessage = {
      headers: {
        ":message-type": { type: "string", value: "event" },
        ":event-type": { type: "string", value: initial },
        ":content-type": { type: "string", value: codec.mediaType },
      },
      body: encodeRest(values),
    };
    return withinMember(name, () => {
      if (!isIterable(events)) throw wrongType("AsyncIterable of events", events);
      return encodeEvents(events, { write, first, describeError });
    });
  };
}

/** A request or a response; only responses have a status. */
type EventsHolder = Pick<IncomingResponse, "body" | "headers" | "limits"> & { readonly status?: number };

interface EventsReading {
  /** On clients, the class of unmodeled errors. */
  readonly exception?: typeof ServiceException;
}

/**
 * Reads only the first message, and none if the structure has no other members.
 *
 * @returns undefined for a structure without an event stream.
 */
export function createEventsReader<Body extends string | Uint8Array>(
  structure: StructureSchema | undefined,
  bodyCodec: Codec<Body>,
  { exception }: EventsReading,
): ((message: EventsHolder) => Promise<Members>) | undefined {
  const found = findEvents(structure);
  if (found === undefined) return undefined;
  const { name, union, rest, hasRest } = found;
  const codec = createPayloadCodec(bodyCodec);
  const decodeRest = codec.decoder(rest);
  const emptyRest = codec.encoder(rest)({});
  const read = createEventReader(union, {
    codec,
    exception: exception ?? ServiceException,
    takesUnknown: exception !== undefined,
  });
  return async ({ body, limits, status, headers }) => {
    const metadata = status === undefined ? undefined : readResponseMetadata({ status, headers });
    const stream = limits ? limitStream(body.stream(), limits) : body.stream();
    let initial: EventMessage | undefined;
    const begun = {};
    let isFirst = true;
    const events = decodeEvents<object>(stream, (message) => {
      const wasFirst = isFirst;
      isFirst = false;
      if (!isInitial(message)) return read(message, metadata);
      if (!wasFirst) throw new SerializationError("an initial message of an event stream is not its first");
      initial = message;
      return hasRest ? begun : undefined;
    });
    if (!hasRest) return withEvents({}, name, events);
    const first = await events.next();
    let members: Members;
    try {
      members = decodeRest(initial === undefined || initial.body.length === 0 ? emptyRest : initial.body) as Members;
    } catch (error) {
      // Nobody else has the stream to give it up.
      events.return?.().catch(() => undefined);
      throw error;
    }
    const isEvent = first.done !== true && first.value !== begun;
    return withEvents(members, name, isEvent ? prependEvent(first.value, events) : events);
  };
}

function withEvents(members: Members, name: string, events: AsyncIterable<object>): Members {
  setOwn(members, name, events);
  return members;
}

function isInitial({ headers }: EventMessage): boolean {
  const type = headers[":event-type"]?.value;
  return type === "initial-request" || type === "initial-response";
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value);
}
