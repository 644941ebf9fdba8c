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
import { eventUnionOf, sortBindings } from "./bindings.ts";
import { type PayloadBinding, payloadBinding, setBody } from "./body-binding.ts";

/** The payload binding of operations that send events (Smithy, "Event streams"). */
export const eventInputBinding: PayloadBinding = {
  part: "payloadBinding",
  sortBindings,
  checkLength,
  createWriter,
  createDecoder: (payload, options) => payloadBinding.createDecoder(payload, options),
};

/** The payload binding of operations that receive events. */
export const eventOutputBinding: PayloadBinding = {
  part: "payloadBinding",
  sortBindings,
  checkLength,
  createWriter: (payload, options, direction) => payloadBinding.createWriter(payload, options, direction),
  createDecoder,
};

/** The payload binding of operations that do both, and of servers. */
export const eventStreamBinding: PayloadBinding = {
  part: "payloadBinding",
  sortBindings,
  checkLength,
  createWriter,
  createDecoder,
};

function checkLength(...parameters: Parameters<PayloadBinding["checkLength"]>): void {
  payloadBinding.checkLength(...parameters);
}

function createWriter(
  ...[payload, options, direction]: Parameters<PayloadBinding["createWriter"]>
): ReturnType<PayloadBinding["createWriter"]> {
  const [name, member] = payload;
  const union = eventUnionOf(member);
  if (union === undefined) return payloadBinding.createWriter(payload, options, direction);
  const codec = createPayloadCodec(options.codec);
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
}

function createDecoder(
  ...[payload, options]: Parameters<PayloadBinding["createDecoder"]>
): ReturnType<PayloadBinding["createDecoder"]> {
  const [name, member] = payload;
  const union = eventUnionOf(member);
  if (union === undefined) return payloadBinding.createDecoder(payload, options);
  const { exception } = options;
  const read = createEventReader(union, {
    codec: createPayloadCodec(options.codec),
    exception: exception ?? ServiceException,
    takesUnknown: exception !== undefined,
  });
  return {
    form: "stream",
    decode(body, { limits, status, headers }) {
      const stream = body as ReadableStream<Uint8Array>;
      const metadata = status === undefined ? undefined : readResponseMetadata({ status, headers });
      const events = decodeEvents(limits ? limitStream(stream, limits) : stream, (message) => read(message, metadata));
      const output = {};
      setOwn(output, name, events);
      return output;
    },
  };
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
