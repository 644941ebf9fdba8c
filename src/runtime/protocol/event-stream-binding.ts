import { readMember, setOwn } from "../codec/members.ts";
import { withinMember, wrongType } from "../codec/misfit.ts";
import { createPayloadCodec } from "../event-stream/event-codec.ts";
import { createEventReader } from "../event-stream/event-reader.ts";
import { eventStreamType } from "../event-stream/event-message.ts";
import { decodeEvents, encodeEvents } from "../event-stream/event-stream.ts";
import { createErrorEventWriter, createEventWriter } from "../event-stream/event-writer.ts";
import { ServiceException } from "../exception/exceptions.ts";
import { limitStream } from "../http/call-limits.ts";
import { readResponseMetadata } from "../http/http-message.ts";
import type { MemberSchema, UnionSchema } from "../schema/schema.ts";
import { eventUnionOf, sortBindings } from "./bindings.ts";
import { type PayloadReader, payloadReader, type PayloadWriter, payloadWriter, setBody } from "./body-binding.ts";

/** Bodies that are event streams to send (Smithy, "Event streams"). */
export const eventPayloadWriter: PayloadWriter = {
  part: "payloadWriter",
  sortBindings,

  createWriter([name, member], options, direction) {
    const codec = createPayloadCodec(options.codec);
    const union = expectEvents(name, member);
    const write = createEventWriter(union, codec);
    // An error of a client's event source ends the call and is not sent as an event.
    const describeError = direction === "response" ? createErrorEventWriter(union, codec) : () => undefined;
    return (input, message) => {
      const events = readMember(input, name);
      if (events === undefined) return;
      withinMember(name, () => {
        if (!isAsyncIterable(events)) throw wrongType("AsyncIterable of events", events);
        setBody(message, encodeEvents(events, { write, describeError }), eventStreamType);
      });
    };
  },
};

/** Bodies that are received event streams. */
export const eventPayloadReader: PayloadReader = {
  part: "payloadReader",
  sortBindings,

  createDecoder([name, member], { codec, exception }) {
    const read = createEventReader(expectEvents(name, member), {
      codec: createPayloadCodec(codec),
      exception: exception ?? ServiceException,
      takesUnknown: exception !== undefined,
    });
    return {
      form: "stream",
      decode(body, { limits, status, headers }) {
        const stream = body as ReadableStream<Uint8Array>;
        const metadata = status === undefined ? undefined : readResponseMetadata({ status, headers });
        const events = decodeEvents(limits ? limitStream(stream, limits) : stream, (message) =>
          read(message, metadata),
        );
        const output = {};
        setOwn(output, name, events);
        return output;
      },
    };
  },
};

/** For protocols whose operations are not known, and for servers: events or other payloads. */
export const anyPayloadWriter: PayloadWriter = {
  part: "payloadWriter",
  sortBindings,
  createWriter(payload, options, direction) {
    const writer = eventUnionOf(payload[1]) ? eventPayloadWriter : payloadWriter;
    return writer.createWriter(payload, options, direction);
  },
  checkLength(payload, request) {
    payloadWriter.checkLength?.(payload, request);
  },
};

/** {@link anyPayloadWriter}, for received messages. */
export const anyPayloadReader: PayloadReader = {
  part: "payloadReader",
  sortBindings,
  createDecoder(payload, options) {
    const reader = eventUnionOf(payload[1]) ? eventPayloadReader : payloadReader;
    return reader.createDecoder(payload, options);
  },
};

/** @throws TypeError for a member that is not an event stream. */
function expectEvents(name: string, member: MemberSchema): UnionSchema {
  const union = eventUnionOf(member);
  if (union === undefined) throw new TypeError(`member "${name}" is not an event stream`);
  return union;
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
