import type { Codec } from "../codec/codec.ts";
import { memoize } from "../codec/memoize.ts";
import { type MemberSchema, type MemberSchemas, type StructureSchema, type UnionSchema } from "../schema/schema.ts";

/** A codec with bodies of bytes, whatever the protocol's. */
export interface PayloadCodec {
  readonly mediaType: string;
  encoder(member: MemberSchema): (value: unknown) => Uint8Array;
  decoder(member: MemberSchema): (bytes: Uint8Array) => unknown;
}

/** The payloads of events by the codec of a protocol's bodies. */
export function createPayloadCodec<Body extends string | Uint8Array>(codec: Codec<Body>): PayloadCodec {
  const isText = codec.form === "text";
  return {
    mediaType: codec.mediaType,
    encoder(member) {
      const encode: (value: unknown) => string | Uint8Array = codec.encoder(member);
      return (value) => {
        const encoded = encode(value);
        return typeof encoded === "string" ? new TextEncoder().encode(encoded) : encoded;
      };
    },
    decoder(member) {
      const decode = codec.decoder(member);
      return (bytes) => decode((isText ? new TextDecoder().decode(bytes) : bytes) as Body);
    },
  };
}

type NamedMember = readonly [name: string, member: MemberSchema];

/** The location of an event's members in its message (Smithy, "Event message serialization"). */
interface EventBindings {
  readonly schema: StructureSchema;
  readonly headers: readonly NamedMember[];
  /** The member that is the payload. */
  readonly payload?: NamedMember | undefined;
  /** A structure of the members without another binding, if there are any and no payload. */
  readonly document?: MemberSchema | undefined;
}

function bindEvent(schema: StructureSchema): EventBindings {
  const members = Object.entries(schema.members());
  const headers = members.filter(([, { eventHeader }]) => eventHeader);
  const payload = members.find(([, { eventPayload }]) => eventPayload);
  const rest = members.filter(([, { eventHeader, eventPayload }]) => !eventHeader && !eventPayload);
  const own: MemberSchemas = Object.fromEntries(rest);
  const target = headers.length > 0 ? { ...schema, members: () => own } : schema;
  return { schema, headers, payload, document: payload === undefined && rest.length > 0 ? { target } : undefined };
}

/** The events of a stream by name. Only structures can be events. */
export const eventsOf: (union: UnionSchema) => ReadonlyMap<string, EventBindings> = /* @__PURE__ */ memoize(
  (union: UnionSchema) =>
    new Map(
      Object.entries(union.members()).flatMap(([name, { target }]) =>
        typeof target === "object" && target.type === "structure" ? [[name, bindEvent(target)] as const] : [],
      ),
    ),
);
