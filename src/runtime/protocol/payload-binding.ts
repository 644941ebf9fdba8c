import { limitStream } from "../http/limited-stream.ts";
import type { OutgoingBody } from "../http/http-message.ts";
import { mixInStreamingBlob } from "../http/streaming-blob.ts";
import { aggregateOf, sortBindings } from "./bindings.ts";
import { bodySetter, type PayloadBinding } from "./body-binding.ts";
import { withinMember, wrongType } from "../codec/misfit.ts";
import { type Members, readMember, setOwn } from "../codec/members.ts";

/** Bodies that are one member: bytes, text, streams, documents (Smithy, "httpPayload trait"). */
export const payloadBinding: PayloadBinding = {
  part: "payloadBinding",
  sortBindings,

  createWriter([name, member], { codec, writesUnsetPayload }, direction) {
    const { target, mediaType, streaming } = member;
    const set = bodySetter(direction);
    if (target === "blob" || target === "string") {
      const contentType = mediaType ?? (target === "blob" ? "application/octet-stream" : "text/plain");
      return (input, message) => {
        const value = readMember(input, name);
        if (value === undefined) return;
        withinMember(name, () => {
          const fits = streaming ? isStream(value) || isRaw(value) : isRaw(value);
          if (!fits) throw wrongType(target, value);
        });
        set(message, value as OutgoingBody, contentType);
      };
    }
    if (streaming) throw eventStreamFault(name);
    const encode = codec.encoder(member);
    const always = writesUnsetPayload && direction === "request" && aggregateOf(member)?.type === "structure";
    return (input, message) => {
      const value = readMember(input, name) ?? (always ? {} : undefined);
      if (value !== undefined) set(message, encode(value), codec.mediaType);
    };
  },

  createDecoder([name, member], codec) {
    const { target, streaming } = member;
    const outputOf = (value: unknown): Members => {
      const output: Members = {};
      if (value !== undefined) setOwn(output, name, value);
      return output;
    };
    if (target === "blob" && streaming) {
      return {
        form: "stream",
        decode(body, { limits }) {
          const stream = body as ReadableStream<Uint8Array>;
          return outputOf(mixInStreamingBlob(limits ? limitStream(stream, limits) : stream));
        },
      };
    }
    if (streaming) throw eventStreamFault(name);
    if (target === "blob" || target === "string") {
      return {
        form: target === "blob" ? "bytes" : "text",
        decode(body, { headers }) {
          // Errors have been read as text.
          const value = target === "blob" && typeof body === "string" ? new TextEncoder().encode(body) : body;
          // Only its type tells an empty body from one that is not there.
          const isGiven = (value as string | Uint8Array).length > 0 || headers["content-type"] !== undefined;
          return outputOf(isGiven ? value : undefined);
        },
      };
    }
    const decode = codec.decoder(member);
    return { form: codec.form, decode: (text) => outputOf(text === "" ? undefined : decode(text as string)) };
  },

  checkLength([name, { requiresLength }], { body, headers }) {
    if (requiresLength && body !== undefined && headers["content-length"] === undefined) {
      throw new TypeError(`member "${name}": the length must be known; give bytes or a Blob`);
    }
  },
};

function isRaw(value: unknown): boolean {
  return typeof value === "string" || value instanceof Uint8Array;
}

function isStream(value: unknown): boolean {
  return (
    value instanceof Blob ||
    value instanceof ReadableStream ||
    (typeof value === "object" && value !== null && Symbol.asyncIterator in value)
  );
}

function eventStreamFault(name: string): TypeError {
  return new TypeError(`member "${name}": this protocol's binding carries no event streams`);
}
